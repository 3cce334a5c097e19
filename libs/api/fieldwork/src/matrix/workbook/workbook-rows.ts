import {
  conclusionLabels,
  frequencyLabels,
  mainTargetShortLabels,
  testStateLabels,
  type MatrixView,
  type WorkbookTest,
} from '@akashi/contracts';
import type { MatrixFileRow } from '@akashi/documents';
import {
  cellColumns,
  cellLock,
  cellsIn,
  placeTests,
  type CellColumn,
  type CellField,
  type TestState,
  type TestType,
} from '@akashi/domain/control';
import type { BaseRow } from './workbook-base';

type Lang = 'ja' | 'en';

interface ViewedTest extends WorkbookTest {
  type: TestType;
  state: TestState;
}

/** A control of the matrix as a row of a workbook, and what that row is written from. */
export interface WorkbookRow {
  file: MatrixFileRow;
  base: BaseRow;
}

/** The rows of all controls by their ids. */
export function workbookRows(view: MatrixView, lang: Lang): Map<string, WorkbookRow> {
  const names = new Map(view.people.id.map((id, at) => [id, view.people.name[at] ?? '']));
  const ofControl = Map.groupBy(view.tests.id.keys(), (at) => view.tests.control[at]!);
  return new Map(
    view.controls.id.map((id, at) => {
      const tests = (ofControl.get(at) ?? []).map((test) => testOf(view.tests, test));
      const texts = cellTexts(tests, names, lang);
      const file: MatrixFileRow = {
        texts: { ...texts, ...shownOf(view, at, ofControl.get(at) ?? [], lang), id },
        locked: cellColumns.filter((column) => isLocked(tests, column)),
      };
      const base = { controlId: id, texts, tests: tests.map(({ type: _, state: __, ...test }) => test) };
      return [id, { file, base }];
    }),
  );
}

function testOf(tests: MatrixView['tests'], at: number): ViewedTest {
  return {
    id: tests.id[at]!,
    type: tests.type[at]!,
    state: tests.state[at]!,
    assigneeId: tests.assigneeId[at] ?? null,
    dueOn: tests.dueOn[at] ?? null,
    conclusion: tests.conclusion[at] ?? null,
    note: tests.note[at] ?? '',
  };
}

function rowOf(tests: readonly ViewedTest[]) {
  return { tests, ...placeTests(tests) };
}

/** As the grid shows it and copies it: of several tests, of the first that has something. */
function cellTexts(tests: readonly ViewedTest[], names: ReadonlyMap<string, string>, lang: Lang): BaseRow['texts'] {
  const textOf = (column: CellColumn) => {
    const cells = cellsIn(rowOf(tests), column);
    const values = cells.map(({ test, field }) => valueOf(test, field));
    const value = values.find((one) => one !== null && one !== '') ?? '';
    if (column === 'assignee') return names.get(value) ?? '';
    if (column === 'design' || column === 'operation') return value && conclusionLabels[value as never][lang];
    return value;
  };
  return Object.fromEntries(cellColumns.map((column) => [column, textOf(column)])) as BaseRow['texts'];
}

function valueOf(test: ViewedTest, field: CellField): string | null {
  return { assignee: test.assigneeId, due: test.dueOn, conclusion: test.conclusion, note: test.note }[field];
}

function isLocked(tests: readonly ViewedTest[], column: CellColumn): boolean {
  const cells = cellsIn(rowOf(tests), column);
  return cells.every(({ test, field }) => cellLock({ field, state: test.state, assigns: true }) !== null);
}

/** What stands beside the cells that take work. */
function shownOf({ controls, tests }: MatrixView, at: number, own: readonly number[], lang: Lang) {
  const sum = (counts: readonly number[]) => own.reduce((total, test) => total + counts[test]!, 0);
  const [target, frequency, items] = [controls.target[at], controls.frequency[at], sum(tests.itemTotal)];
  return {
    number: controls.number[at]!,
    control: controls.text[at]!,
    target: target ? mainTargetShortLabels[target][lang] : '',
    frequency: frequency ? frequencyLabels[frequency][lang] : '',
    population: controls.population[at] ?? '',
    items: items > 0 ? `${sum(tests.itemDone)}/${items}` : '',
    state: [...new Set(own.map((test) => testStateLabels[tests.state[test]!][lang]))].join('・'),
  };
}
