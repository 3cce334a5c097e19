import type { MatrixHeading, MatrixRow } from '@akashi/web-data';
import {
  Component,
  ElementRef,
  Injector,
  ViewEncapsulation,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { defaultRangeExtractor, injectVirtualizer } from '@tanstack/angular-virtual';
import { Icon, Language, isImeEvent, texts, clampPlace, moveCursor, type GridPlace } from '@akashi/web-ui';
import { ControlLine } from './control-line';
import { linesOf, type GridLine } from './grid-line';
import { keepPlace, placeOf } from './grid-place';
import { GridSelection } from './grid-selection';
import { GroupLine } from './group-line';
import { columnTracks, matrixColumns, sheetWidth, type MatrixColumn } from './matrix-columns';
import type { MatrixSort, SortColumn } from '../view/matrix-address';
import { injectMatrixTable } from './matrix-table';
import { gridTexts } from './grid-texts';

const headHeight = 29;

/** A control that was asked for, and the column the cursor was in. */
export interface OpenedCell {
  readonly row: MatrixRow;
  readonly column: number;
}

/**
 * The grid: a virtual treegrid over the row model, with its own cursor and keys. One cell is a tab stop; the row it is in
 * stays in the document when it is scrolled away.
 */
@Component({
  selector: 'ak-matrix-grid',
  imports: [ControlLine, GroupLine, Icon],
  templateUrl: './matrix-grid.html',
  styleUrl: './matrix-grid.css',
  // The lines are components of their own and stand a thousand times: one sheet of rules for all of them.
  encapsulation: ViewEncapsulation.None,
  host: { '(keydown)': 'onKey($event)', '(click)': 'onClick($event)', '(dblclick)': 'onDoubleClick($event)' },
})
export class MatrixGrid {
  private readonly window = viewChild<ElementRef<HTMLElement>>('window');
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);

  readonly engagementId = input.required<string>();
  readonly rows = input.required<readonly MatrixRow[]>();
  readonly headings = input.required<ReadonlyMap<string, MatrixHeading>>();
  readonly keep = input.required<(row: MatrixRow) => boolean>();
  readonly sort = input.required<MatrixSort>();
  readonly grouped = input.required<boolean>();
  readonly lineHeight = input.required<number>();
  readonly today = input.required<string>();
  readonly folded = model<ReadonlySet<string>>(new Set());
  readonly selected = model<ReadonlySet<string>>(new Set());
  readonly opened = output<OpenedCell>();
  readonly sortBy = output<SortColumn>();
  readonly find = output();

  protected readonly t = texts(gridTexts.says);
  protected readonly heads = texts(gridTexts.heads);
  protected readonly columns = matrixColumns;
  protected readonly tracks = computed(() => columnTracks(this.language.lang()));
  protected readonly sheetWidth = computed(() => sheetWidth(this.language.lang()));
  private readonly table = injectMatrixTable(this);
  readonly lines = computed<readonly GridLine[]>(() => linesOf(this.table.rows()));
  protected readonly cursor = linkedSignal<readonly GridLine[], GridPlace>({
    source: this.lines,
    computation: (lines, before) => keepPlace(lines, before),
  });
  protected readonly virtual = injectVirtualizer(() => {
    const [lines, at] = [this.lines(), this.cursor().row];
    return {
      scrollElement: this.window(),
      count: lines.length,
      estimateSize: () => this.lineHeight(),
      getItemKey: (index: number) => lines[index]?.id ?? index,
      overscan: 6,
      scrollPaddingStart: headHeight,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        [...new Set([...defaultRangeExtractor(range), at])]
          .filter((index) => index < range.count)
          .sort((a, b) => a - b),
    };
  });
  protected readonly selection = new GridSelection(this.lines, this.selected);
  protected readonly chosenAll = computed(() => this.selection.chosenAll());

  /** Puts the focus on the cell the cursor is in. */
  focus(): void {
    this.go(this.cursor());
  }

  /** Puts the cursor on a control. */
  goTo(controlId: string): void {
    const row = this.lines().findIndex(({ id }) => id === controlId);
    if (row >= 0) this.go({ row, column: 1 });
  }

  protected labelOf(key: string): string {
    return this.headings().get(key)?.[this.language.lang()] ?? '';
  }

  protected chosenOf(ids: readonly string[]): 'none' | 'some' | 'all' {
    return this.selection.chosenOf(ids);
  }

  protected headClass({ id, isNumber }: MatrixColumn): string {
    const pinned: Partial<Record<string, string>> = { select: 'p p0', number: 'p p1', control: 'p p2', state: 'p pe' };
    return `${pinned[id] ?? ''}${isNumber ? ' num' : ''}`;
  }

  protected sortSpoken({ sort }: MatrixColumn): string | null {
    if (!sort) return null;
    if (this.sort().column !== sort) return 'none';
    return this.sort().descending ? 'descending' : 'ascending';
  }

  protected toggleAll(): void {
    this.selection.toggleAll();
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event) || this.lines().length === 0) return;
    if (!(event.target as HTMLElement).closest('.rows')) return;
    if (this.act(event) || this.move(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  protected onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    const line = place && this.lines()[place.row];
    if (!place || !line) return;
    const target = event.target as HTMLElement;
    if (target.closest('.check')) this.selection.toggle(place.row, event.shiftKey);
    else if (line.kind === 'group') this.fold(place.row, line.isOpen);
    else if (target.closest('a') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.opened.emit({ row: line.row, column: 1 });
    }
    this.go(place);
  }

  protected onDoubleClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place) this.open(place);
  }

  /** Keys that do something; true when the key was one of them. */
  private act(event: KeyboardEvent): boolean {
    if (!event.altKey) return event.ctrlKey || event.metaKey ? this.actWithCtrl(event) : this.actPlain(event);
    const folds = event.shiftKey && /^Arrow(Left|Right)$/.test(event.key);
    return folds && this.fold(this.cursor().row, event.key === 'ArrowLeft');
  }

  private actPlain({ code, key, shiftKey }: KeyboardEvent): boolean {
    if (code === 'Space') return this.selection.toggle(this.cursor().row, shiftKey);
    if (key === 'Escape') return this.selected().size > 0 && this.selection.clear();
    return key === 'Enter' && this.open(this.cursor());
  }

  private actWithCtrl({ code }: KeyboardEvent): boolean {
    if (code === 'KeyA') return this.selection.toggleAll();
    if (code !== 'KeyF') return false;
    this.find.emit();
    return true;
  }

  private move(event: KeyboardEvent): boolean {
    if (event.altKey) return false;
    const from = this.cursor();
    const line = this.lines()[from.row];
    if (line?.kind === 'group' && !event.ctrlKey && /^Arrow(Left|Right)$/.test(event.key)) {
      const closes = event.key === 'ArrowLeft';
      if (line.isOpen === closes) return this.fold(from.row, closes);
      return this.go({ row: from.row, column: closes ? 0 : 1 });
    }
    const page = Math.max(1, Math.floor((this.windowHeight() - headHeight) / this.lineHeight()) - 1);
    const to = moveCursor(from, event, { rows: this.lines().length, columns: this.columns.length, page });
    if (!to) return false;
    if (event.shiftKey && to.row !== from.row) this.selection.extend(from.row, to.row);
    return this.go(to);
  }

  private open({ row, column }: GridPlace): boolean {
    const line = this.lines()[row];
    if (line?.kind === 'group') return this.fold(row, line.isOpen);
    if (line) this.opened.emit({ row: line.row, column });
    return true;
  }

  /** Folds or opens the group of a line; from a control, the heading it stands under. */
  private fold(row: number, closes: boolean): boolean {
    const line = this.lines()[row];
    if (!line) return true;
    const key = line.kind === 'group' ? line.key : line.row.objective;
    const next = new Set(this.folded());
    if (closes) next.add(key);
    else next.delete(key);
    this.folded.set(next);
    const at = this.lines().findIndex((other) => other.kind === 'group' && other.key === key);
    return at < 0 || this.go({ row: at, column: this.cursor().column });
  }

  private go(place: GridPlace): true {
    const to = clampPlace(place, { rows: this.lines().length, columns: this.columns.length });
    this.cursor.set(to);
    this.virtual.scrollToIndex(to.row, { align: 'auto' });
    // At once, so that a quick next key finds the focus here; and again when lines that were not drawn yet are.
    this.focusCell(to);
    afterNextRender(() => this.focusCell(this.cursor()), { injector: this.injector });
    return true;
  }

  private windowHeight(): number {
    return this.window()?.nativeElement.clientHeight ?? 0;
  }

  private focusCell({ row, column }: GridPlace): void {
    const line = this.window()?.nativeElement.querySelector(`[data-line="${row}"]`);
    const cell =
      line?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? line?.querySelector<HTMLElement>('.gt');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
