import { describe, expect, it } from 'vitest';
import { findPlaces } from './find-places';
import type { ShownFile } from './shown-file';

const holds = (words: string) => (text: string) => text.includes(words);

describe('the place of a text on a file', () => {
  it('is its first line, counted through the pages of a text', async () => {
    const pages = [Array.from({ length: 200 }, (_, at) => `行 ${at}`), ['番号 U-1', '番号 U-1']];
    const shown: ShownFile = { kind: 'text', encoding: 'utf-8', pages, warnings: [] };
    expect(await findPlaces(shown, [holds('U-1'), holds('U-2')])).toEqual([
      { region: null, lines: { sheet: 1, from: 201, to: 201 } },
      null,
    ]);
  });

  it('is its cell in a workbook', async () => {
    const rows = [
      {
        row: 7,
        cells: [
          { column: 2, text: '発行' },
          { column: 4, text: 'U-1' },
        ],
      },
    ];
    const pages = [{ sheet: 2, name: '台帳', rows, columns: 4 }];
    const shown: ShownFile = { kind: 'book', pages, leftOut: [], warnings: [] };
    expect(await findPlaces(shown, [holds('U-1')])).toEqual([
      { region: null, lines: { sheet: 2, from: 7, to: 7, columns: { from: 4, to: 4 } } },
    ]);
  });
});
