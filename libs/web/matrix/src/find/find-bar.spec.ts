import { Component } from '@angular/core';
import { headingsOf, rowsOf, type MatrixRow } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { noCellRules } from '../grid/cell-rules';
import { MatrixGrid } from '../grid/matrix-grid';
import { FindBar } from './find-bar';
import { matrixColumns } from '../grid/matrix-columns';
import { comparableTexts, foundCells } from './found-cells';

const view = aMatrixView();
const rows = rowsOf(view);

@Component({
  selector: 'ak-found-page',
  imports: [FindBar, MatrixGrid],
  template: `
    <ak-matrix-grid
      #drawn
      engagementId="e1"
      today="2026-10-23"
      [rows]="rows"
      [headings]="headings"
      [keep]="keep"
      [sort]="{ column: 'number', descending: false }"
      [grouped]="true"
      [folded]="folded"
      [lineHeight]="32"
    />
    <ak-find-bar [grid]="keepGrid(drawn)" [rows]="rows" [rules]="rules" (leave)="left = true" />
  `,
})
class FoundPage {
  static latest: FoundPage;
  readonly rows = rows;
  readonly rules = noCellRules;
  readonly headings = headingsOf(view);
  readonly folded = new Set(['9.2.3']);
  readonly keep = (_row: MatrixRow) => true;
  left = false;
  grid!: MatrixGrid;

  constructor() {
    FoundPage.latest = this;
  }

  keepGrid(grid: MatrixGrid): MatrixGrid {
    return (this.grid = grid);
  }
}

const opened = async () => {
  const { element } = await renderPage(FoundPage);
  await settled();
  const field = element.querySelector<HTMLInputElement>('ak-find-bar input')!;
  const type = async (text: string, isComposing = false) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
    await settled();
  };
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    field.dispatchEvent(event);
    await settled();
    return event;
  };
  const said = () => element.querySelector('ak-find-bar [role=status]')!.textContent.trim();
  const at = () => {
    const grid = FoundPage.latest.grid;
    const line = grid.lines()[grid.cursor().row];
    return [line?.kind === 'control' ? line.row.number : '', grid.cursor().column];
  };
  return { element, field, type, press, said, at };
};

beforeEach(() => startWeb());

describe('finding in the cells', () => {
  const found = (query: string) =>
    foundCells(query, rows, comparableTexts(matrixColumns, noCellRules, 'ja')).map(({ row, column }) => [
      row.id,
      column,
    ]);

  it.each([
    ['a number in any width', '９．２．３', [['b', 1]]],
    ['a population in any case', 'p-12', [['a', 7]]],
    ['nothing', '　', []],
    ['what is not there', '存在しない', []],
  ])('finds %s', (_, query, cells) => {
    expect(found(query)).toEqual(cells);
  });
});

describe('the bar that finds in the grid', () => {
  it('has the focus, counts, and takes the cursor along without losing the focus', async () => {
    const { field, type, said, at } = await opened();
    expect(document.activeElement).toBe(field);
    await type('9.2');
    expect(said()).toBe('1 / 2か所');
    expect(at()).toEqual([rows[0]!.number, 1]);
    expect(document.activeElement).toBe(field);
  });

  it('goes on and back, from the last to the first, and opens what is folded', async () => {
    const { type, press, said, at } = await opened();
    await type('9.2');
    await press('Enter');
    expect([said(), at()]).toEqual(['2 / 2か所', [rows[1]!.number, 1]]);
    expect(FoundPage.latest.grid.folded().has('9.2.3')).toBe(false);
    await press('F3');
    expect(said()).toBe('1 / 2か所');
    await press('Enter', { shiftKey: true });
    expect(said()).toBe('2 / 2か所');
    await type('存在しない');
    expect(said()).toBe('0か所');
  });

  it('waits for the input method: neither what is composed nor the Enter that confirms it goes on', async () => {
    const { type, press, said } = await opened();
    await type('9.2');
    await type('9.2.3', true);
    await press('Enter', { isComposing: true });
    expect(said()).toBe('1 / 2か所');
  });

  it('is left by Escape, and leaves the second Ctrl+F to the browser', async () => {
    const { press } = await opened();
    let heard = 0;
    document.addEventListener('keydown', () => (heard += 1), { once: true });
    const again = await press('f', { code: 'KeyF', ctrlKey: true });
    expect([heard, again.defaultPrevented]).toEqual([0, false]);
    await press('Escape');
    expect(FoundPage.latest.left).toBe(true);
  });
});
