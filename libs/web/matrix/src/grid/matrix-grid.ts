import type { MatrixHeading, MatrixRow } from '@akashi/web-data';
import {
  ChangeDetectorRef,
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
import { Icon, Language, isImeEvent, texts, clampPlace, type GridPlace } from '@akashi/web-ui';
import { isEditable, isTyped } from '../cells/cell-target';
import { copyCells, pasteCells } from './cell-clipboard';
import type { ShownColleague } from '../presence/matrix-presence';
import { hintOf } from './cell-hint';
import { CellKeys, type CellGrid } from './cell-keys';
import { CellRange } from './cell-range';
import { noCellRules, type CellRules, type WantedCells } from './cell-rules';
import { copiedText } from './copied-text';
import { ControlLine } from './control-line';
import { linesOf, type GridLine } from './grid-line';
import { bringIntoSight, cellIn, focusIn, keepPlace, placeOf } from './grid-place';
import { GridMoves, type OpenedCell } from './grid-moves';
import { GridSelection } from './grid-selection';
import { GroupLine } from './group-line';
import { columnsOf, movingColumns, usualLayout, type ColumnLayout } from './column-layout';
import { ColumnEdge } from './column-edge';
import { ColumnMoves } from './column-moves';
import { columnTracks, headClassOf, placesOf, sheetWidth, sortSpoken, type MatrixColumnId } from './matrix-columns';
import type { MatrixSort, SortColumn } from '../view/matrix-sort';
import { injectMatrixTable } from './matrix-table';
import { gridTexts } from './grid-texts';

const headHeight = 29;

/**
 * The grid: a virtual treegrid over the row model, with its own cursor and keys. One cell is a tab stop; the row it is in
 * stays in the document when it is scrolled away.
 */
@Component({
  selector: 'ak-matrix-grid',
  imports: [ColumnEdge, ControlLine, GroupLine, Icon],
  templateUrl: './matrix-grid.html',
  styleUrl: './matrix-grid.css',
  // The lines are components of their own and stand a thousand times: one sheet of rules for all of them.
  encapsulation: ViewEncapsulation.None,
  host: {
    '(keydown)': 'onKey($event)',
    '(click)': 'onClick($event)',
    '(dblclick)': 'onDoubleClick($event)',
    '(input)': 'onText($event)',
    '(compositionstart)': 'onText($event)',
    '(focusout)': 'onLeave($event)',
    '(copy)': 'onCopy($event)',
    '(cut)': 'onCopy($event, true)',
    '(paste)': 'onPaste($event)',
  },
})
export class MatrixGrid {
  private readonly window = viewChild<ElementRef<HTMLElement>>('window');
  private readonly injector = inject(Injector);
  private readonly view = inject(ChangeDetectorRef);
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
  /** Of each row with a colleague in it, who is where. */
  readonly colleagues = input<ReadonlyMap<string, readonly ShownColleague[]>>(new Map());
  readonly layout = model<ColumnLayout>(usualLayout);
  readonly opened = output<OpenedCell>();
  readonly sortBy = output<SortColumn>();
  readonly find = output();
  readonly cellRules = input<CellRules>(noCellRules);
  readonly wanted = output<WantedCells>();
  /** Why nothing was typed. */
  readonly refused = output<string>();
  readonly takeBack = output<'undo' | 'redo'>();

  protected readonly t = texts(gridTexts.says);
  protected readonly heads = texts(gridTexts.heads);
  protected readonly isMoving = (id: MatrixColumnId) => movingColumns.includes(id);
  protected readonly headClass = headClassOf;
  protected readonly sortSpoken = sortSpoken;
  protected readonly arranging = new ColumnMoves({
    layout: this.layout,
    cursor: computed(() => this.cursor()),
    lang: () => this.language.lang(),
    go: (place) => this.go(place),
  });
  /** From left to right; a cell’s column is its place among them. */
  readonly columns = computed(() => columnsOf(this.arranging.seen()));
  protected readonly places = computed(() => placesOf(this.columns()));
  private readonly widths = computed(() => this.arranging.seen().widths);
  protected readonly tracks = computed(() => columnTracks(this.columns(), this.widths(), this.language.lang()));
  protected readonly sheetWidth = computed(() => sheetWidth(this.widths(), this.language.lang()));
  /** How far what stands on the left reaches: the number, and the text after it. */
  protected readonly reaches = computed(() =>
    this.columns()
      .slice(1, 3)
      .map((one) => this.arranging.widthOf(one)),
  );
  private readonly table = injectMatrixTable(this);
  readonly lines = computed<readonly GridLine[]>(() => linesOf(this.table.rows()));
  readonly cursor = linkedSignal<readonly GridLine[], GridPlace>({
    source: this.lines,
    computation: (lines, before) => keepPlace(lines, before),
  });
  protected readonly selection = new GridSelection(this.lines, this.selected);
  protected readonly range = new CellRange(this.cursor);
  private readonly moves = new GridMoves({
    lines: this.lines,
    columns: () => this.columns(),
    cursor: this.cursor,
    folded: this.folded,
    selected: this.selected,
    selection: this.selection,
    range: this.range,
    opened: (cell) => this.opened.emit(cell),
    find: () => this.find.emit(),
    go: (place) => this.go(place),
    page: () =>
      Math.max(1, Math.floor(((this.window()?.nativeElement.clientHeight ?? 0) - headHeight) / this.lineHeight()) - 1),
  });
  private readonly cells: CellGrid = {
    lines: () => this.lines(),
    columns: () => this.columns(),
    cursor: () => this.cursor(),
    cellRules: () => this.cellRules(),
    range: this.range,
    field: () => this.cellAt(this.cursor())?.querySelector('textarea') ?? null,
    go: (place) => this.go(place),
    want: (wanted) => this.wanted.emit(wanted),
    refuse: (why) => this.refused.emit(why),
    takeBack: (way) => this.takeBack.emit(way),
  };
  protected readonly keys = new CellKeys(this.cells);
  protected readonly hint = computed(() => hintOf(this.cells, this.keys, () => this.cellAt(this.cursor())));
  /** What the column of the cursor takes, for the keys that are printed. */
  readonly column = computed(() => {
    const { row, column } = this.cursor();
    return this.lines()[row]?.kind === 'control' ? this.columns()[column]?.id : 'number';
  });
  protected readonly virtual = injectVirtualizer(() => {
    const [lines, at] = [this.lines(), this.cursor().row];
    return {
      scrollElement: this.window(),
      count: lines.length,
      estimateSize: () => this.lineHeight(),
      getItemKey: (index: number) => lines[index]?.id ?? index,
      overscan: 6,
      // A row that is measured moves others: told within the same frame, the browser would call that a loop.
      useAnimationFrameWithResizeObserver: true,
      scrollPaddingStart: headHeight,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        [...new Set([...defaultRangeExtractor(range), at])]
          .filter((index) => index < range.count)
          .sort((a, b) => a - b),
    };
  });
  /** The line of the cursor stands in the document: it does once the window’s height is known. */
  readonly isDrawn = computed(() => this.virtual.getVirtualItems().some(({ index }) => index === this.cursor().row));
  protected readonly chosenAll = computed(() => this.selection.chosenAll());

  /** The control and the column of the cursor; null on a heading. */
  readonly place = computed(() => {
    const { row, column } = this.cursor();
    const [line, at] = [this.lines()[row], this.columns()[column]];
    return line?.kind === 'control' && at ? { controlId: line.id, column: at.id } : null;
  });

  /** Puts the focus on the cell the cursor is in. */
  focus(): void {
    this.go(this.cursor());
  }

  /** Puts it on a line; false where there is none, as for a control below a folded heading. */
  goTo(row: number): boolean {
    return row >= 0 && this.go({ row, column: 1 });
  }

  /** Puts the cursor on a cell and brings it into sight; the focus stays where it is. */
  show(place: GridPlace): void {
    this.cursor.set(place);
    this.virtual.scrollToIndex(place.row, { align: 'auto' });
  }

  /** Keeps what is being typed, where it can be read. */
  keepTyped(): void {
    this.keys.keep();
  }

  protected labelOf(key: string): string {
    return this.headings().get(key)?.[this.language.lang()] ?? '';
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event) || this.lines().length === 0) return;
    if (!(event.target as HTMLElement).closest('.rows')) return;
    const heard = this.keys.hear(event);
    if (heard !== 'text' && (heard || this.arranging.hear(event) || this.moves.hear(event))) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  protected onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    const line = place && this.lines()[place.row];
    if (!place || !line) return;
    if (!this.keys.keep()) return this.focus();
    this.range.reach(event.shiftKey && isEditable(this.columns()[place.column]?.id));
    const target = event.target as HTMLElement;
    if (target.closest('.check')) this.selection.toggle(place.row, event.shiftKey);
    else if (line.kind === 'group') this.moves.fold(place.row, line.isOpen);
    else if (target.closest('a') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.opened.emit({ row: line.row, column: 1 });
    }
    this.go(place);
  }

  protected onDoubleClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (!place || isTyped(this.columns()[place.column]?.id)) return;
    this.moves.open(place);
  }

  protected onText(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.keys.began();
  }

  /** What is typed is kept when the person goes elsewhere; what cannot be read stays in its cell. */
  protected onLeave({ target, relatedTarget }: FocusEvent): void {
    if (target instanceof HTMLTextAreaElement && target.isConnected && relatedTarget) this.keys.keep();
  }

  protected onCopy(event: ClipboardEvent, cuts = false): void {
    if (this.keys.typing() || !(event.target as HTMLElement).closest('.rows')) return;
    copyCells(event, this.cells, (row, column) => this.cellText(row, column));
    if (cuts) this.keys.empty();
  }

  protected onPaste(event: ClipboardEvent): void {
    if (this.keys.typing() || !(event.target as HTMLElement).closest('.rows')) return;
    pasteCells(event, this.cells, this.keys, this.rows());
  }

  private go(place: GridPlace): true {
    const to = clampPlace(place, { rows: this.lines().length, columns: this.columns().length });
    this.cursor.set(to);
    this.virtual.scrollToIndex(to.row, { align: 'auto' });
    // Drawn and focused before the next key comes: what is typed at once belongs to this cell. Again when far lines are drawn.
    this.view.detectChanges();
    focusIn(this.cellAt(to));
    afterNextRender(() => this.showCell(), { injector: this.injector });
    return true;
  }

  private cellText(row: MatrixRow, column: number): string {
    return copiedText(row, this.columns()[column]!.id, this.cellRules(), this.language.lang());
  }

  private showCell(): void {
    const cell = this.cellAt(this.cursor());
    focusIn(cell);
    bringIntoSight(cell);
  }

  private cellAt(place: GridPlace): HTMLElement | null {
    return cellIn(this.window()?.nativeElement, place);
  }
}
