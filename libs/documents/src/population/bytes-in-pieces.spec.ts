import { populationEncodings, type PopulationEncoding } from '@akashi/domain/population-file';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encode } from './encode.fixture';
import { decodeLoosely, decodePieces, findEncoding } from './find-encoding';
import { fileBytes, heldBytes } from './population-bytes';
import { summarisePopulation } from './summarise-population';

const folder = mkdtempSync(join(tmpdir(), 'akashi-pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const encodings: readonly PopulationEncoding[] = [
  ...(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const),
];
const letters = fc.constantFrom(
  '"',
  '""',
  ',',
  '\r\n',
  '\r',
  '\n',
  'R-1',
  '変更',
  '申請',
  'ー',
  '2026-04-01',
  '\u001a',
);
const rows = fc.array(letters, { maxLength: 30 }).map((all) => `番号,件名\r\n1,"変更 ""一"""\r\n${all.join('')}`);
const pieceSize = fc.integer({ min: 16, max: 60 });
/** As a file is that was cut or damaged on its way. */
const strange = fc.constantFrom(0x1b, 0x24, 0x28, 0x30, 0x81, 0x8f, 0xa4, 0xe3, 0xef, 0xbb, 0xff, 0xfe);
const damage = fc.option(
  fc.record({
    at: fc.nat(200),
    bytes: fc.array(strange, { minLength: 1, maxLength: 6 }).map((all) => Buffer.from(all)),
  }),
);

function damaged(whole: Uint8Array, by: { at: number; bytes: Uint8Array } | null): Uint8Array {
  if (!by) return whole;
  return Buffer.concat([whole.subarray(0, by.at), by.bytes, whole.subarray(by.at + by.bytes.length)]);
}

describe('a file whose bytes come in pieces', () => {
  it('is decoded as the whole of it is, whichever letter, escape or mark a piece ends in', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...encodings), damage, pieceSize, (text, encoding, by, size) => {
        const bytes = damaged(encode(text, encoding), by);
        const inPieces = heldBytes(bytes, size);
        expect(findEncoding(inPieces)).toEqual(findEncoding(heldBytes(bytes, bytes.length)));
        for (const read of populationEncodings)
          expect([read, [...decodePieces(inPieces, read)].join('')]).toEqual([read, decodeLoosely(bytes, read)]);
      }),
      { numRuns: 400 },
    );
  });

  it('is known by its only escape, wherever a piece ends', () => {
    const bytes = encode(`No,${'x'.repeat(40)}件${'x'.repeat(40)}`, 'iso-2022-jp');
    for (let size = 16; size <= bytes.length; size += 1)
      expect(findEncoding(heldBytes(bytes, size)).encoding).toBe('iso-2022-jp');
  });

  it('is decoded to its end, however few bytes stand behind a piece that ends in a damaged letter', () => {
    const held = { 'euc-jp': [0x8f, 0xa4], gb18030: [0x81, 0x30, 0x81], 'iso-2022-jp': [0x1b, 0x24, 0x28] } as const;
    for (const [encoding, bytes] of Object.entries(held) as [PopulationEncoding, readonly number[]][]) {
      for (const ending of ['0', '"', '"\n', 'R-1\n']) {
        const whole = Buffer.concat([Buffer.from('番号'.repeat(8)), Buffer.from(bytes), Buffer.from(ending)]);
        const inPieces = heldBytes(whole, whole.length - ending.length);
        expect([...decodePieces(inPieces, encoding)].join('')).toBe(decodeLoosely(whole, encoding));
      }
    }
  });

  it('is read as the whole of it is, with every fact, question, notice and fault', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...encodings), pieceSize, async (text, encoding, size) => {
        const bytes = encode(text, encoding);
        const order = { choices: { encoding, headRow: 1, keyColumn: 1 } };
        expect(await summarisePopulation(heldBytes(bytes, size), order)).toEqual(
          await summarisePopulation(heldBytes(bytes, bytes.length), order),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('an open file that somebody writes to while it is read', () => {
  const text = `番号,件名\n${Array.from({ length: 9_000 }, (_, n) => `R-${n},変更申請\n`).join('')}`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const size = Buffer.byteLength(text);

  /** Does something to the file as soon as its first bytes were asked for. */
  async function readWhile(change: (path: string) => void) {
    const path = join(folder, 'population');
    writeFileSync(path, text);
    const descriptor = openSync(path, 'r');
    try {
      const bytes = fileBytes({ fd: descriptor });
      const changing = { ...bytes, beginning: (most: number) => (change(path), bytes.beginning(most)) };
      return await summarisePopulation(changing, { choices: { encoding: 'utf-8', headRow: 1, delimiter: ',' } });
    } finally {
      closeSync(descriptor);
    }
  }

  it('is read as far as it went when it was opened', async () => {
    const { rowCount, content } = await readWhile((path) => appendFileSync(path, 'R-9,nobody sent this\n'));
    expect({ rowCount, content }).toEqual({ rowCount: 9_000, content: { sha256, size } });
  });

  it('tells by its content that it was cut, or that a letter of it is another', async () => {
    const cut = await readWhile((path) => truncateSync(path, 70_000));
    expect(cut.content.size).toBe(70_000);
    const other = await readWhile((path) => writeFileSync(path, text.replace('R-8999,', 'R-8998,'), { flag: 'r+' }));
    expect([other.content.size, other.content.sha256 === sha256]).toEqual([size, false]);
  });
});
