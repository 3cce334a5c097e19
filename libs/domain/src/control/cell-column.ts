import type { TestType } from '../engagement/test-type';
import type { CellField } from './change-cell.rule';

/** The columns of the matrix that take work, in their order. */
export const cellColumns = ['design', 'operation', 'assignee', 'due', 'note'] as const;

export type CellColumn = (typeof cellColumns)[number];

interface Typed {
  readonly type: TestType;
}

/** Where the tests of one control stand: side by side. */
export interface TestPlaces<Test> {
  readonly design: Test | null;
  readonly operation: Test | null;
  readonly update: Test | null;
}

/** An update test stands in the place of the evaluation that it carries over, of both in that of the operation. */
export function placeTests<Test extends Typed>(tests: readonly Test[]): TestPlaces<Test> {
  const of = (type: TestType) => tests.find((test) => test.type === type) ?? null;
  const [design, operation, update] = [of('DESIGN'), of('OPERATION'), of('UPDATE')];
  if (!update) return { design, operation, update };
  if (!operation) return { design, operation: update, update: null };
  return design ? { design, operation, update } : { design: update, operation, update: null };
}

/** A field of a test. */
export interface CellOf<Test> {
  readonly test: Test;
  readonly field: CellField;
}

/** What a cell of the table stands for. Person and day are those of all tests of the control. */
export function cellsIn<Test>(
  row: Pick<TestPlaces<Test>, 'design' | 'operation'> & { readonly tests: readonly Test[] },
  column: CellColumn,
): CellOf<Test>[] {
  if (column === 'assignee' || column === 'due') return row.tests.map((test) => ({ test, field: column }));
  const isNote = column === 'note';
  const test = isNote ? (row.operation ?? row.design) : row[column];
  return test ? [{ test, field: isNote ? 'note' : 'conclusion' }] : [];
}
