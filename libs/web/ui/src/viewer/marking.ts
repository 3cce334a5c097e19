import { signal } from '@angular/core';
import type { MarkedLines, MarkedRegion, MarkKind } from '@akashi/domain/control';
import { movedLines, movedRegion, type PlacedMark } from './mark-place';

/** Where a mark begins before anybody moved it. */
export interface MarkStart {
  readonly region: MarkedRegion | null;
  readonly lines: MarkedLines | null;
  /** The lines of text of its page, which arrows go along. */
  readonly along: readonly MarkedRegion[];
  /** The last line of the file. */
  readonly last: number;
}

/** A mark on its way: a kind was chosen, and its place is being looked for, by mouse or keys. */
export class Marking {
  /** Null while no mark is being placed. */
  readonly open = signal<PlacedMark | null>(null);
  private along: readonly MarkedRegion[] = [];
  private last = 1;
  /** The line at which the mouse was pressed. */
  private pressed: number | null = null;

  constructor(private readonly placed: (mark: PlacedMark) => void) {}

  begin(kind: MarkKind, { region, lines, along, last }: MarkStart): void {
    this.along = along;
    this.last = last;
    this.open.set({ kind, region, lines });
  }

  leave(): void {
    this.pressed = null;
    this.open.set(null);
  }

  /** What a key does to the mark; undefined where it is not for it. */
  forKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): (() => void) | undefined {
    const mark = this.open();
    if (!mark) return undefined;
    if (event.key === 'Escape') return () => this.leave();
    if (event.key === 'Enter') return () => this.put(mark);
    const region = mark.region && movedRegion(mark.region, event, this.along);
    const lines = mark.lines && movedLines(mark.lines, event, this.last);
    return region || lines ? () => this.open.set({ ...mark, region, lines }) : undefined;
  }

  /** A rectangle that is being drawn, or was. */
  draw(region: MarkedRegion, isDone: boolean): void {
    const mark = this.open();
    if (!mark) return;
    if (isDone) this.put({ ...mark, region });
    else this.open.set({ ...mark, region });
  }

  pressLine(line: number): void {
    this.pressed = line;
    this.overLine(line);
  }

  overLine(line: number): void {
    const [mark, pressed] = [this.open(), this.pressed];
    if (!mark?.lines || pressed === null) return;
    const lines = { ...mark.lines, from: Math.min(pressed, line), to: Math.max(pressed, line) };
    this.open.set({ ...mark, lines });
  }

  /** The mouse was let go where no line is: nothing is placed, and the next press begins anew. */
  dropLine(): void {
    this.pressed = null;
  }

  releaseLine(): void {
    const mark = this.open();
    if (mark?.lines && this.pressed !== null) this.put(mark);
  }

  private put(mark: PlacedMark): void {
    this.leave();
    this.placed(mark);
  }
}
