import type { PopulationDelimiter, PopulationFileChoices } from '@akashi/domain/population-file';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { encode } from './encode.fixture';
import { decodeLoosely } from './find-encoding';
import { readPopulationFile } from './read-population-file';

vi.setConfig({ testTimeout: 120_000 });

const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const;
const headings = ['番号', '氏名', '申請日', '備考'];

const cell = fc.oneof(
  {
    weight: 40,
    arbitrary: fc
      .array(fc.constantFrom(...'山田承認ア1a2 -"24,;|\t\n髙ｱ'.split('')), { maxLength: 6 })
      .map((letters) => letters.join('')),
  },
  // What looks like a line drawn between records is a value where somebody who knows the file says so.
  { weight: 1, arbitrary: fc.constant('---') },
);

const file = fc
  .record({
    encoding: fc.constantFrom(...encodings),
    delimiter: fc.constantFrom<PopulationDelimiter>(',', '\t', ';', '|'),
    width: fc.integer({ min: 1, max: 4 }),
    rows: fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 0, maxLength: 8 }),
    ends: fc.array(fc.constantFrom('\r\n', '\n', '\r'), { minLength: 1, maxLength: 4 }),
    quoting: fc.constantFrom('all', 'needed'),
    title: fc.boolean(),
    blankAfterTitle: fc.boolean(),
    separator: fc.boolean(),
    head: fc.boolean(),
    sum: fc.boolean(),
    emptyRows: fc.nat(2),
    separatorRows: fc.nat(2),
    endMark: fc.boolean(),
    lastEnd: fc.boolean(),
    broken: fc.option(
      fc.record({
        kind: fc.constantFrom('cut', 'byte', 'quote', 'control'),
        at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      }),
      {
        freq: 3,
      },
    ),
  })
  .map((made) => ({ ...made, ...written(made) }));

interface Made {
  readonly delimiter: PopulationDelimiter;
  readonly encoding: (typeof encodings)[number];
  readonly width: number;
  readonly rows: readonly (readonly string[])[];
  readonly ends: readonly string[];
  readonly quoting: string;
  readonly title: boolean;
  readonly blankAfterTitle: boolean;
  readonly separator: boolean;
  readonly head: boolean;
  readonly sum: boolean;
  readonly emptyRows: number;
  readonly separatorRows: number;
  readonly endMark: boolean;
  readonly lastEnd: boolean;
}

/** The file as some program writes it, and what it holds. */
function written(made: Made) {
  const { delimiter, width, quoting, encoding } = made;
  const hasAll = (text: string) => !/[髙ｱ]/u.test(text) || encoding.startsWith('utf');
  const plain = (text: string) => (hasAll(text) ? text : text.replaceAll(/[髙ｱ]/gu, '橋'));
  const held = made.rows
    .map((row) => row.slice(0, width).map(plain))
    .filter((row) => row.some((value) => value.trim() !== ''));
  const put = (value: string) =>
    quoting === 'all' || value.startsWith('"') || /[\n\r]/u.test(value) || value.includes(delimiter)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const line = (values: readonly string[]) => values.map(put).join(delimiter);
  const lines: string[] = [];
  if (made.separator) lines.push(`sep=${delimiter}`);
  if (made.title) lines.push('変更申請の一覧');
  if (made.title && made.blankAfterTitle) lines.push('');
  const headRow = made.head ? lines.length + 1 : 0;
  const firstRecord = made.title && !made.head ? lines.length + 1 : 0;
  if (made.head) lines.push(line(headings.slice(0, width)));
  lines.push(...held.map(line));
  if (made.sum) lines.push(line(['合計', '', '', ''].slice(0, width)));
  for (let n = 0; n < made.separatorRows && width > 1; n += 1) lines.push(delimiter.repeat(width - 1));
  for (let n = 0; n < made.emptyRows; n += 1) lines.push('');
  const ends = lines.map((line, at) => {
    if (at === lines.length - 1 && !made.lastEnd) return '';
    const end = made.ends[at % made.ends.length]!;
    // An empty line that ends with LF after one that ends with CR would be no line: together they are one line end.
    return line === '' && end === '\n' ? '\r\n' : end;
  });
  const text = lines.map((one, at) => one + ends[at]!).join('') + (made.endMark ? '\u001a' : '');
  return { text, held, headRow, firstRecord, bytes: encode(text, encoding) };
}

