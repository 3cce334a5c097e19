import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from './canonical-rows';
import { findCanonicalRows, holdsText, takeCanonicalRows } from './find-canonical-rows';

/** Longer than a piece, with a row that is longer than one by itself. */
const cells = Array.from({ length: 30_000 }, (_, at) => [
  `R-${at + 1}`,
  at === 9 ? 'あ'.repeat(700_000) : `申請 「"${at % 7}\\"」`,
  at % 1_000 === 0 ? 'ＡＤＭＩＮ' : 'user',
]);
const text = cells.map((row, at) => `${lineOf(at + 1, row)}\n`).join('');
const content = { sha256: createHash('sha256').update(text).digest('hex'), size: Buffer.byteLength(text) };

let folder: string;
let fd: number;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akashi-find-'));
  writeFileSync(join(folder, 'rows'), text);
  fd = openSync(join(folder, 'rows'), 'r');
});
afterAll(() => {
  closeSync(fd);
  rmSync(folder, { recursive: true });
});

const find = (sought: string, after = 0, limit = 50) => findCanonicalRows({ fd }, { text: sought, after, limit });

describe('finding canonical rows', () => {
  it('gives a page, how many rows fit on any, and the content by which they are known', () => {
    const page = find('', 29_960);
    expect(page).toMatchObject({ found: 30_000, more: false, ...content });
    expect(page.rows.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, at) => 29_961 + at));
    expect(find('', 8, 2).rows.map(({ cells: [first] }) => first)).toEqual(['R-9', 'R-10']);
  });

  it('finds what a cell holds in whatever width and case, letters that JSON writes in its own way too', () => {
    const admins = find('admin', 1, 3);
    expect([admins.found, admins.more, admins.rows.map(({ row }) => row)]).toEqual([30, true, [1_001, 2_001, 3_001]]);
    expect(find('"3\\"').found).toBe(cells.filter((row) => holdsText(row, '"3\\"')).length);
    expect(find('"3\\"').found).toBeGreaterThan(4_000);
  });

  it('does not find a row by its number, or by what parts its cells', () => {
    expect(find('29999').rows.map(({ row }) => row)).toEqual([29_999]);
    expect(find('R-29999","').found).toBe(0);
  });

  it('takes the rows of some numbers, whatever piece they lie in', () => {
    const taken = takeCanonicalRows({ fd }, [30_000, 10, 1, 40_000]);
    expect(taken).toMatchObject(content);
    expect(taken.rows.map(({ row }) => row)).toEqual([1, 10, 30_000]);
    expect(taken.rows[1]!.cells[1]).toHaveLength(700_000);
  });
});
