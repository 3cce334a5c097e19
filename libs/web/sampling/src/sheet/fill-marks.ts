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

/** Why a key fills nothing, by the name of its sentence. */
export type NotFilled = 'fillNothing' | 'fillDeviation' | 'fillTaken';

interface Sheet {
  readonly items: readonly SampleItemView[];
  readonly columns: readonly SampleColumn[];
  readonly marks: ReadonlyMap<string, SampleMark>;
}

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export const isFill = ({ code, ctrlKey, metaKey, shiftKey }: Pressed): boolean =>
  (ctrlKey || metaKey) && (code === 'KeyD' || (code === 'KeyR' && !shiftKey));

/** What a key copies, and into which items: down with Shift from the cell itself into every one below, else into the cell. */
function askedBy({ code, shiftKey }: Pressed, { row, column }: GridPlace, { items, columns, marks }: Sheet) {
  const isDown = code === 'KeyD';
  const toEnd = isDown && shiftKey;
  const from = isDown ? { row: toEnd ? row : row - 1, column } : { row, column: column - 1 };
  const [source, beside] = [items[from.row], columns[from.column]];
  const mark = source?.voidReason === null && beside ? marks.get(cellKey(source.id, beside)) : undefined;
  const below = () => items.slice(row + 1).filter(({ voidReason }) => voidReason === null);
  const next = isDown ? { row: row + 1, column } : { row, column: column + 1 };
  return {
    mark,
    toEnd,
    asked: toEnd ? below() : items.slice(row, row + 1),
    to: toEnd ? { row: items.length - 1, column } : next,
  };
}

/**
 * As in a spreadsheet: the result above or at the left goes into the cell, and on to the next one; with Shift that of the cell goes into
 * every open one below. Only what is open is filled: a result that stands is changed by its own key. A deviation is a fact of one item
 * and is never copied, and neither is what a void item keeps out of sight.
 */
export function fillingOf(pressed: Pressed, at: GridPlace, sheet: Sheet): Filling | NotFilled {
  const { mark, toEnd, asked, to } = askedBy(pressed, at, sheet);
  const own = sheet.columns[at.column];
  if (!mark || !own) return 'fillNothing';
  const { result, note } = mark;
  if (result === 'DEVIATION') return 'fillDeviation';
  const markIn = (item: SampleItemView) => sheet.marks.get(cellKey(item.id, own));
  const isOther = (one: SampleMark | undefined) => one && (one.result !== result || one.note !== note);
  if (!toEnd && asked.some((item) => isOther(markIn(item)))) return 'fillTaken';
  return { items: asked.filter((item) => !markIn(item)), column: own, mark: { result, note }, to };
}
