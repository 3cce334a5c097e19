import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { headingsOf, MatrixStore, type MatrixRow } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
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
class WorkPage {
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

const path = 'engagements/e1/matrix/cells';
const open = async (line: number, column: keyof typeof columns) => {
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
const field = () => document.activeElement as HTMLTextAreaElement;
const type = async (text: string) => {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  await settled();
};
const at = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
  return [Number(cell?.closest<HTMLElement>('[data-line]')?.dataset['line']), Number(cell?.dataset['column'])];
};
const sent = () => asked(path, 'PUT').request.body as { tests: { id: string; cells: object[] }[] };
const cells = (body: ReturnType<typeof sent>) =>
  body.tests.flatMap(({ id, cells: own }) => own.map((cell) => [id, cell]));
const clip = (text: string, html = '') => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const data: Record<string, string> = { 'text/plain': text, 'text/html': html };
  const written: Record<string, string> = {};
  const clipboardData = {
    getData: (kind: string) => data[kind] ?? '',
    setData: (k: string, v: string) => (written[k] = v),
  };
  return { event: Object.assign(event, { clipboardData }), written };
};

beforeEach(() => {
  startWeb();
  TestBed.inject(EngagementContext).can = (permission) => ['test.record', 'test.assign'].includes(permission);
});

describe('a cell that is typed', () => {
  it('keeps what an input method wrote in that cell, and nowhere else', async () => {
    const { page } = await open(0, 'note');
    expect(field().tagName).toBe('TEXTAREA');
    field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await page.key('s', { keyCode: 229 } as KeyboardEventInit);
    field().value = '申請を確認';
    await page.key('Enter', { isComposing: true });
    expect([nothingAsked(), field().value, at()]).toEqual([true, '申請を確認', [0, 11]]);
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '申請を確認' }));
    await page.key('Enter');
    expect(cells(sent())).toEqual([['t2', { field: 'note', base: '申請記録を確認', value: '申請を確認' }]]);
    expect([at(), page.element.querySelector<HTMLInputElement>('.find')!.value]).toEqual([[1, 11], '']);
  });

  it('takes a day as people write it, and stays where it cannot be read', async () => {
    const { page } = await open(1, 'due');
    await type('未定');
    await page.key('Enter');
    expect([nothingAsked(), field().value, page.text.includes('日付として読めません')]).toEqual([true, '未定', true]);
    await type('12/10');
    await page.key('Tab');
    expect(cells(sent())).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }]]);
    expect(at()).toEqual([1, 11]);
  });

  it('is left as it was with Escape, and opened as it is with F2', async () => {
    const { page } = await open(0, 'note');
    await type('取消');
    await page.key('Escape');
    await page.key('F2');
    expect(field().value).toBe('申請記録を確認');
    await page.key('Escape');
    await page.key('ArrowDown');
    expect([nothingAsked(), at()]).toEqual([true, [1, 11]]);
  });

  it('goes down with Enter and along with Tab while nothing is typed', async () => {
    const { page } = await open(0, 'due');
    await page.key('Enter');
    expect(at()).toEqual([1, 10]);
    await page.key('Tab', { shiftKey: true });
    expect(at()).toEqual([1, 9]);
  });

  it('keeps a letter that is a key elsewhere', async () => {
    await open(0, 'note');
    await type('/');
    expect([field().value, at()]).toEqual(['/', [0, 11]]);
  });
});

describe('a result', () => {
  it('is given by its number, and the cursor goes on', async () => {
    const { page } = await open(0, 'operation');
    await page.key('1', { code: 'Digit1' });
    expect(cells(sent())).toEqual([['t2', { field: 'conclusion', base: null, value: 'NO_EXCEPTION' }]]);
    expect(at()).toEqual([1, 5]);
  });

  it('says why it is locked, and sends nothing', async () => {
    const { page } = await open(0, 'design');
    await page.key('2', { code: 'Digit2' });
    await page.key('Delete', { code: 'Delete' });
    expect([nothingAsked(), WorkPage.latest.refused()]).toEqual([true, '査閲の署名があるため変えられません']);
    expect(page.element.querySelector('[data-line="0"] [data-column="4"] .lock')).not.toBeNull();
  });
});

