import { type TestType } from '@akashi/domain/control';
import { Component, DestroyRef, ElementRef, computed, effect, inject, input, model, viewChild } from '@angular/core';
import { scopeBasisText, scopeDecisionLabels, testTypeShortLabels } from '@akashi/contracts';
import type { CycleClass } from '@akashi/domain/engagement';
import { Chip, Language, Shortcuts, texts } from '@akashi/web-ui';
import { injectVirtualizer } from '@tanstack/angular-virtual';
import { labelIn } from '../criteria';

import { markLetters, markText } from './year-mark';
import type { YearLine, YearRow } from './year-rows';

const lineHeight = 32;

/** Controls and their years under the control objectives, drawn only where they are seen. J and K go up and down. */
@Component({
  selector: 'ak-years-table',
  imports: [Chip],
  templateUrl: './years-table.html',
  styleUrl: './years-table.css',
})
export class YearsTable {
  private readonly language = inject(Language);
  private readonly window = viewChild<ElementRef<HTMLElement>>('window');

  readonly lines = input.required<readonly YearLine[]>();
  readonly years = input.required<readonly number[]>();
  readonly now = input.required<number>();
  readonly type = input.required<TestType>();
  readonly cycleClasses = input.required<readonly Pick<CycleClass, 'code' | 'title'>[]>();
  readonly openId = model.required<string>();
  readonly canSelect = input(false);
  readonly selected = model.required<ReadonlySet<string>>();

  protected readonly t = texts({
    title: ['年ごとの評価', 'Tests over the years'],
    number: ['番号', 'Number'],
    text: ['個別管理策', 'Individual control'],
    cycleClass: ['区分', 'Class'],
    reason: ['今年の理由', 'Why this year'],
    decision: ['計算 → 決定', 'Decision'],
    by: ['期限', 'By'],
    none: ['なし', 'none'],
    select: (number: string) => [`${number} を選択`, `Select ${number}`],
    selectAll: ['表示中をすべて選択', 'Select all that are shown'],
    selection: ['選択', 'Selected'],
    sum: (type: string, due: number, rows: number) => [
      `${type} 今年 ${due} / ${rows}`,
      `${type} this year ${due} of ${rows}`,
    ],
  });
  protected readonly lang = this.language.lang;
  protected readonly rows = computed(() => this.lines().flatMap((line) => (line.kind === 'row' ? [line.row] : [])));
  private readonly places = computed(() => new Map(this.lines().map(({ key }, at) => [key, at])));
  private readonly shownSelected = computed(() => this.rows().filter(({ id }) => this.selected().has(id)).length);
  protected readonly isAll = computed(() => this.rows().length > 0 && this.shownSelected() === this.rows().length);
  protected readonly isSome = computed(() => this.shownSelected() > 0 && !this.isAll());
  protected readonly virtual = injectVirtualizer(() => ({
    scrollElement: this.window(),
    count: this.lines().length,
    estimateSize: () => lineHeight,
    getItemKey: (index: number) => this.lines()[index]?.key ?? index,
    overscan: 12,
    // A row that is measured moves others: told within the same frame, the browser would call that a loop.
    useAnimationFrameWithResizeObserver: true,
  }));

  constructor() {
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
    // Whoever opens a row from outside, by a chapter or a filter, sees it.
    effect(() => {
      const at = this.places().get(this.openId());
      if (at !== undefined) this.virtual.scrollToIndex(at, { align: 'auto' });
    });
  }

  /** Brings a row to the top, with its objective above it. */
  bringUp(id: string): void {
    const at = this.places().get(id);
    if (at !== undefined) this.virtual.scrollToIndex(Math.max(0, at - 1), { align: 'start' });
  }

  protected titleOf(line: Extract<YearLine, { kind: 'objective' }>): string {
    return line.label
      ? `${line.label.number} ${labelIn(line.label, this.lang())}`
      : line.key.slice('objective '.length);
  }

  protected sumOf({ due, rows }: Extract<YearLine, { kind: 'objective' }>): string {
    return this.t().sum(testTypeShortLabels[this.type()][this.lang()], due, rows);
  }

  protected letterOf(type: keyof typeof markLetters): string {
    return markLetters[type][this.lang()];
  }

  /** A year in words: what a picture of two letters says. */
  protected wordsOf({ marks, year }: YearRow['years'][number]): string {
    const said = marks.flatMap(({ type, mark }) => (mark === 'none' ? [] : [markText(type, mark, this.lang())]));
    return `${year} ${said.join('、') || this.t().none}`;
  }

  /** The last year in which it has to be tested again; an update test has none. */
  protected byOf({ standing }: YearRow): number | null {
    const type = this.type();
    return type === 'UPDATE' ? null : standing[type].by;
  }

  protected classTitle({ cycleClass }: YearRow): string {
    return cycleClass?.title[this.lang()] ?? '—';
  }

  protected whyOf(row: YearRow): string {
    const basis = row.cells[this.type()]?.computedBasis;
    return basis ? scopeBasisText(basis, this.cycleClasses())[this.lang()] : '';
  }

  protected decisionOf(row: YearRow) {
    const cell = row.cells[this.type()];
    if (!cell) return null;
    const { decision, computedDecision, overruleReason } = cell;
    const isOtherwise = overruleReason !== null && computedDecision !== null && computedDecision !== decision;
    return {
      isIn: decision === 'in',
      isOwn: overruleReason !== null,
      text: scopeDecisionLabels[decision][this.lang()],
      computed: isOtherwise ? scopeDecisionLabels[computedDecision][this.lang()] : '',
    };
  }

  protected press({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (line?.dataset['row']) this.openId.set(line.dataset['row']);
  }

  protected toggle(id: string): void {
    const after = new Set(this.selected());
    if (!after.delete(id)) after.add(id);
    this.selected.set(after);
  }

  protected toggleAll(): void {
    const ids = this.rows().map(({ id }) => id);
    const others = [...this.selected()].filter((id) => !ids.includes(id));
    this.selected.set(new Set(this.isAll() ? others : [...others, ...ids]));
  }

  /** Space selects the row in focus, Shift with an arrow goes on selecting. A checkbox hears Space by itself. */
  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const from = this.openId();
      this.move(step);
      if (event.shiftKey && this.canSelect()) this.selected.set(new Set([...this.selected(), from, this.openId()]));
    } else if (event.code === 'Space' && this.canSelect() && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      this.toggle(this.openId());
    }
  }

  private move(step: number): void {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.openId());
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) this.openId.set(next.id);
  }
}
