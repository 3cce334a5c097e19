import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { MatrixRow } from '@akashi/web-data';
import { Button, Icon, isImeEvent, Language, texts } from '@akashi/web-ui';
import type { CellRules } from '../grid/cell-rules';
import { controlsOf } from '../grid/grid-line';
import type { MatrixGrid } from '../grid/matrix-grid';
import { comparableTexts, foundCells, type FoundCell } from './found-cells';

/**
 * Finds inside the grid: the browser’s own search sees only the lines that are drawn. Enter goes on, Shift+Enter back; the
 * cursor of the grid goes along, and Escape leaves it there. A second Ctrl+F is the browser’s.
 */
@Component({
  selector: 'ak-find-bar',
  imports: [Button, Icon],
  template: `
    <ak-icon name="search" />
    <input
      #field
      class="input input--s"
      type="text"
      enterkeyhint="search"
      autocomplete="off"
      [attr.aria-label]="t().find"
      [placeholder]="t().find"
      (input)="typed($event)"
      (compositionend)="typed($event)"
    />
    <span class="count id" role="status">{{ query() ? t().count(at() + 1, found().length) : '' }}</span>
    <ak-button kind="quiet" size="s" icon="up" [label]="t().previous" (press)="step(-1)" />
    <ak-button kind="quiet" size="s" icon="down" [label]="t().next" (press)="step(1)" />
    <ak-button kind="quiet" size="s" icon="x" [label]="t().close" (press)="leave.emit()" />
  `,
  styles: `
    :host {
      position: absolute;
      z-index: 5;
      inset-inline-end: 16px;
      inset-block-start: 4px;
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 6px 8px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
      background: var(--ak-surface);
      box-shadow: var(--ak-shadow-dialog);
    }
    .input {
      width: 200px;
    }
    .count {
      min-width: 72px;
      text-align: end;
    }
  `,
  host: { role: 'search', '(keydown)': 'onKey($event)' },
})
export class FindBar {
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);

  readonly grid = input.required<MatrixGrid>();
  readonly rows = input.required<readonly MatrixRow[]>();
  readonly rules = input.required<CellRules>();
  readonly leave = output();

  protected readonly t = texts({
    find: ['表の中で探す', 'Find in the table'],
    count: (at: number, all: number) => [
      all > 0 ? `${at} / ${all}か所` : '0か所',
      all > 0 ? `${at} of ${all}` : 'none',
    ],
    next: ['次（Enter）', 'Next (Enter)'],
    previous: ['前（Shift+Enter）', 'Previous (Shift+Enter)'],
    close: ['閉じる（Esc）', 'Close (Esc)'],
  });
  protected readonly query = signal('');
  protected readonly at = signal(-1);
  private readonly textsOf = computed(() => comparableTexts(this.grid().columns(), this.rules(), this.language.lang()));
  /** Every control that the conditions let through, in the order of the page, those in folded groups too. */
  private readonly ordered = computed(() => {
    const byId = new Map(this.rows().map((row) => [row.id, row]));
    return controlsOf(this.grid().lines()).flatMap((id) => byId.get(id) ?? []);
  });
  protected readonly found = computed(() => foundCells(this.query(), this.ordered(), this.textsOf()));

  constructor() {
    afterNextRender(() => this.focus());
  }

  focus(): void {
    const field = this.field().nativeElement;
    field.focus();
    field.select();
  }

  protected typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const query = this.field().nativeElement.value;
    if (query === this.query()) return;
    this.query.set(query);
    this.at.set(this.firstFromCursor());
    this.show();
  }

  protected step(by: number): void {
    const count = this.found().length;
    if (count === 0) return;
    this.at.update((at) => (at + by + count) % count);
    this.show();
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event)) return;
    // The second Ctrl+F goes to the browser: nothing of the page may hear it.
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF') return event.stopPropagation();
    const isField = event.target === this.field().nativeElement;
    if (event.key === 'Escape') this.leave.emit();
    else if (event.key === 'F3' || (isField && event.key === 'Enter')) this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What is found at the cursor or after it; past the last one the search begins anew. */
  private firstFromCursor(): number {
    const { row, column } = this.grid().cursor();
    const line = this.grid().lines()[row];
    const order = new Map(this.ordered().map(({ id }, at) => [id, at]));
    const from = line?.kind === 'control' ? (order.get(line.id) ?? 0) : 0;
    const at = this.found().findIndex((cell) => {
      const place = order.get(cell.row.id)!;
      return place > from || (place === from && cell.column >= column);
    });
    return Math.max(0, at);
  }

  private show(): void {
    const cell = this.found()[this.at()];
    if (!cell) return;
    if (!this.unfold(cell)) return this.reveal(cell);
    // The line of an opened group is there once the grid has been drawn anew.
    afterNextRender(() => this.reveal(cell), { injector: this.injector });
  }

  private reveal({ row: { id }, column }: FoundCell): void {
    const row = this.grid()
      .lines()
      .findIndex((line) => line.kind === 'control' && line.id === id);
    if (row >= 0) this.grid().show({ row, column });
  }

  private unfold({ row: { chapter, objective } }: FoundCell): boolean {
    const { folded } = this.grid();
    if (!folded().has(chapter) && !folded().has(objective)) return false;
    folded.set(new Set([...folded()].filter((key) => key !== chapter && key !== objective)));
    return true;
  }
}
