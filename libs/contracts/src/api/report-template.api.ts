import type { ReportTemplateView, TemplateChoiceView, TemplateLookView } from '../report-template.contract';
import { download, get, of, put, upload } from './operation';

export interface KeepTemplateQuery {
  name: string;
}

export interface KeepTemplateVersionQuery {
  /** The newest version that was seen. */
  version: number;
}

export interface ChooseTemplateBody {
  /** Null for the form that comes with the product. */
  template: { templateId: string; versionNo: number } | null;
  version: number;
}

export const reportTemplateApi = {
  /** The Word templates of the firm. */
  list: get('report-templates', 'report-template.read', { answer: of<ReportTemplateView[]>() }),
  /** A template to begin with, holding every tag there is. */
  starter: download('report-template-starter', 'report-template.read'),
  /** What a file is as a template, its tags and what keeps it from being taken; nothing is written. */
  look: upload('report-template-looks', 'report-template.keep', { answer: of<TemplateLookView>() }),
  /** Keeps a new template; the body is the Word file. */
  keep: upload('report-templates', 'report-template.keep', {
    query: of<KeepTemplateQuery>(),
    answer: of<ReportTemplateView>(),
  }),
  /** Keeps the next version of a template; those before stay. */
  keepVersion: upload('report-templates/:templateId/versions', 'report-template.keep', {
    query: of<KeepTemplateVersionQuery>(),
    answer: of<ReportTemplateView>(),
  }),
  /** A version of a template as it was given. */
  file: download('report-templates/:templateId/versions/:versionNo', 'report-template.read', {
    logs: { kind: 'download', thing: 'file' },
  }),
  /** The template that makes the Word file of this engagement's report. */
  choice: get('engagements/:engagementId/report-template', 'report.read', { answer: of<TemplateChoiceView>() }),
  /** Chooses another, or the form that comes with the product. */
  choose: put('engagements/:engagementId/report-template', 'report-template.choose', {
    body: of<ChooseTemplateBody>(),
    answer: of<TemplateChoiceView>(),
  }),
};
