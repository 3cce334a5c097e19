import { typesetPdf } from '../typeset/typeset-pdf';
import { reportDefinition } from './report-definition';
import type { ReportModel } from './report-model';

export interface RenderOptions {
  /** Folder with `400Regular/…` and `700Bold/…` of BIZ UDPGothic; by default the installed package. */
  readonly fonts?: string;
}

/** The 実施結果報告書 as PDF/UA-1. The same model gives the same bytes in any process and any time zone. */
export function renderReportPdf(model: ReportModel, { fonts }: RenderOptions = {}): Promise<Uint8Array> {
  return typesetPdf(reportDefinition(model), fonts);
}
