import pdfmake from 'pdfmake';
import { reportDefinition } from './report-definition';
import { fontFiles, reportFont } from './report-fonts';
import type { ReportModel } from './report-model';

export interface RenderOptions {
  /** Folder with `400Regular/…` and `700Bold/…` of BIZ UDPGothic; by default the installed package. */
  readonly fonts?: string;
}

/**
 * The 実施結果報告書 as PDF: A4, the Japanese font embedded, pages numbered. The same model gives the same bytes in any process
 * and any time zone; nothing is fetched and no file but the two fonts is read.
 */
export async function renderReportPdf(model: ReportModel, { fonts }: RenderOptions = {}): Promise<Uint8Array> {
  const files = fontFiles(fonts);
  pdfmake.setFonts({ [reportFont]: files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === files.normal || path === files.bold);
  return new Uint8Array(await pdfmake.createPdf(reportDefinition(model, reportFont)).getBuffer());
}
