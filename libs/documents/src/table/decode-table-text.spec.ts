import { tableEncodings } from '@akashi/domain/table';
import { describe, expect, it } from 'vitest';
import { decodeTableText } from './decode-table-text';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** 「番号\n9.2\n橋\n」 as each program writes it. */
const written = {
  'utf-8': utf8('番号\n9.2\n橋\n'),
  'utf-8-bom': utf8('\ufeff番号\n9.2\n橋\n'),
  'utf-16le': new Uint8Array(Buffer.from('番号\n9.2\n橋\n', 'utf16le')),
  'utf-16be': new Uint8Array(Buffer.from('番号\n9.2\n橋\n', 'utf16le').swap16()),
  shift_jis: bytes('94d48d860a392e320a8bb40a'),
  'euc-jp': bytes('c8d6b9e60a392e320ab6b60a'),
  'iso-2022-jp': bytes('1b24424856396 61b28420a392e320a1b244236361b28420a'.replaceAll(' ', '')),
};

describe('a text whose encoding a person chose', () => {
  it.each(tableEncodings)('is read in %s', (encoding) => {
    expect(decodeTableText(written[encoding], encoding)).toEqual({ text: '番号\n9.2\n橋\n', encoding });
  });

  it('is read in it even where another would be found', () => {
    // Half-width katakana in EUC-JP are letters of Shift_JIS too: nothing in the bytes says which.
    const ambiguous = bytes('8eb18eb20a');
    expect(decodeTableText(ambiguous).encoding).not.toBe('euc-jp');
    expect(decodeTableText(ambiguous, 'euc-jp').text).toBe('ｱｲ\n');
  });

  it.each([
    ['utf-8', 'shift_jis', 1],
    ['shift_jis', 'euc-jp', 1],
  ] as const)('that is not %s but %s is refused at the line where it ends to be', (chosen, really, row) => {
    expect(() => decodeTableText(written[really], chosen)).toThrowError(
      expect.objectContaining({ code: 'unknown-encoding', place: { row, part: chosen.toUpperCase() } }) as Error,
    );
  });

  it.each(['utf-8', 'utf-8-bom', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const)(
    'with a byte that is no letter in %s is refused at its line, and nothing is replaced',
    (encoding) => {
      const damaged = Uint8Array.from([...written[encoding], 0x61, 0xff, 0x0a]);
      expect(() => decodeTableText(damaged, encoding)).toThrowError(
        expect.objectContaining({ code: 'unknown-encoding', place: { row: 4, part: encoding.toUpperCase() } }) as Error,
      );
    },
  );

  it('that ends in the middle of a letter of UTF-16 is refused at its last line', () => {
    const cut = written['utf-16le'].slice(0, -1);
    expect(() => decodeTableText(cut, 'utf-16le')).toThrowError(
      expect.objectContaining({ place: { row: 3, part: 'UTF-16LE' } }) as Error,
    );
  });
});

describe('a text whose encoding nobody chose', () => {
  it.each(tableEncodings)('is found to be %s', (encoding) => {
    expect(decodeTableText(written[encoding])).toEqual({ text: '番号\n9.2\n橋\n', encoding });
  });

  it('and that fits none is refused at the line where the nearest ends to fit', () => {
    const damaged = Uint8Array.from([...written['euc-jp'], 0x61, 0xff, 0x0a]);
    expect(() => decodeTableText(damaged)).toThrowError(
      expect.objectContaining({ code: 'unknown-encoding', place: { row: 4, part: 'EUC-JP' } }) as Error,
    );
  });
});
