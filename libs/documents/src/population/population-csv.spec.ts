import { isWellFormed } from '@akashi/domain/ledger';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { populationLimits } from './population-file';
import { readPopulationCsv } from './read-population-csv';
import { writeCsv } from './write-csv';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};
/** 番号,氏名 / 1,髙橋① as Windows writes it. */
const shiftJis = Buffer.from('94d48d862c8e8196bc0d0a312cfbfc8bb487400d0a', 'hex');

describe('reading a population', () => {
  it.each([
    ['UTF-8', utf8('番号,氏名\r\n1,髙橋①\r\n'), 'utf-8'],
    ['UTF-8 with a mark', utf8('\uFEFF番号,氏名\n1,髙橋①\n'), 'utf-8'],
    ['UTF-16', utf16('番号,氏名\n1,髙橋①'), 'utf-16le'],
    ['UTF-16, big end first', utf16('番号,氏名\n1,髙橋①', true), 'utf-16be'],
    ['Shift_JIS', shiftJis, 'shift_jis'],
  ])('takes %s and says which it was', (_, bytes, encoding) => {
    expect(readPopulationCsv(bytes)).toMatchObject({ header: ['番号', '氏名'], rows: [['1', '髙橋①']], encoding });
  });

  it('takes quotes, line ends inside them, tabs and semicolons', () => {
    expect(readPopulationCsv(utf8('"a,b";c\n"x ""y""\nz";2\n'))).toMatchObject({
      header: ['a,b', 'c'],
      rows: [['x "y"\nz', '2']],
      delimiter: ';',
    });
    expect(readPopulationCsv(utf8('a\tb\r1\t2\r'))).toMatchObject({ rows: [['1', '2']], delimiter: '\t' });
  });

  it('keeps every value as the text that stood there', () => {
    expect(readPopulationCsv(utf8('a,b\n 007 ,=1+1\n')).rows).toEqual([[' 007 ', '=1+1']]);
  });

  it('takes a population that had no occurrence', () => {
    expect(readPopulationCsv(utf8('a,b\n')).rows).toEqual([]);
  });
});

describe('a population file that cannot be trusted', () => {
  it.each([
    ['has nothing in it', '', { code: 'empty-file' }],
    ['has a NUL', 'a,b\n1,2\n3,\0\n', { code: 'nul-character', place: { row: 3 } }],
    ['has a column without a name', 'a,,c\n', { code: 'empty-header', place: { row: 1, column: 'B' } }],
    ['names two columns alike', 'a,b,Ａ,ａ\n', { code: 'duplicate-header', place: { row: 1, column: 'D' } }],
    ['has a short row', 'a,b\n1,2\n3\n', { code: 'ragged-row', place: { row: 3, limit: 2, found: 1 } }],
    ['has a long row', 'a,b\n1,2,3\n', { code: 'ragged-row', place: { row: 2, limit: 2, found: 3 } }],
    ['has the same row twice', 'a,b\n1,2\n3,4\n1,2\n', { code: 'duplicate-row', place: { row: 4, found: 2 } }],
    ['never ends a quote', 'a,b\n1,2\n"3,4\n5,6\n', { code: 'unterminated-quote' }],
    ['is a workbook', 'PK\u0003\u0004…', { code: 'wrong-type' }],
  ])('is refused when it %s', (_, text, fault) => {
    expect(() => readPopulationCsv(utf8(text))).toThrow(expect.objectContaining(fault));
  });

  it('is refused beyond the limits of rows, columns and bytes', () => {
    const limits = { ...populationLimits, rows: 2, columns: 2, fileBytes: 30 };
    const refused = (text: string) => () => readPopulationCsv(utf8(text), limits);
    expect(refused('a\n1\n2\n3\n4\n')).toThrow(expect.objectContaining({ code: 'too-many-rows', place: { limit: 2 } }));
    expect(refused('a,b,c\n')).toThrow(expect.objectContaining({ code: 'too-many-columns' }));
    expect(refused('a\n'.repeat(16))).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('is refused in an encoding that would be read wrongly', () => {
    const eucJp = Buffer.from('c8d6b9e62cbbe1ccbe0a', 'hex');
    expect(() => readPopulationCsv(eucJp)).toThrow(expect.objectContaining({ code: 'unknown-encoding' }));
    expect(() => readPopulationCsv(Uint8Array.of(0x61, 0x0a, 0xff, 0xff))).toThrow(
      expect.objectContaining({ code: 'unknown-encoding' }),
    );
    const loneSurrogate = Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00, 0x00, 0xd8);
    expect(() => readPopulationCsv(loneSurrogate)).toThrow(expect.objectContaining({ code: 'unknown-encoding' }));
  });

  it('takes a hundred thousand rows in a few seconds', () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `${n},申請 ${n},2026-04-01`);
    expect(readPopulationCsv(utf8(`番号,件名,日付\n${lines.join('\n')}\n`)).rows).toHaveLength(100_000);
  });
});

describe('writing a table', () => {
  it('lets no text run as a formula', () => {
    const text = new TextDecoder().decode(
      writeCsv([['=cmd|x', '+1', '-2', '@a', '＝b', '\tc', -2, 'x"y', null, 'a,=b']]),
    );
    expect(text).toBe(`'=cmd|x,'+1,'-2,'@a,'＝b,'\tc,-2,"x""y",,"a,=b"\r\n`);
  });

  it('is read back as it was written, but for the apostrophe', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\0]|^'/.test(text) && isWellFormed(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (rows) => {
        const unique = [...new Map(rows.map((row) => [row.join('\u001f'), row])).values()];
        const back = readPopulationCsv(writeCsv([['first', 'second'], ...unique])).rows;
        expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(unique);
      }),
      { numRuns: 300 },
    );
  });
});