describe('a range', () => {
  it('is emptied, filled and chosen with Shift', async () => {
    const { page } = await open(0, 'due');
    await page.key('ArrowDown', { shiftKey: true });
    expect(page.element.querySelectorAll('.in-range')).toHaveLength(2);
    await page.key('d', { code: 'KeyD', ctrlKey: true });
    expect(cells(sent())).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-10-20' }]]);
  });

  it('takes what is typed with Ctrl+Enter', async () => {
    const { page } = await open(0, 'due');
    await page.key('ArrowDown', { shiftKey: true });
    await type('12/10');
    await page.key('Enter', { ctrlKey: true });
    expect(cells(sent()).map(([id]) => id)).toEqual(['t2', 't3']);
  });

  it('is copied as text and as a table', async () => {
    const { page } = await open(0, 'due');
    await page.key('ArrowRight', { shiftKey: true });
    const { event, written } = clip('');
    Object.defineProperty(event, 'type', { value: 'copy' });
    const copy = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: (event as unknown as ClipboardEvent).clipboardData,
    });
    document.activeElement!.dispatchEvent(copy);
    expect(written['text/plain']).toBe('2026-10-20\t申請記録を確認');
    expect(written['text/html']).toContain('<td>申請記録を確認</td>');
  });

  it('takes what a spreadsheet copied, in one request', async () => {
    await open(1, 'assignee');
    document.activeElement!.dispatchEvent(clip('佐藤\t12/10\t確認済み\r\n').event);
    await settled();
    expect(cells(sent())).toEqual([
      ['t3', { field: 'assignee', base: 'ogawa', value: 'sato' }],
      ['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }],
      ['t3', { field: 'note', base: '', value: '確認済み' }],
    ]);
  });
});

describe('undo', () => {
  it('is a change of its own, and can be done again', async () => {
    const { page, store } = await open(1, 'due');
    await type('12/10');
    await page.key('Enter', { shiftKey: true });
    const now = { id: 't3', version: 2, state: 'not_started', assigneeId: 'ogawa', conclusion: null, note: '' };
    await answer(asked(path, 'PUT'), [{ ...now, dueOn: '2026-12-10' }]);
    expect(store.rows()[1]?.dueOn).toBe('2026-12-10');
    await page.key('z', { code: 'KeyZ', ctrlKey: true });
    const undone = asked(path, 'PUT');
    expect(cells(undone.request.body)).toEqual([['t3', { field: 'due', base: '2026-12-10', value: '2026-12-01' }]]);
    await answer(undone, [{ ...now, version: 3, dueOn: '2026-12-01' }]);
    await page.key('y', { code: 'KeyY', ctrlKey: true });
    expect(cells(sent())).toEqual([['t3', { field: 'due', base: '2026-12-01', value: '2026-12-10' }]]);
  });
});

describe('two people at one cell', () => {
  const clash = async () => {
    const { page } = await open(1, 'due');
    await type('12/10');
    await page.key('Enter');
    await refuseWith(asked(path, 'PUT'), 'stale-version', 409, {
      facts: { test: 't3', field: 'due', now: '2026-11-02' },
    });
    const view = aMatrixView();
    view.tests.dueOn[2] = '2026-11-02';
    await answer(asked('engagements/e1/matrix'), view);
    return page;
  };

  it('are both shown, and what was typed is kept until a person chooses', async () => {
    const page = await clash();
    expect(page.text).toContain('9.2.3.11.PB 期限 をほかの方も変えました');
    expect(page.text).toContain('入力した値2026-12-10');
    expect(page.text).toContain('今の値2026-11-02');
  });

  it('let mine go over theirs, knowingly', async () => {
    const page = await clash();
    await page.press('入力した値にする');
    expect(cells(sent())).toEqual([['t3', { field: 'due', base: '2026-11-02', value: '2026-12-10' }]]);
  });

  it('leave theirs', async () => {
    const page = await clash();
    await page.press('今の値を残す');
    expect([nothingAsked(), page.text.includes('入力した値')]).toEqual([true, false]);
  });
});
