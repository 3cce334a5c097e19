import type { LocalDate } from '@akashi/domain/dates';
import { readFile } from 'node:fs/promises';
import type { PrintedDocument } from '../report/report-definition';
import { fontFiles, reportFont } from '../report/report-fonts';
import { plainStyle, styles } from '../report/report-style';
import { drawableText } from './drawable-text';
import { pdfTemplate } from './pdf-template';

/**
 * A document as PDF/UA-1: A4, the Japanese font embedded, its structure in it. The same definition gives the same bytes in any process
 * and any time zone; nothing is fetched, and no file but the two fonts (of `fonts`, or of the installed package) is read.
 *
 * Throws where Typst refuses the template or finds that the file would not be what PDF/UA-1 asks for.
 */
export async function typesetPdf(document: PrintedDocument, fonts?: string): Promise<Uint8Array> {
  const { normal, bold } = fontFiles(fonts);
  const [{ NodeCompiler, PdfStandard }, draw, ...fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    drawableText(fonts),
    readFile(normal),
    readFile(bold),
  ]);
  const compiler = NodeCompiler.create({ workspace: noWorkspace, fontArgs: [{ fontBlobs }] });
  const compiled = compiler.compile({ mainFileContent: pdfTemplate, inputs: { document: inputOf(document, draw) } });
  const faults = compiled.takeDiagnostics() ?? compiled.takeWarnings();
  if (faults || !compiled.result) throw new Error(`Not typeset: ${JSON.stringify(faults?.shortDiagnostics ?? [])}`);
  const pdf = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 }));
  // What it remembers for a second look at the same document is never used here, and all compilers of a process share it.
  compiler.evictCache(0);
  return pdf;
}

/** A folder that is not there: what a template would read, it would read from it. */
const noWorkspace = '/nonexistent';

function inputOf(document: PrintedDocument, draw: (text: string) => string): string {
  const { info, ...rest } = document;
  const whole = {
    ...rest,
    info: { ...info, day: dayOf(info.day) },
    font: reportFont,
    styles: { ...styles, plain: plainStyle },
  };
  return JSON.stringify(whole, (_key, value: unknown) => (typeof value === 'string' ? draw(value) : value));
}

function dayOf(date: LocalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
