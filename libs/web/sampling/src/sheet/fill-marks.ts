import type { SampleItemView } from '@akashi/contracts';
import type { GridPlace } from '@akashi/web-ui';
import { cellKey, type SampleColumn, type SampleMark } from './sample-model';

/** What one key fills, and where the cursor stands afterwards. */
export interface Filling {
  readonly items: readonly SampleItemView[];
  readonly column: SampleColumn;
  readonly mark: Pick<SampleMark, 'result' | 'note'>;
  readonly to: GridPlace;
}

interface Sheet {
  readonly items: readonly SampleItemView[];
  readonly columns: readonly SampleColumn[];
  readonly marks: ReadonlyMap<string, SampleMark>;
}

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export const isFill = ({ code, ctrlKey, metaKey }: Pressed): boolean =>
  (ctrlKey || metaKey) && (code === 'KeyD' || code === 'KeyR');

/**
 * As in a spreadsheet: the result above or at the left goes into the cell, and on to the next one; with Shift that of the cell goes into
 * every open one below. A deviation is a fact of one item and is never copied. Null where there is nothing to copy.
 */
export function fillingOf({ code, shiftKey }: Pressed, { row, column }: GridPlace, sheet: Sheet): Filling | null {
  const { items, columns, marks } = sheet;
  const isDown = code === 'KeyD';
  const toEnd = isDown && shiftKey;
  const from = isDown ? { row: toEnd ? row : row - 1, column } : { row, column: column - 1 };
  const [source, beside, own] = [items[from.row], columns[from.column], columns[column]];
  const mark = source && beside && marks.get(cellKey(source.id, beside));
  if (!mark || !own || mark.result === 'DEVIATION') return null;
  const isOpen = (item: SampleItemView) => item.voidReason === null && !marks.has(cellKey(item.id, own));
  const into = toEnd ? items.slice(row + 1).filter(isOpen) : items.slice(row, row + 1);
  const next = isDown ? { row: row + 1, column } : { row, column: column + 1 };
  const { result, note } = mark;
  return { items: into, column: own, mark: { result, note }, to: toEnd ? { row: items.length - 1, column } : next };
}
