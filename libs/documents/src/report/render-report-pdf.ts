import { createRequire } from 'node:module';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { reportDefinition } from './report-definition';
import type { ReportModel } from './report-model';

const font = 'BIZ UDPGothic';
const regular = '400Regular/BIZUDPGothic_400Regular.ttf';
const bold = '700Bold/BIZUDPGothic_700Bold.ttf';

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
  pdfmake.setFonts({ [font]: files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === files.normal || path === files.bold);
  return new Uint8Array(await pdfmake.createPdf(reportDefinition(model, font)).getBuffer());
}

function fontFiles(folder: string | undefined): { normal: string; bold: string } {
  const { resolve } = createRequire(import.meta.url);
  const find = (path: string) => (folder ? join(folder, path) : resolve(`@expo-google-fonts/biz-udpgothic/${path}`));
  return { normal: find(regular), bold: find(bold) };
}
