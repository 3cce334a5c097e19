import type { ReadLineKind, ReadLineView } from '@akashi/contracts';
import type { LeftOut } from './left-out';
import { viewingLimits } from './viewing-limits';

/** Lines as they come, up to where they stop being something that a person reads. */
export class BoundedLines {
  readonly all: ReadLineView[] = [];
  private letters = 0;

  constructor(private readonly leftOut: LeftOut) {}

  /** Nothing more is taken: whoever has more lines need not go on. */
  get isFull(): boolean {
    return this.all.length >= viewingLimits.lines || this.letters >= viewingLimits.letters;
  }

  add(kind: ReadLineKind, text: string, more: { level?: number; cells?: readonly string[] } = {}): void {
    if (this.isFull) return this.leftOut.say('lines', this.all.length);
    const line = this.short(text);
    const cells = (more.cells ?? []).map((cell) => this.shortCell(cell));
    // A row of a table travels twice: as its line, and cell by cell.
    this.letters += cells.reduce((sum, cell) => sum + cell.length, line.length);
    this.all.push({ kind, level: more.level ?? 0, text: line, cells });
  }

  private short(text: string): string {
    if (text.length <= viewingLimits.lineLength) return text;
    this.leftOut.say('long-lines', viewingLimits.lineLength);
    return text.slice(0, viewingLimits.lineLength);
  }

  private shortCell(text: string): string {
    if (text.length <= viewingLimits.cellLength) return text;
    this.leftOut.add('long-cells', 1);
    return text.slice(0, viewingLimits.cellLength);
  }
}
