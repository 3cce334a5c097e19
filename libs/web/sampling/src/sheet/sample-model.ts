import type { GridPlace } from '@akashi/web-ui';
import type { ItemResultView, PopulationView, SampleItemView } from '@akashi/contracts';
import type { AttributeResult } from '@akashi/domain/sampling';

/** An attribute that one or several tests look at: a column of the sample sheet. */
export interface SampleColumn {
  readonly key: string;
  /** What is entered goes to each of them. */
  readonly testIds: readonly string[];
  readonly controlNumbers: readonly string[];
  readonly attribute: string;
  readonly name: string;
  /** An amendment of the plan ended its test: what stands there stays, and nothing is added. */
  readonly isClosed: boolean;
}

/** What is recorded or being recorded in one cell. */
export interface SampleMark {
  readonly result: AttributeResult;
  readonly note: string;
  /** Undefined until the server has it. */
  readonly version?: number;
}

/** A result that waits for the words it needs. */
export interface Asking {
  readonly itemId: string;
  readonly column: SampleColumn;
  readonly result: AttributeResult;
  readonly note: string;
}

/** Sums under a column. */
export interface ColumnSum {
  readonly done: number;
  readonly clean: number;
  readonly deviations: number;
  readonly notApplicable: number;
}

export const cellKey = (itemId: string, column: SampleColumn): string => `${itemId} ${column.key}`;

/**
 * The columns of a population's tests, or of one of them. An attribute of the same letter and name that serves several controls is one
 * column, also while what was entered is sent to one after the other: it stands in the paper of each. Where their results differ each
 * has its own.
 */
export function columnsOf(
  population: PopulationView,
  testId: string | null,
  shown: { marksFor(population: PopulationView): ReadonlyMap<string, SampleMark> } = { marksFor: marksOf },
): SampleColumn[] {
  const marks = shown.marksFor(population);
  const columns: SampleColumn[] = [];
  const isAlike = (one: SampleColumn, testOfOther: string) =>
    population.items.every(({ id }) => {
      const [a, b] = [one.key, `${testOfOther} ${one.attribute}`].map((key) => marks.get(`${id} ${key}`));
      return a?.result === b?.result && a?.note === b?.note;
    });
  for (const test of population.tests.filter((one) => testId === null || one.testId === testId)) {
    const { testId: own, isClosed, controlNumber } = test;
    for (const { attribute, name } of test.attributes) {
      const at = columns.findIndex(
        (one) => one.attribute === attribute && one.name === name && !one.isClosed && !isClosed && isAlike(one, own),
      );
      const alike = columns[at];
      if (alike) {
        const both = { testIds: [...alike.testIds, own], controlNumbers: [...alike.controlNumbers, controlNumber] };
        columns[at] = { ...alike, ...both };
      } else {
        const its = { key: `${own} ${attribute}`, testIds: [own], controlNumbers: [controlNumber] };
        columns.push({ ...its, attribute, name, isClosed });
      }
    }
  }
  return columns;
}

/** Results by cell, as the server has them. */
export function marksOf({ items }: PopulationView): Map<string, SampleMark> {
  const marks = new Map<string, SampleMark>();
  for (const item of items)
    for (const result of item.results) marks.set(`${item.id} ${result.testId} ${result.attribute}`, markOf(result));
  return marks;
}

function markOf({ result, note, version }: ItemResultView): SampleMark {
  return { result, note, version };
}

/** Counts of a column over the items that are not void. */
export function sumOf(
  items: readonly SampleItemView[],
  column: SampleColumn,
  marks: ReadonlyMap<string, SampleMark>,
): ColumnSum {
  const results = items
    .filter(({ voidReason }) => voidReason === null)
    .flatMap((item) => marks.get(cellKey(item.id, column))?.result ?? []);
  const count = (result: AttributeResult) => results.filter((one) => one === result).length;
  return {
    done: results.length,
    clean: count('NO_EXCEPTION'),
    deviations: count('DEVIATION'),
    notApplicable: count('NOT_APPLICABLE'),
  };
}

/** How many items show a deviation: one that shows it to several controls is one. */
export function deviatingItems(marks: ReadonlyMap<string, SampleMark>): number {
  const keys = [...marks].filter(([, { result }]) => result === 'DEVIATION').map(([key]) => key);
  return new Set(keys.map((key) => key.split(' ', 1)[0])).size;
}

/** Notes of an item over the shown columns, each said once. */
export function notesOf(
  item: SampleItemView,
  columns: readonly SampleColumn[],
  marks: ReadonlyMap<string, SampleMark>,
): string {
  const notes = columns.map((column) => marks.get(cellKey(item.id, column))?.note ?? '');
  return [...new Set(notes.filter((note) => note !== ''))].join('／');
}

export type SheetFilter = 'all' | 'open' | 'deviation' | 'note';

/** Whether an item is shown under a filter of the sheet. */
export function isShown(
  item: SampleItemView,
  filter: SheetFilter,
  columns: readonly SampleColumn[],
  marks: ReadonlyMap<string, SampleMark>,
): boolean {
  const own = columns.map((column) => marks.get(cellKey(item.id, column)));
  if (filter === 'open') return item.voidReason === null && own.some((mark) => mark === undefined);
  if (filter === 'deviation') return own.some((mark) => mark?.result === 'DEVIATION');
  if (filter === 'note') return own.some((mark) => mark !== undefined && mark.note !== '');
  return true;
}

/** How many items each filter shows. */
export function filterCounts(
  items: readonly SampleItemView[],
  columns: readonly SampleColumn[],
  marks: ReadonlyMap<string, SampleMark>,
): { filter: SheetFilter; count: number }[] {
  return (['all', 'open', 'deviation', 'note'] as const).map((filter) => {
    return { filter, count: items.filter((item) => isShown(item, filter, columns, marks)).length };
  });
}

/** The controls that a column serves, the first by its number. */
export function controlsOf({ controlNumbers: [first = '', ...others] }: SampleColumn): string {
  return others.length === 0 ? first : `${first} +${others.length}`;
}

/** How many columns of the file stand beside the marks: fewer where the sheet shares the page, or where there is much to mark. */
export function headCount(columns: readonly SampleColumn[], isBeside: boolean): number {
  return isBeside || columns.length > 3 ? 2 : 4;
}

/** The cell of an item's first attribute; the first of all where it is not among the items. */
export function placeOfItem(items: readonly Pick<SampleItemView, 'id'>[], itemId: string): GridPlace {
  return {
    row: Math.max(
      0,
      items.findIndex(({ id }) => id === itemId),
    ),
    column: 0,
  };
}
