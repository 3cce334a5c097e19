import { allow, refuse, type Decision } from '../decision';
import type { ReportState } from '../report/report-state';

export type ChooseTemplateRefusal = 'report-template.report-issued' | 'report-template.chosen-already';

/** A version of a template, as somebody names it; null is the form that comes with the product. */
export interface NamedTemplate {
  readonly templateId: string;
  readonly versionNo: number;
}

export interface ChooseTemplateFacts {
  /** The standing report’s state; null before the first one. */
  reportState: ReportState | null;
  chosen: NamedTemplate | null;
  wanted: NamedTemplate | null;
}

/** The Word file of a report is made by the template that is chosen when it is issued; an issued one stays as it is. */
export function mayChooseTemplate({
  reportState,
  chosen,
  wanted,
}: ChooseTemplateFacts): Decision<ChooseTemplateRefusal> {
  if (reportState === 'issued') return refuse('report-template.report-issued');
  const isSame = chosen?.templateId === wanted?.templateId && chosen?.versionNo === wanted?.versionNo;
  return isSame ? refuse('report-template.chosen-already') : allow;
}
