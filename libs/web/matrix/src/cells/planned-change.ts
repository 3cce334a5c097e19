import type { ChangedTest, TestChange } from '@akashi/contracts';
import type { CellField } from '@akashi/domain/control';
import { barOf, targetsOf, valueIn, type CellBar, type EditableColumn } from './cell-target';
import { readCell, type CellReading } from './cell-text';
import type { CellText } from './pasted-cells';

/** A field of a test: what stood in it when it was typed over, and what was typed. */
export interface FieldChange {
  readonly testId: string;
  readonly field: CellField;
  readonly base: string | null;
  readonly value: string | null;
}

/** A cell that stays as it is, with what was typed for it. */
export interface LeftOut {
  readonly number: string;
  readonly column: EditableColumn | null;
  readonly text: string;
  readonly code: CellBar | 'unreadable' | 'not-found' | 'formula' | 'twice';
}

export interface PlannedChange {
  readonly changes: readonly FieldChange[];
  /** Cells of the table that change, and those that hold the value already. */
  readonly cells: number;
  readonly same: number;
  readonly leftOut: readonly LeftOut[];
}

/** What typed or pasted texts come to, before the server is asked: locked and unreadable cells are left out, each with why. */
export function planChange(
  texts: readonly CellText[],
  unknown: readonly string[],
  reading: CellReading & { may: { record: boolean; assign: boolean } },
): PlannedChange {
  const changes: FieldChange[] = [];
  const leftOut = unknown.map((number): LeftOut => ({ number, column: null, text: '', code: 'not-found' }));
  let [cells, same] = [0, 0];
  for (const { row, column, text } of texts) {
    const out = (code: LeftOut['code']) => leftOut.push({ number: row.number, column, text, code });
    const bar = barOf(row, column, reading.may);
    const value = readCell(column, text, reading);
    if (bar) out(bar);
    else if (value === undefined) out('unreadable');
    else {
      const open = targetsOf(row, column).filter(({ test }) => isOpen(test.state, column));
      const differing = open.filter((target) => valueIn(target) !== value);
      for (const target of differing)
        changes.push({ testId: target.test.id, field: target.field, base: valueIn(target), value });
      if (differing.length > 0) cells++;
      else same++;
    }
  }
  return { changes, cells, same, leftOut };
}

/** Of two tests in a cell one may be under seal: the other is changed. */
export function isOpen(state: string, column: EditableColumn): boolean {
  if (state === 'closed' || state === 'reviewed') return false;
  return state !== 'prepared' || column === 'assignee' || column === 'due';
}

/** One test each, with its cells. */
export function byTest(changes: readonly FieldChange[]): TestChange[] {
  const tests = new Map<string, TestChange>();
  for (const { testId, field, base, value } of changes) {
    const test = tests.get(testId) ?? { id: testId, cells: [] };
    tests.set(testId, {
      ...test,
      cells: [...test.cells.filter((cell) => cell.field !== field), { field, base, value }],
    });
  }
  return [...tests.values()];
}

/** The same the other way round: what takes it back. */
export function reversed(changes: readonly FieldChange[]): FieldChange[] {
  return changes.map(({ base, value, ...rest }) => ({ ...rest, base: value, value: base }));
}

/** The same changes over what stands in their cells now; of those that hold the value already nothing is left. */
export function rebased(changes: readonly FieldChange[], rows: readonly CellText['row'][]): FieldChange[] {
  const tests = new Map(rows.flatMap((row) => row.tests.map((test) => [test.id, test] as const)));
  return changes.flatMap((change) => {
    const test = tests.get(change.testId);
    const base = test ? valueIn({ test, field: change.field }) : change.base;
    return base === change.value ? [] : [{ ...change, base }];
  });
}

/** The tests as they look with these changes, before the server has said so. */
export function asShown(changes: readonly FieldChange[]): (Pick<ChangedTest, 'id'> & Partial<ChangedTest>)[] {
  const names = { assignee: 'assigneeId', due: 'dueOn', conclusion: 'conclusion', note: 'note' } as const;
  return changes.map(({ testId, field, value }) => ({
    id: testId,
    [names[field]]: field === 'note' ? (value ?? '') : value,
  }));
}
