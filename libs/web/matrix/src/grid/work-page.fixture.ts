import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { headingsOf, MatrixStore, type MatrixRow } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { CellChanges } from '../cells/cell-changes';
import { CellClash } from '../cells/cell-clash';
import { MatrixCellRules } from '../cells/matrix-cell-rules';
import type { WantedCells } from './cell-rules';
import { MatrixGrid } from './matrix-grid';

const columns = { number: 1, design: 4, operation: 5, assignee: 9, due: 10, note: 11 };

/** The grid with what takes its cells to the server, as the page holds them. */
@Component({
  selector: 'ak-work-page',
  imports: [CellClash, MatrixGrid],
  providers: [CellChanges, MatrixCellRules],
  template: `
    <input class="find" />
    <ak-matrix-grid
      engagementId="e1"
      today="2026-10-23"
      [rows]="store.rows()"
      [headings]="headings"
      [keep]="keep"
      [sort]="{ column: 'number', descending: false }"
      [grouped]="false"
      [lineHeight]="32"
      [cellRules]="rules()"
      (wanted)="write($event)"
      (refused)="refused.set($event)"
      (takeBack)="changes[$event]()"
    />
    @if (changes.clashes()[0]; as clash) {
      <ak-cell-clash [clash]="clash" (mineKept)="changes.keepMine($event)" (dropped)="changes.drop($event)" />
    }
  `,
})
export class WorkPage {
  static latest: WorkPage;
  readonly store = inject(MatrixStore);
  readonly changes = inject(CellChanges);
  readonly rules = inject(MatrixCellRules).rules;
  readonly headings = headingsOf(aMatrixView());
  readonly keep = (_row: MatrixRow) => true;
  readonly refused = signal('');

  constructor() {
    WorkPage.latest = this;
  }

  write({ cells, unknown }: WantedCells): void {
    void this.changes.write(cells, unknown);
  }
}

export const cellsPath = 'engagements/e1/matrix/cells';
export const openCell = async (line: number, column: keyof typeof columns) => {
  const store = await loaded();
  const page = await renderPage(WorkPage);
  page.element.querySelector<HTMLElement>(`[data-line="${line}"] [data-column="${columns[column]}"]`)!.click();
  await settled();
  return { page, store };
};
const loaded = async () => {
  const store = TestBed.inject(MatrixStore);
  const read = store.load('e1');
  await answer(asked('engagements/e1/matrix'), aMatrixView());
  await read;
  return store;
};
export const field = () => document.activeElement as HTMLTextAreaElement;
export const type = async (text: string) => {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  await settled();
};
export const placeNow = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
  return [Number(cell?.closest<HTMLElement>('[data-line]')?.dataset['line']), Number(cell?.dataset['column'])];
};
export const sent = () => asked(cellsPath, 'PUT').request.body as { tests: { id: string; cells: object[] }[] };
export const cellsOf = (body: ReturnType<typeof sent>) =>
  body.tests.flatMap(({ id, cells: own }) => own.map((cell) => [id, cell]));
export const clip = (text: string, html = '') => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const data: Record<string, string> = { 'text/plain': text, 'text/html': html };
  const written: Record<string, string> = {};
  const clipboardData = {
    getData: (kind: string) => data[kind] ?? '',
    setData: (k: string, v: string) => (written[k] = v),
  };
  return { event: Object.assign(event, { clipboardData }), written };
};

/** Somebody who may record and assign. */
export function startCells(): void {
  startWeb();
  TestBed.inject(EngagementContext).can = (permission) => ['test.record', 'test.assign'].includes(permission);
}
