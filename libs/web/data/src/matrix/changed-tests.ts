import type { ChangedTest, MatrixView } from '@akashi/contracts';

/** What is known to have changed of a test; what is not named stays as it is. */
export type TestNow = Pick<ChangedTest, 'id'> & Partial<ChangedTest>;

/** The view with these tests as they are now. Columns that nothing changes in stay the same arrays. */
export function withChanged(view: MatrixView, changed: readonly TestNow[]): MatrixView {
  const places = new Map(view.tests.id.map((id, at) => [id, at]));
  const tests = { ...view.tests };
  const columns = ['version', 'state', 'assigneeId', 'dueOn', 'conclusion', 'note'] as const;
  for (const column of columns) {
    const values: unknown[] = [...tests[column]];
    let differs = false;
    for (const test of changed) {
      const at = places.get(test.id);
      if (at === undefined || test[column] === undefined || values[at] === test[column]) continue;
      values[at] = test[column];
      differs = true;
    }
    if (differs) Object.assign(tests, { [column]: values });
  }
  return { ...view, tests };
}
