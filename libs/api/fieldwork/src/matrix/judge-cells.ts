import type { LeftOutCell, TestChange } from '@akashi/contracts';
import { isStaleCell, mayChangeCell, type CellField, type ChangeCellFacts } from '@akashi/domain/control';
import type { Assignee, CellTest, CellWrite } from './cell.store';

/** What all cells of one change have in common. */
export interface CellsRoom extends Pick<
  ChangeCellFacts,
  'engagementState' | 'reportApproved' | 'assigns' | 'reportDate'
> {
  tests: ReadonlyMap<string, CellTest>;
  assignees: ReadonlyMap<string, Assignee>;
}

export interface JudgedCells {
  writes: CellWrite[];
  same: number;
  leftOut: LeftOutCell[];
}

/** What a change of cells would write, cell by cell, and what it leaves out and why. Decides nothing itself. */
export function judgeCells(changes: readonly TestChange[], room: CellsRoom): JudgedCells {
  const judged: JudgedCells = { writes: [], same: 0, leftOut: [] };
  for (const { id, cells } of changes) {
    const test = room.tests.get(id);
    if (!test) throw new Error(`Test ${id} was not read.`);
    const taken = new Map<CellField, string | null>();
    for (const { field, base, value } of cells) {
      const cell = { field, base: plain(field, base), value: plain(field, value) };
      const now = test[field] ?? plain(field, null);
      const code = whyNot(test, cell, room);
      if (code) judged.leftOut.push({ testId: id, field, code, now });
      else if (now === cell.value) judged.same++;
      else taken.set(field, cell.value);
    }
    if (taken.size > 0) judged.writes.push(writeOf(test, taken));
  }
  return judged;
}

interface Cell {
  field: CellField;
  base: string | null;
  value: string | null;
}

function whyNot(test: CellTest, cell: Cell, room: CellsRoom): LeftOutCell['code'] | null {
  const { field, value } = cell;
  const person = field === 'assignee' && value !== null ? room.assignees.get(value) : undefined;
  const decision = mayChangeCell({
    ...room,
    field,
    value,
    state: test.state,
    assigneeRole: person?.role ?? null,
    assigneeDisabled: person?.disabled ?? false,
  });
  if (!decision.allowed) return decision.code;
  return isStaleCell({ ...cell, now: test[field] }) ? 'stale-version' : null;
}

/** An empty text is a text, an empty cell of another kind is none. */
function plain(field: CellField, value: string | null): string | null {
  return field === 'note' ? (value ?? '') : value;
}

function writeOf({ id }: CellTest, taken: ReadonlyMap<CellField, string | null>): CellWrite {
  return {
    id,
    fields: [...taken.keys()],
    assignee: taken.get('assignee') ?? null,
    due: taken.get('due') ?? null,
    conclusion: taken.get('conclusion') ?? null,
    note: taken.get('note') ?? '',
  };
}
