import { Component, signal } from '@angular/core';
import { headingsOf, rowsOf, type MatrixRow } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { usualLayout } from './column-layout';
import { MatrixGrid } from './matrix-grid';

const view = aMatrixView();

@Component({
  selector: 'ak-arranged-page',
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
      [(layout)]="layout"
    />
  `,
})
class ArrangedPage {
  static latest: ArrangedPage;
  readonly rows = rowsOf(view);
  readonly headings = headingsOf(view);
  readonly keep = (_row: MatrixRow) => true;
  readonly layout = signal(usualLayout);

  constructor() {
    ArrangedPage.latest = this;
  }
}

const open = async (column: number) => {
  const grid = await renderPage(ArrangedPage);
  grid.element.querySelector<HTMLElement>(`[data-line="0"] [data-column="${column}"]`)!.click();
  await settled();
  return { grid, layout: () => ArrangedPage.latest.layout() };
};
const heads = (element: HTMLElement) =>
  [...element.querySelectorAll('[role=columnheader]')].map((head) => head.textContent.trim());
const due = 10;

beforeEach(() => startWeb());

describe('the columns of the matrix', () => {
  it('become wider and narrower by keys, and go elsewhere with the cursor in them', async () => {
    const { grid, layout } = await open(due);
    await grid.key('.', { code: 'Period', altKey: true });
    await grid.key('.', { code: 'Period', altKey: true });
    await grid.key(',', { code: 'Comma', altKey: true });
    expect(layout().widths).toEqual({ due: 76 });
    await grid.key('>', { code: 'Period', altKey: true, shiftKey: true });
    expect(heads(grid.element).slice(9, 12)).toEqual(['担当', 'メモ', '期限']);
    const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
    expect([cell?.dataset['column'], cell?.textContent.trim()]).toEqual(['11', '10-30']);
    expect(cell?.getAttribute('aria-colindex')).toBe('12');
  });

  it('stay where they are at the edge, and left of what does not move', async () => {
    const { grid, layout } = await open(2);
    await grid.key('>', { code: 'Period', altKey: true, shiftKey: true });
    await grid.key('.', { code: 'Period', altKey: true });
    expect(layout()).toEqual({ ...usualLayout, widths: { control: 216 } });
  });

  it('are drawn by their edge, and put in the place of another', async () => {
    const { grid, layout } = await open(due);
    const head = (name: string) =>
      [...grid.element.querySelectorAll<HTMLElement>('[role=columnheader]')].find(
        (one) => one.textContent.trim() === name,
      )!;
    const edge = head('期限').querySelector<HTMLElement>('.edge')!;
    edge.setPointerCapture = () => undefined;
    for (const [kind, clientX] of [
      ['pointerdown', 100],
      ['pointermove', 130],
    ] as const)
      edge.dispatchEvent(new MouseEvent(kind, { clientX, bubbles: true }));
    await settled();
    expect(layout().widths).toEqual({});
    edge.dispatchEvent(new MouseEvent('pointerup', { clientX: 140, bubbles: true }));
    expect(layout().widths).toEqual({ due: 100 });
    for (const [kind, name] of [
      ['dragstart', '期限'],
      ['drop', '整備'],
    ] as const)
      head(name).dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
    await settled();
    expect(heads(grid.element).slice(3, 6)).toEqual(['対象', '期限', '整備']);
  });
});