type Sample = Made & ReturnType<typeof written>;

const isTelling = (reading: Awaited<ReturnType<typeof readPopulationFile>>) =>
  reading.questions.length > 0 || reading.faultCount > 0;

const valuesOf = (reading: Awaited<ReturnType<typeof readPopulationFile>>) =>
  reading.records.map(({ values }) => values);

/** Rows that became something: a title, the head, a record, a sum, or nothing but separators. */
function accounted({ titles, footers, headRow, recordCount, notices }: Awaited<ReturnType<typeof readPopulationFile>>) {
  const blank = notices.filter(({ rule }) => rule === 'empty-rows' || rule === 'rows-without-value');
  const blankRows = blank.reduce((sum, { value }) => sum + Number(value), 0);
  return titles.length + footers.length + (headRow > 0 ? 1 : 0) + recordCount + blankRows;
}

/** What a person who knows the file says of it. */
const known = (made: Sample): PopulationFileChoices => ({
  encoding: made.encoding,
  delimiter: made.delimiter,
  quotes: 'enclose',
  headRow: made.headRow,
  firstRecord: made.firstRecord,
  footer: made.sum ? 'left-out' : 'records',
  between: 'records',
  equalRowsReason: '同じ秒の記録',
});

/** A title above nothing is a title of no records. */
const isReadable = (made: Sample) => made.head || !made.title || made.held.length > 0;

function damage(made: Sample, kind: string, place: number): Uint8Array {
  const { bytes } = made;
  const at = Math.floor(place * bytes.length);
  if (kind === 'cut') return bytes.slice(0, at);
  const put = kind === 'byte' ? 0xff : kind === 'quote' ? 0x22 : 0x07;
  return Uint8Array.from([...bytes.slice(0, at), put, ...bytes.slice(at)]);
}

/** Letters that are content whatever separates and encloses them. */
const letters = (text: string, delimiter: string) =>
  text.replaceAll(delimiter, '').replaceAll(/["\s\u001a\ufeff]/gu, '');

/** The text of a damaged file without the line that names its separator. */
const textOf = (bytes: Uint8Array, { encoding, delimiter }: Made) =>
  decodeLoosely(bytes, encoding).replace(new RegExp(`^"?sep=[${delimiter}]"?(?:\\r\\n|\\n|\\r|$)`, 'u'), '');

describe('two thousand files as programs write them', () => {
  it('give exactly the rows they hold, or a question, or a fault', async () => {
    let silent = 0;
    await fc.assert(
      fc.asyncProperty(file, async (made) => {
        if (made.text.trim() === '' || made.bytes.length === 0) return;
        const first = await readPopulationFile(made.bytes);
        if (!isTelling(first)) {
          silent += 1;
          expect(valuesOf(first)).toEqual(made.held);
        }
        if (!isReadable(made)) return;
        const decided = await readPopulationFile(made.bytes, known(made));
        expect(decided.questions).toEqual([]);
        expect(valuesOf(decided)).toEqual(made.held);
        expect(accounted(decided)).toBe(decided.fileRows);
        expect(decided.faults.map(({ rule }) => rule)).toEqual(made.held.length === 0 ? ['no-records'] : []);
      }),
      { numRuns: 2_000 },
    );
    // A reader that asks about everything would pass too, and be of no use.
    expect(silent).toBeGreaterThan(50);
  });

  it('lose no letter in silence when they are damaged, and gain none', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(file, async (made) => {
        if (!made.broken || !isReadable(made) || made.held.length === 0) return;
        const bytes = damage(made, made.broken.kind, made.broken.at);
        if (bytes.length === 0) return;
        const reading = await readPopulationFile(bytes, known(made)).catch(() => null);
        if (!reading || isTelling(reading)) return;
        taken += 1;
        expect(accounted(reading)).toBe(reading.fileRows);
        if (made.broken.kind === 'byte' || made.broken.kind === 'control') expect(valuesOf(reading)).toEqual(made.held);
        const head = reading.headRow === 0 ? [] : [{ values: reading.header }];
        const rows = [...reading.titles, ...head, ...reading.records, ...reading.footers];
        const read = letters(rows.map(({ values }) => values.join('')).join(''), made.delimiter);
        expect(read).toBe(letters(textOf(bytes, made), made.delimiter));
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
