import { describe, expect, it } from 'vitest';
import { decodeFile } from './decode-file';
import { fileKind } from './file-kind';
import { findPieces } from './find-pieces';
import { pdfLines } from './pdf-lines';
import { pictureSize } from './picture-size';
import { readRows } from './read-rows';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...all: (number | string)[]): Uint8Array =>
  Uint8Array.from(all.flatMap((one) => (typeof one === 'number' ? [one] : [...one].map((sign) => sign.charCodeAt(0)))));
const png = (width: number, height: number): Uint8Array =>
  bytes('\x89PNG\r\n\x1a\n', 0, 0, 0, 13, 'IHDR', 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255);

describe('what a file is', () => {
  it.each([
    ['empty', bytes(), '空.pdf'],
    ['pdf', utf8('\n%PDF-1.7'), '写真.png'],
    ['picture', png(10, 20), '規程.pdf'],
    ['drawing', utf8('<?xml version="1.0"?><svg onload="x()">'), '図.png'],
    ['table', utf8('番号,氏名\n1,佐藤'), '一覧.csv'],
    ['text', utf8('<script>x()</script>'), '頁.html'],
    ['text', bytes(0xff, 0xfe, 0x42, 0x30), 'メモ.txt'],
    ['office', bytes('PK', 3, 4, 0, 0), '台帳.csv'],
    ['office', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '台帳.xls'],
    ['text', utf8('PK,氏名'), 'メモ.txt'],
    ['mail', utf8('Subject: 承認'), '承認.eml'],
    ['mail', utf8('Received: x\r\nFrom: a@example.test\r\n\r\n本文'), '承認.txt'],
    ['text', utf8('From: 佐藤\n打合せの記録'), 'メモ.txt'],
    ['unknown', bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a, 0), '切れた.png'],
  ] as const)('is told by its bytes: %s', (kind, file, name) => {
    expect(fileKind(file, name)).toBe(kind);
  });
});

describe('the size of a picture', () => {
  it.each([
    ['PNG', png(30_000, 20)],
    ['GIF', bytes('GIF89a', 0x30, 0x75, 20, 0)],
    ['BMP', bytes('BM', ...Array<number>(12).fill(0), 40, 0, 0, 40, 0x30, 0x75, 0, 0, 20, 0, 0, 0)],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 20, 0x75, 0x30)],
    ['WebP', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0x2f, 0x75, 0, 19, 0, 0)],
  ])('is read before anything is drawn: %s', (_, file) => {
    expect(pictureSize(file)).toEqual({ width: 30_000, height: 20 });
  });

  it('is not made up where the file ends before it', () => {
    expect(pictureSize(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4))).toBeNull();
  });
});

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8('承認')],
    ['UTF-16 LE', bytes(0xff, 0xfe, 0x7f, 0x62, 0x8d, 0x8a)],
    ['Shift_JIS', bytes(0x8f, 0xb3, 0x94, 0x46)],
    ['EUC-JP', bytes(0xbe, 0xb5, 0xc7, 0xa7)],
    ['ISO-2022-JP', bytes(0x1b, '$B', 0x3e, 0x35, 0x47, 0x27, 0x1b, '(B')],
  ])('is found: %s', (encoding, file) => {
    expect(decodeFile(file)).toEqual({ text: '承認', encoding });
  });

  it('is not guessed where a byte fits nowhere', () => {
    expect(decodeFile(bytes(0xfd, 0xfe, 0xff))).toBeNull();
  });
});

describe('rows', () => {
  it('hold commas, quotes and line ends inside quotes', () => {
    expect(readRows('番号,注\r\n1,"a, ""b""\nc"\r\n,')).toEqual([
      ['番号', '注'],
      ['1', 'a, "b"\nc'],
      ['', ''],
    ]);
  });

  it('are told apart by tabs where those are more, and keep an open quote', () => {
    expect(readRows('a\tb,c\tx\n"d\te')).toEqual([
      ['a', 'b,c', 'x'],
      ['"d', 'e'],
    ]);
  });
});

describe('finding', () => {
  it('looks through width, case and blanks', () => {
    const pages = [['承 認 者'], ['ＡＢＣ-1', '承認']];
    expect(findPieces(pages, '承認')).toEqual([
      { page: 0, piece: 0 },
      { page: 1, piece: 1 },
    ]);
    expect(findPieces(pages, 'abc-1')).toEqual([{ page: 1, piece: 0 }]);
    expect(findPieces(pages, ' ')).toEqual([]);
  });

  it('reads letters set one by one as a line, and says where it stands', () => {
    const run = (str: string, x: number, y: number) => ({
      str,
      transform: [10, 0, 0, 10, x, y],
      width: 10,
      height: 8,
      hasEOL: false,
    });
    const page = { width: 100, height: 200, convertToViewportPoint: (x: number, y: number) => [x, 200 - y] };
    const lines = pdfLines([run('承', 10, 100), run('認', 20, 100), run(' ', 10, 60), run('日', 10, 50)], page);
    expect(lines.map(({ text }) => text)).toEqual(['承認', '日']);
    expect(lines[0]).toEqual({ text: '承認', left: 0.1, top: 0.46, width: 0.2, height: 0.05 });
  });
});
