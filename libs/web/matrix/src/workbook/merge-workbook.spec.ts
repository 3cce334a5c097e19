import type { MatrixWorkbookView, WorkbookTest } from '@akashi/contracts';
import { rowsOf } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { describe, expect, it } from 'vitest';
import type { EditableColumn } from '../cells/cell-target';
import { mergeWorkbook } from './merge-workbook';

const view = aMatrixView();
const rows = rowsOf(view);
const second = rows.find(({ id }) => id === 'b')!;
const test = second.tests[0]!;
const people = view.people.id.map((id, at) => ({ id, name: view.people.name[at]! }));
const reading = { people, today: '2026-10-23', may: { record: true, assign: true } };
const now: WorkbookTest = {
  id: test.id,
  assigneeId: test.assigneeId,
  dueOn: test.dueOn,
  conclusion: test.conclusion,
  note: test.note,
};
const file = (
  column: EditableColumn,
  text: string,
  written: Partial<WorkbookTest> = {},
  more: Partial<MatrixWorkbookView> = {},
): MatrixWorkbookView => ({
  exportedAt: '2026-10-20T00:00:00.000Z',
  cells: [{ controlId: 'b', column, text }],
  tests: [{ ...now, ...written }],
  faults: [],
  faultTotal: 0,
  removedRows: 0,
  removedColumns: [],
  addedColumns: [],
  ...more,
});
const merged = (...args: Parameters<typeof file>) => mergeWorkbook(file(...args), rows, reading);

describe('a workbook over the matrix', () => {
  it('changes what only the workbook changed, over what stands now', () => {
    const { changes, clashes, cells } = merged('due', '2026-11-20');
    expect(changes).toEqual([{ testId: test.id, field: 'due', base: test.dueOn, value: '2026-11-20' }]);
    expect([clashes, cells]).toEqual([[], 1]);
  });

  it('leaves to a person what both changed', () => {
    const { changes, clashes } = merged('due', '2026-11-20', { dueOn: '2026-10-01' });
    expect(changes).toEqual([]);
    expect(clashes).toMatchObject([{ column: 'due', base: '2026-10-01', mine: '2026-11-20', theirs: test.dueOn }]);
    expect(clashes[0]?.changes).toEqual([{ testId: test.id, field: 'due', base: test.dueOn, value: '2026-11-20' }]);
  });

  it('has nothing to do where both changed it to the same, or the text reads as what was there', () => {
    expect(merged('due', test.dueOn!, { dueOn: '2026-10-01' })).toMatchObject({ changes: [], clashes: [], same: 1 });
    expect(merged('due', test.dueOn!.replaceAll('-', '/'))).toMatchObject({ changes: [], clashes: [], same: 1 });
  });

  it('leaves out what cannot be read, what is locked and what the file itself could not give', () => {
    expect(merged('due', 'いつか').leftOut).toMatchObject([{ code: 'unreadable', text: 'いつか' }]);
    const locked = rows.map((row) => (row.id === 'b' ? { ...row, tests: [{ ...test, state: 'reviewed' }] } : row));
    const out = mergeWorkbook(file('due', '2026-11-20'), locked as typeof rows, reading);
    expect(out).toMatchObject({ changes: [], clashes: [], leftOut: [{ code: 'test.cell-reviewed' }] });
    const faults = [
      { row: 9, number: '', column: null, why: 'unknown' },
      { row: 10, number: '9.2.1.3', column: 'note', why: 'formula' },
    ] as const;
    const told = merged('due', '2026-11-20', {}, { faults: [...faults], faultTotal: 2 }).leftOut;
    expect(told.map(({ number, code }) => [number, code])).toEqual([
      ['9', 'not-found'],
      ['9.2.1.3', 'formula'],
    ]);
  });
});
