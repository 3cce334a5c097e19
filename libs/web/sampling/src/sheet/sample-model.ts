import type { GridPlace } from '@akashi/web-ui';
import type { ItemResultView, PopulationView, SampleItemView } from '@akashi/contracts';
import type { AttributeResult } from '@akashi/domain/sampling';

/** An attribute that a test looks at: a column of the sample sheet. */
export interface SampleColumn {
  readonly key: string;
  readonly testId: string;
  readonly controlNumber: string;
  readonly attribute: string;
  readonly name: string;
}

/** What is recorded or being recorded in one cell. */
export interface SampleMark {
  readonly result: AttributeResult;
  readonly note: string;
  /** Undefined until the server has it. */
  readonly version?: number;
}

/** Sums under a column. */
export interface ColumnSum {
  readonly done: number;
  readonly clean: number;
  readonly deviations: number;
  readonly notApplicable: number;
}

export const cellKey = (itemId: string, column: SampleColumn): string => `${itemId} ${column.key}`;

/** The columns of a population's tests, or of one of them. */
export function columnsOf({ tests }: PopulationView, testId: string | null): SampleColumn[] {
  return tests
    .filter((test) => testId === null || test.testId === testId)
    .flatMap((test) =>
      test.attributes.map(({ attribute, name }) => ({
        key: `${test.testId} ${attribute}`,
        testId: test.testId,
        controlNumber: test.controlNumber,
        attribute,
        name,
      })),
    );
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
