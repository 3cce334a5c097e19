import JSZip from 'jszip';
import type { FilledStatement } from './statement-rows';
import { writeStatementXlsx } from './write-statement-xlsx';

export const edition = {
  code: 'demo',
  title: '見本',
  criteria: [
    { number: '9.2.1', label: '利用者IDの登録・抹消', level: 3, mandatory: true },
    { number: '9.2.1.6.PB', label: 'ID管理機能', level: 4, mandatory: true },
  ],
};

export const filled: FilledStatement = {
  edition,
  language: 'ja',
  facts: { service: 'ミズナラ文書基盤', statementDate: '2026-12-04', periodTo: '2026-09-30' },
  rows: [
    { criterion: '9.2.1', choice: '選択' },
    {
      criterion: '9.2.1.6.PB',
      choice: '選択',
      control: '髙橋・﨑山・森鷗外 ①㈱',
      frequency: '日次',
      operation: 'あり',
    },
    { criterion: '9.2.1.6.PB', control: '=HYPERLINK("http://example.invalid")', owner: '+81', reason: '@SUM(A1)' },
  ],
};

/** The filled file with one part rewritten, as another program or a stranger would. */
export async function withPart(name: string, change: (xml: string) => string, extra: Record<string, string> = {}) {
  const zip = await JSZip.loadAsync(await writeStatementXlsx(filled));
  zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
  for (const [path, text] of Object.entries(extra)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export const controlsPart = 'xl/worksheets/sheet2.xml';
