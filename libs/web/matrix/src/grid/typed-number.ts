import type { GridLine } from './grid-line';

/** How long the next figure of a number may take, in ms. */
const pause = 1000;

/** Figures typed one after the other lead to the first line whose number begins with them, as in any list that is typed ahead in. */
export class TypedNumber {
  private figures = '';
  private at = -Infinity;

  /** The line that what was typed so far leads to; −1 where none begins so, null when the key is no figure. */
  hear({ key, timeStamp, shiftKey }: KeyboardEvent, lines: readonly GridLine[]): number | null {
    const figure = key.normalize('NFKC');
    if (shiftKey || !/^[0-9.]$/.test(figure)) return null;
    this.figures = (timeStamp - this.at < pause ? this.figures : '') + figure;
    this.at = timeStamp;
    return lines.findIndex((line) => numberOf(line).startsWith(this.figures));
  }
}

function numberOf(line: GridLine): string {
  return line.kind === 'group' ? line.key : line.row.number;
}
