import type { TableCell, TableCellKind } from './grid';

type UnreadRule = 'cell.error-value' | 'cell.formula-without-value' | 'cell.too-long' | 'cell.struck-text';

const rules: Readonly<Partial<Record<TableCellKind, UnreadRule>>> = {
  error: 'cell.error-value',
  'formula-without-value': 'cell.formula-without-value',
  'too-long': 'cell.too-long',
};

/**
 * Why a cell gives nothing, whatever its column means; null where it gives its text. In a comparison of old and new (見え消し)
 * what no longer counts is struck out: read as it stands, a text would say both.
 */
export function unreadRule({ kind, isStruck }: Pick<TableCell, 'kind' | 'isStruck'>): UnreadRule | null {
  return rules[kind] ?? (isStruck ? 'cell.struck-text' : null);
}
