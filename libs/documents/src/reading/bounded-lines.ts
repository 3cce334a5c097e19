import type { ReadLineKind, ReadLineView } from '@akashi/contracts';
import type { LeftOut } from './left-out';
import { viewingLimits } from './viewing-limits';

/** Lines as they come, up to where they stop being something that a person reads. */
export class BoundedLines {
  readonly all: ReadLineView[] = [];
  private letters = 0;

  constructor(private readonly leftOut: LeftOut) {}

  add(kind: ReadLineKind, text: string, more: { level?: number; cells?: readonly string[] } = {}): void {
    const { lines, letters } = viewingLimits;
    if (this.all.length >= lines || this.letters >= letters) return this.leftOut.say('lines', this.all.length);
    const line = this.short(text);
    this.letters += line.length;
    this.all.push({ kind, level: more.level ?? 0, text: line, cells: [...(more.cells ?? [])] });
  }

  private short(text: string): string {
    if (text.length <= viewingLimits.lineLength) return text;
    this.leftOut.say('long-lines', viewingLimits.lineLength);
    return text.slice(0, viewingLimits.lineLength);
  }
}
