import { signal } from '@angular/core';
import type { MarkedLines, MarkedRegion, MarkKind } from '@akashi/domain/control';
import { movedLines, movedRegion, type LinesExtent, type PlacedMark } from './mark-place';

/** Where a mark begins before anybody moved it. */
export interface MarkStart {
  readonly region: MarkedRegion | null;
  readonly lines: MarkedLines | null;
  /** The lines of text of its page, which arrows go along. */
  readonly along: readonly MarkedRegion[];
  readonly extent: LinesExtent;
}

/** A mark on its way: a kind was chosen, and its place is being looked for, by mouse or keys. */
export class Marking {
  /** Null while no mark is being placed. */
  readonly open = signal<PlacedMark | null>(null);
  private along: readonly MarkedRegion[] = [];
  private extent: LinesExtent = { last: 1, columns: 0, rows: null };
  /** The line at which the mouse was pressed, and the cell of it. */
  private pressed: { line: number; column: number } | null = null;

  constructor(private readonly placed: (mark: PlacedMark) => void) {}

  begin(kind: MarkKind, { region, lines, along, extent }: MarkStart): void {
    this.along = along;
    this.extent = extent;
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
    const lines = mark.lines && movedLines(mark.lines, event, this.extent);
    return region || lines ? () => this.open.set({ ...mark, region, lines }) : undefined;
  }

  /** A rectangle that is being drawn, or was. */
  draw(region: MarkedRegion, isDone: boolean): void {
    const mark = this.open();
    if (!mark) return;
    if (isDone) this.put({ ...mark, region });
    else this.open.set({ ...mark, region });
  }

  /** A pointer over lines or cells, which say themselves which they are; a region of rows is drawn from their numbers. */
  onLine(event: PointerEvent, isPressed: boolean): void {
    const target = event.target as HTMLElement;
    const numberIn = (name: string) => Number(target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? 0);
    const at = { line: numberIn('line'), column: numberIn('column') };
    if (!at.line || !this.open() || event.button > 0) return;
    event.preventDefault();
    if (!isPressed && event.buttons === 0) return this.dropLine();
    if (isPressed) this.pressed = at;
    this.overLine(at);
  }

  private overLine({ line, column }: { line: number; column: number }): void {
    const [mark, pressed] = [this.open(), this.pressed];
    if (!mark?.lines || pressed === null) return;
    const { sheet } = mark.lines;
    const rows = { from: Math.min(pressed.line, line), to: Math.max(pressed.line, line) };
    const columns = { from: Math.min(pressed.column, column), to: Math.max(pressed.column, column) };
    this.open.set({ ...mark, lines: { sheet, ...rows, ...(columns.from > 0 ? { columns } : {}) } });
  }

  /** The mouse was let go where no line is: nothing is placed, and the next press begins anew. */
  private dropLine(): void {
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
