import type { TableCell } from './grid';

type HeldCell = Pick<TableCell, 'text' | 'kind' | 'shown'>;

/**
 * Whether a cell may not be read as the number that stands in it: a figure has lost its last zeros, and 5 may be shown as 5.0.
 * What a sheet shows otherwise than it stores is asked about and never repaired.
 */
export function isUncertainNumber({ text, kind, shown }: HeldCell): boolean {
  return shown !== undefined || (kind === 'number' && text.includes('.'));
}

/** Whether somebody who looks at the sheet can be told what they see there. */
export function isSeenAsTold({ shown }: Pick<TableCell, 'shown'>): boolean {
  return shown === undefined || shown.text !== null;
}

/** What the sheet shows in a cell; where that cannot be said, what it stores with its format. */
export function seenInCell({ text, shown }: Pick<TableCell, 'text' | 'shown'>): string {
  return shown === undefined ? text : (shown.text ?? `${text} [${shown.format}]`);
}
