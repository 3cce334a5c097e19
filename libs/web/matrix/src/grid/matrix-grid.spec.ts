import { Component, signal } from '@angular/core';
import { headingsOf, rowsOf, type MatrixRow } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedCell } from './grid-moves';
import { MatrixGrid } from './matrix-grid';

const view = aMatrixView();

/** The grid as the page holds it: what was chosen, folded, opened and looked for. */
@Component({
  selector: 'ak-grid-page',
  imports: [MatrixGrid],
  template: `
    <ak-matrix-grid
      engagementId="e1"
      today="2026-10-23"
      [rows]="rows"
      [headings]="headings"
      [keep]="keep"
      [sort]="{ column: 'number', descending: false }"
      [grouped]="false"
      [lineHeight]="32"
      [(selected)]="selected"
      (opened)="opened.push($event)"
      (find)="finds.update(add)"
    />
  `,
})
class GridPage {
  static latest: GridPage;
  readonly rows = rowsOf(view);
  readonly headings = headingsOf(view);
  readonly keep = (_row: MatrixRow) => true;
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly opened: OpenedCell[] = [];
  readonly finds = signal(0);
  readonly add = (n: number) => n + 1;

  constructor() {
    GridPage.latest = this;
  }
}

const open = async () => {
  const grid = await renderPage(GridPage);
  grid.element.querySelector<HTMLElement>('[data-line="0"] [data-column="1"]')!.focus();
  await settled();
  return { grid, page: GridPage.latest };
};
const at = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
  return [cell?.closest<HTMLElement>('[data-line]')?.dataset['line'], cell?.dataset['column']];
};

beforeEach(() => startWeb());

describe('the keys of the matrix', () => {
  it('moves the cursor with the arrows and stays inside', async () => {
    const { grid } = await open();
    await grid.key('ArrowDown');
    expect(at()).toEqual(['1', '1']);
    await grid.key('ArrowRight');
    expect(at()).toEqual(['1', '2']);
    for (let n = 0; n < 5; n++) await grid.key('ArrowDown');
    expect(at()).toEqual(['2', '2']);
    await grid.key('Home', { ctrlKey: true });
    expect(at()).toEqual(['0', '0']);
  });

  it('has one tab stop', async () => {
    const { grid } = await open();
    await grid.key('ArrowDown');
    expect(grid.element.querySelectorAll('.rows [tabindex="0"]')).toHaveLength(1);
  });

  it('chooses with Space, extends with Shift, takes all with Ctrl+A, and lets go with Escape', async () => {
    const { grid, page } = await open();
    await grid.key(' ', { code: 'Space' });
    expect([...page.selected()]).toEqual(['a']);
    await grid.key('ArrowDown', { shiftKey: true });
    expect([...page.selected()].sort()).toEqual(['a', 'b']);
    await grid.key('a', { code: 'KeyA', ctrlKey: true });
    expect(page.selected().size).toBe(3);
    await grid.key('Escape');
    expect(page.selected().size).toBe(0);
  });

  it('opens the paper of the line with Enter and looks for one with Ctrl+F', async () => {
    const { grid, page } = await open();
    await grid.key('ArrowDown');
    await grid.key('Enter');
    expect(page.opened.map(({ row, column }) => [row.id, column])).toEqual([['b', 1]]);
    await grid.key('f', { code: 'KeyF', ctrlKey: true });
    expect(page.finds()).toBe(1);
  });

  it('goes to the line whose number is typed, stays where none begins so, and leaves figures to the cells that take them', async () => {
    const { grid } = await open();
    for (const figure of view.controls.number[2]!) await grid.key(figure);
    expect(at()).toEqual(['2', '1']);
    await grid.key('x');
    await grid.key('0');
    expect(at()).toEqual(['2', '1']);
    for (let column = 1; column < 5; column++) await grid.key('ArrowRight');
    await grid.key('9', { code: 'Digit9' });
    expect(at()).toEqual(['2', '5']);
  });

  it('leaves every key to the input method while it composes', async () => {
    const { grid, page } = await open();
    await grid.key('ArrowDown', { keyCode: 229 } as KeyboardEventInit);
    await grid.key('Enter', { isComposing: true });
    expect([at(), page.opened]).toEqual([['0', '1'], []]);
  });
});
