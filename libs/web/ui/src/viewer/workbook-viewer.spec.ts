import type { ReadFileView } from '@akashi/contracts';
import { settled, startWeb } from '../testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { leftOutTexts } from './left-out-texts';
import { focusSheet, listening, readingOf, show } from './shown-reading.fixture';

const workbook: ReadFileView = {
  kind: 'workbook',
  sheets: [
    { name: '表紙', isHidden: false, rows: [{ row: 1, cells: [{ column: 1, text: '発行一覧' }] }] },
    {
      name: '<b>一覧</b>',
      isHidden: false,
      rows: [
        {
          row: 2,
          cells: [
            { column: 1, text: '番号' },
            { column: 3, text: '氏名' },
          ],
        },
        { row: 9, cells: [{ column: 3, text: '<img src=x onerror="ran()">' }] },
      ],
    },
  ],
  leftOut: [
    { what: 'macros', count: null },
    { what: 'rows', count: 10_000 },
  ],
};

beforeEach(() => {
  startWeb();
});

describe('a workbook beside the paper', () => {
  it('is its cells under their letters and numbers, as text, and says what is left out', async () => {
    const page = await show('台帳.xlsx', readingOf({ '': workbook }));
    expect(page.text).toContain('1 / 2');
    expect(page.text).toContain(leftOutTexts.macros('')[0]);
    expect(page.text).toContain(leftOutTexts.rows('10,000')[0]);
    focusSheet(page);
    await page.key('End');
    expect([...page.element.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual(['', 'A', 'B', 'C']);
    const rows = [...page.element.querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
      ['2', '番号', '', '氏名'],
      ['9', '', '', '<img src=x onerror="ran()">'],
    ]);
    expect(page.text).toContain('<b>一覧</b>');
    expect(page.element.querySelector('img, ak-sheet-page b')).toBeNull();
  });

  it('is marked by keys, cell by cell, from the row that was found', async () => {
    const page = await show('台帳.xlsx', readingOf({ '': workbook }), { mayMark: true });
    const placed = listening(page);
    await page.key('f', { ctrlKey: true });
    const field = page.field('ファイル内を検索');
    field.value = '氏名';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.key('Enter');
    await page.key('Escape');
    await page.key('1');
    await page.key('ArrowRight');
    await page.key('ArrowRight');
    await page.key('ArrowDown', { shiftKey: true });
    expect(page.element.querySelectorAll('.draft')).toHaveLength(2);
    await page.key('Enter');
    const lines = { sheet: 2, from: 2, to: 9, columns: { from: 3, to: 3 } };
    expect(placed).toEqual([{ kind: 'tick', region: null, lines }]);
  });

  it('is marked with the mouse over cells, and over numbers for whole rows', async () => {
    const page = await show('台帳.xlsx', readingOf({ '': workbook }), { mayMark: true });
    const placed = listening(page);
    focusSheet(page);
    await page.key('End');
    const drag = async (from: string, to: string) => {
      await page.press('✓照合');
      const at = (place: string) => page.element.querySelector(place)!;
      at(from).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, buttons: 1 }));
      at(to).dispatchEvent(new MouseEvent('pointerover', { bubbles: true, buttons: 1 }));
      at(to).dispatchEvent(new MouseEvent('pointerup', { bubbles: true }));
    };
    await drag('[data-line="9"] [data-column="3"]', '[data-line="2"] [data-column="1"]');
    await drag('[data-line="2"] th', '[data-line="9"] th');
    expect(placed.map(({ lines }) => lines)).toEqual([
      { sheet: 2, from: 2, to: 9, columns: { from: 1, to: 3 } },
      { sheet: 2, from: 2, to: 9 },
    ]);
  });

  it('comes to the cell of the mark that is asked for, and stays readable where there is no such cell', async () => {
    const mark = (id: string, sheet: number, row: number) => ({
      ...{ id, number: 1, kind: 'exception' as const, title: `印 ${id}`, region: null },
      lines: { sheet, from: row, to: row, columns: { from: 3, to: 3 } },
    });
    const marks = [mark('here', 2, 9), mark('nowhere', 7, 400)];
    const page = await show('台帳.xlsx', readingOf({ '': workbook }), { marks, goTo: 'here' });
    await settled();
    expect(page.element.querySelector('td.marked [data-mark="here"]')).not.toBeNull();
    const other = await show('台帳.xlsx', readingOf({ '': workbook }), { marks, goTo: 'nowhere' });
    expect(other.text).toContain('発行一覧');
  });
});
