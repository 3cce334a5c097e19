import { asKept, type PopulationFileChoices } from '@akashi/domain/population-file';
import { describe, expect, it } from 'vitest';
import { encode } from './encode.fixture';
import { readPopulationFile } from './read-population-file';

/** What is asked, what is wrong by row, and in which rows records stand: of these every row of a file is one. */
async function outcome(bytes: Uint8Array, choices: PopulationFileChoices = {}) {
  const { questions, faults, records } = await readPopulationFile(bytes, choices);
  return [
    questions.map(({ about, proposed }) => (proposed === null ? about : `${about} ${proposed}`)),
    faults.map(({ rule, row }) => `${rule} ${row}`),
    records.map(({ row }) => row),
  ];
}
const text = (...lines: string[]) => Buffer.from(lines.join('\n'));
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const sjis = (of: string) => encode(of, 'shift_jis');

describe('a text as some program wrote it is read right, asked about, or told with its rows', () => {
  it.each<[string, Uint8Array, string[], string[], number[]]>([
    [
      'pairs of a report above the head',
      text('帳票名,一覧', '出力日,2026-10-01', '', '番号,日付,件名', '1,2,a', '3,4,b'),
      ['head 4'],
      [],
      [5, 6],
    ],
    [
      'a separator that is named and used, with mixed ends',
      bytes('sep=;\r\n番号;件名\r\n1;a\n2;b\r3;c'),
      [],
      [],
      [3, 4, 5],
    ],
    [
      'a separator that is named and not used',
      text('sep=,', '番号;件名', '1;a', '2;b'),
      ['delimiter ;', 'head 0'],
      [],
      [2, 3, 4],
    ],
    ['an end mark in the midst', bytes('番号,件名\n1,a\n\x1a2,b\n3,c\n'), [], ['control-character 3'], [2, 4]],
    ['an end mark and what fills the last block', bytes('番号,件名\n1,a\n\x1a\0\0\0'), [], [], [2]],
    [
      'a vertical tab where a record should end',
      bytes('番号,件名\n1,a\x0b2,b\n3,c\n'),
      [],
      ['control-character 2', 'ragged-row 2'],
      [3],
    ],
    [
      'a letter of the client’s own system',
      bytes(sjis('番号,氏名\n1,高橋\n2,'), [0xf0, 0x40], sjis('田\n')),
      [],
      [],
      [2, 3],
    ],
    ['letters that only Windows has', sjis('番号,氏名\n1,髙橋\n2,﨑田①Ⅳ㈱\n'), [], [], [2, 3]],
    ['letters whose second byte is a backslash', sjis('番号,件名\n1,"表示,ソート"\n2,能力\n'), [], [], [2, 3]],
    [
      'half a letter before the line end',
      bytes(sjis('番号,件名\n1,申'), [0x90, 0x0a], sjis('2,請\n')),
      [],
      ['damaged-byte 2'],
      [3],
    ],
    [
      'EUC-JP with kana of one width and letters of the second table',
      bytes(encode('番号,氏名\n1,高橋\n2,', 'euc-jp'), [0x8e, 0xb1, 0x8f, 0xb0, 0xa1], '\n'),
      [],
      [],
      [2, 3],
    ],
    [
      'ISO-2022-JP that ends among its letters',
      bytes(encode('番号,件名\n1,申請\n2,', 'iso-2022-jp'), '\x1b$B?=@A'),
      [],
      [],
      [2, 3],
    ],
    ['UTF-16 without a mark', Buffer.from('番号,件名\r\n甲,申請\r\n乙,変更\r\n', 'utf16le'), [], [], [2, 3]],
    [
      'UTF-16 with half a letter',
      bytes(Buffer.from('\ufeff番号,件名\n1,', 'utf16le'), [0, 0xd8], Buffer.from('x\n2,b\n', 'utf16le')),
      [],
      ['damaged-byte 2'],
      [3],
    ],
    [
      'UTF-16 with half a byte more',
      bytes(Buffer.from('\ufeff番号,件名\n1,a\n', 'utf16le'), [0x33]),
      ['footer left-out'],
      ['damaged-byte 3'],
      [2],
    ],
    ['two encodings in one file', bytes('番号,件名\n1,申請の件名\n', sjis('2,変更の件名\n')), ['encoding'], [], []],
    ['separators only', text(',,,', ',,,'), ['delimiter ,'], ['no-records 0'], []],
    ['a head and nothing', text('番号,日付,件名'), [], ['no-records 0'], []],
    ['no head and one record', text('R-1,2026-04-01,a'), ['head 0'], [], [1]],
    ['no head and one column', text('R-1', 'R-2'), ['delimiter ,', 'head 0'], [], [1, 2]],
    [
      'line ends inside marks, in the head too',
      bytes('"番号","件\n名"\r\n"1","a\r\nb"\r\n"2","c"\r\n'),
      [],
      [],
      [2, 3],
    ],
    ['a mark that is never closed', text('番号,件名', '1,"a', '2,b'), [], ['unterminated-quote 2', 'no-records 0'], []],
    ['marks that a backslash keeps', text('番号,件名', '1,"a \\"x\\" b"', '2,c'), [], ['text-after-quote 2'], [3]],
    [
      'a separator behind each record and none behind the head',
      text('番号,件名', '1,a,', '2,b,'),
      ['head 0', 'titles 2'],
      [],
      [2, 3],
    ],
    ['a record that lacks a column', text('番号,日付,件名', '1,x,a', '2,y', '3,z,c'), [], ['ragged-row 3'], [2, 4]],
    [
      'a record that a line end broke in two',
      text('番号,日付,件名', '1,x,a', 'う', '2,y,b'),
      [],
      ['ragged-row 3'],
      [2, 4],
    ],
    [
      'the head on every page',
      text('番号,件名', '1,a', '番号,件名', '2,b'),
      ['head 1', 'between left-out'],
      [],
      [2, 4],
    ],
    [
      'sums of each page and of all',
      text('番号,件名,金額', '1,a,10', '小計,,10', '2,b,5', '小計,,5', '合計,,15'),
      ['footer left-out', 'between left-out'],
      [],
      [2, 4],
    ],
    [
      'a sum above the records',
      text('番号,件名,金額', '合計,,30', '1,a,10', '2,b,20'),
      ['between left-out'],
      [],
      [3, 4],
    ],
    [
      'a line drawn under the head',
      text('|番号|件名|', '|---|---|', '|1|a|', '|2|b|'),
      ['between left-out'],
      [],
      [3, 4],
    ],
    [
      'what a client of a database prints',
      text('ID,NAME', '1,a', '2,b', '', '2 rows selected.'),
      ['footer left-out'],
      [],
      [2, 3],
    ],
    ['remarks of a tool above', text('# exported', '# 2026-10-01', '番号,件名', '1,a', '2,b'), ['head 3'], [], [4, 5]],
    ['a mark of the order of bytes inside', text('番号,件名', '1,a', '\ufeff2,b'), [], ['control-character 3'], [2]],
    ['line ends of two signs the wrong way round', bytes('番号,件名\r\r\n1,a\r\r\n2,b\r\r\n'), [], [], [3, 5]],
    ['a separator of full width', text('番号，件名', '1，a', '2，b'), ['delimiter ,', 'head 0'], [], [1, 2, 3]],
    ['a record of one value at the end', text('番号,日付,件名', '1,x,a', 'R-4'), ['footer left-out'], [], [2]],
  ])('%s', async (_, file, asked, wrong, rows) => {
    expect(await outcome(file)).toEqual([asked, wrong, rows]);
  });

  it('keeps lines among the records that are left out, and reads them as records where somebody says so', async () => {
    const file = text('番号,件名,金額', '1,a,10', '小計,,10', '2,b,5');
    const { between, questions } = await readPopulationFile(file, { between: 'left-out' });
    expect([between, questions]).toEqual([[{ row: 3, values: ['小計', '', '10'] }], []]);
    expect(await outcome(file, { between: 'records' })).toEqual([[], [], [2, 3, 4]]);
  });

  it('reads a population from before such lines were asked about as it was read then', async () => {
    expect(await outcome(text('番号,件名', '1,a', '小計,', '2,b'), asKept({ headRow: 1 }))).toEqual([
      [],
      [],
      [2, 3, 4],
    ]);
  });
});
