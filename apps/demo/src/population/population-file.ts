import type { PopulationReadingQuery } from '@akashi/contracts';
import { writeCsv } from '@akashi/documents';
import ExcelJS from 'exceljs';
import { populationHeader, populationRows, type ExamplePopulation } from '../example/populations';
import { asWritten, type ClientEncoding } from './client-letters';

/** A file as the client's system gives it, and what an auditor answers where it can be read in more than one way. */
export interface PopulationFile {
  name: string;
  bytes: Uint8Array;
  answers: PopulationReadingQuery;
}

/** How a system writes its extract: as text, in its letters, parted and ended in its way. */
interface TextForm {
  extension: string;
  encoding: ClientEncoding;
  delimiter: string;
  ends: readonly string[];
  /** A line of sums below the records. */
  sums: boolean;
}

const text = { extension: 'csv', encoding: 'utf-8', delimiter: ',', ends: ['\r\n'], sums: false } as const;

/** The systems whose extracts are not plain; the others write UTF-8 and commas. */
const textForms: Readonly<Record<string, { form: TextForm; answers: PopulationReadingQuery }>> = {
  'P-03': {
    form: { ...text, encoding: 'shift_jis' },
    answers: { encoding: 'shift_jis' },
  },
  'P-05': {
    form: { ...text, extension: 'txt', encoding: 'utf-16le', delimiter: '\t' },
    answers: { encoding: 'utf-16le', delimiter: '\t' },
  },
  'P-07': {
    form: { ...text, encoding: 'euc-jp', delimiter: ';', ends: ['\n'] },
    answers: { encoding: 'euc-jp', delimiter: ';' },
  },
  'P-09': { form: { ...text, sums: true }, answers: { footer: 'left-out' } },
  'P-11': { form: { ...text, ends: ['\r\n', '\n', '\r'] }, answers: {} },
};

/** Extracts that come as workbooks: a cover first, and lines of a title above the records. */
const workbooks: readonly string[] = ['P-02', 'P-13', 'P-18'];

/** Written in letters of two bytes, a name is spelt as far as those go. */
const inTwoBytes = (value: string): string =>
  value.replaceAll('鷗', '鴎').replaceAll('髙', '高').replaceAll('﨑', '崎');

export async function populationFileOf(population: ExamplePopulation): Promise<PopulationFile> {
  const { code } = population;
  const rows = populationRows(population);
  if (workbooks.includes(code)) {
    const bytes = await workbookOf(population, rows);
    return { name: `${code}.xlsx`, bytes, answers: { sheet: '一覧', headRow: 4 } };
  }
  const plain = textForms[code];
  if (!plain) return { name: `${code}.csv`, bytes: writeCsv([populationHeader, ...rows]), answers: {} };
  return {
    name: `${code}.${plain.form.extension}`,
    bytes: textOf([populationHeader, ...rows], plain.form),
    answers: plain.answers,
  };
}

function textOf(rows: readonly (readonly string[])[], { encoding, delimiter, ends, sums }: TextForm): Uint8Array {
  const spelt = encoding === 'shift_jis' || encoding === 'euc-jp' ? rows.map((row) => row.map(inTwoBytes)) : rows;
  const below = sums ? [['合計', '', '', '', `${rows.length - 1}件`]] : [];
  const lines = [...spelt, ...below].map((row, at) => `${row.join(delimiter)}${ends[at % ends.length]}`);
  return asWritten(lines.join(''), encoding);
}

async function workbookOf(
  { name, system }: ExamplePopulation,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表紙').addRows([[system], [name]]);
  book
    .addWorksheet('一覧')
    .addRows([
      [name],
      ['対象期間 2026-04-01から2026-09-30'],
      [],
      [...populationHeader],
      ...rows.map((row) => [...row]),
    ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
