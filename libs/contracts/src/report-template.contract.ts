import type { TemplateFault, TemplateHarm, TemplateTagName } from '@akashi/domain/report-template';

export interface TemplateVersionView {
  versionNo: number;
  fileName: string;
  sha256: string;
  size: number;
  keptBy: string;
  keptAt: string;
}

/** A Word template of the firm with all of its versions, the newest first. */
export interface ReportTemplateView {
  id: string;
  name: string;
  versions: TemplateVersionView[];
}

/** What a Word file is as a template: nothing of it is kept. */
export interface TemplateLookView {
  harm: TemplateHarm | null;
  faults: TemplateFault[];
  unused: TemplateTagName[];
}

/** The template that makes the Word file of an engagement's report. */
export interface TemplateChoiceView {
  /** Null while it is the form that comes with the product. */
  chosen: { templateId: string; name: string; versionNo: number } | null;
  /** 0 while nothing was ever chosen. */
  version: number;
}
