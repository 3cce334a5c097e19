import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import {
  chapterLabel,
  frequencyLabels,
  mainTargetShortLabels,
  statementChoiceLabels,
  type Label,
  type StatementSumsView,
} from '@akashi/contracts';
import { statementChoices, type StatementChoice } from '@akashi/domain/statement';
import { ButtonGroup, Chip, Language, Shortcuts, keepCurrentInSight, texts, type ChipState } from '@akashi/web-ui';
import { MeasuredRow, RowSearch, VirtualRows, searchRows } from '@akashi/web-ui/rows';
import { labelIn } from '../criteria';
import type { ControlLine, SelectionRow } from './selection-rows';

const CHOICE_STATE: Readonly<Record<StatementChoice, ChipState>> = {
  selected: 'ok',
  excluded: 'omitted',
  not_selected: 'idle',
};

/**
 * The statement chapter by chapter: numbers on the left that add up, their rows on the right, drawn only where they are
 * seen. A search goes through every chapter.
 */
@Component({
  selector: 'ak-selection-browser',
  imports: [ButtonGroup, Chip, MeasuredRow, RowSearch],
  templateUrl: './selection-browser.html',
  styleUrl: './selection-browser.css',
})
export class SelectionBrowser {
  private readonly language = inject(Language);
  private readonly window = viewChild<ElementRef<HTMLElement>>('window');

  readonly rows = input.required<readonly SelectionRow[]>();
  readonly sums = input.required<StatementSumsView>();
  /** What the edition calls its chapters. */
  readonly names = input<ReadonlyMap<string, Label>>(new Map());

  protected readonly t = texts({
    chapters: ['章別の件数', 'Counts by chapter'],
    chapter: ['章', 'Chapter'],
    all: ['すべて', 'All'],
    total: ['全数', 'All'],
    sum: ['合計', 'Total'],
    show: ['表示', 'Show'],
    items: ['管理策の一覧', 'List of controls'],
    number: ['管理策番号', 'Number'],
    choice: ['選択', 'Choice'],
    text: ['個別管理策・理由', 'Individual control or reason'],
    frequency: ['頻度', 'Frequency'],
    target: ['対象', 'Target'],
    population: ['母集団', 'Population'],
    inherited: (from: string) => [`${from} から引継ぎ`, `taken over from ${from}`],
    operation: ['運用評価あり', 'operation test'],
    unsaid: ['記載なし', 'Not stated'],
    days: (from: string, to: string) => [`適用 ${from} 〜 ${to}`, `in force ${from} to ${to}`],
    found: ['すべての章から', 'From every chapter'],
    none: ['この表示に当たる管理策はありません。', 'No control is shown under this setting.'],
    count: (n: number) => [`${n.toLocaleString('en-US')}件`, n.toLocaleString('en-US')],
  });
  protected readonly lang = this.language.lang;
  protected readonly choiceLabels = statementChoiceLabels;
  protected readonly choiceState = CHOICE_STATE;
  protected readonly choice = signal<StatementChoice | 'all'>('all');
  protected readonly choices = computed(() => [
    { value: 'all' as const, label: this.t().all },
    ...statementChoices.map((value) => ({ value, label: statementChoiceLabels[value][this.lang()] })),
  ]);
  protected readonly chapters = computed(() =>
    this.sums().chapters.map((sums) => ({
      ...sums,
      name: chapterLabel(sums.chapter, this.names().get(sums.chapter))[this.lang()],
    })),
  );
  protected readonly at = linkedSignal(() => this.chapters()[0]?.chapter ?? '');
  private readonly search = searchRows(
    () => this.rows(),
    ({ criterion, reason, controls }) => [
      criterion.number,
      criterion.labelJa,
      criterion.labelEn,
      reason,
      ...controls.flatMap(({ text, owner, populationCode }) => [text, owner, populationCode]),
    ],
  );
  protected readonly sought = this.search.sought;
  protected readonly title = computed(() => {
    if (this.search.found()) return this.t().found;
    return `${this.at()} ${chapterLabel(this.at(), this.names().get(this.at()))[this.lang()]}`;
  });
  protected readonly shown = computed(() => {
    const rows = this.search.found() ?? this.rows().filter(({ criterion }) => criterion.chapter === this.at());
    return this.choice() === 'all' ? rows : rows.filter(({ choice }) => choice === this.choice());
  });
  /** How many lines stand before each row: a criterion has a line for each of its controls. */
  private readonly linesBefore = computed(() => {
    let before = 0;
    return this.shown().map(({ controls }) => (before += linesOf(controls.length)) - linesOf(controls.length));
  });
  protected readonly lineCount = computed(() =>
    this.shown().reduce((sum, { controls }) => sum + linesOf(controls.length), 0),
  );
  private readonly keys = computed(() => this.shown().map(({ criterion }) => criterion.key));
  /** The row that J and K lead to; it stays while it is shown. */
  protected readonly openKey = linkedSignal<string[], string>({
    source: this.keys,
    computation: (keys, before) => (before && keys.includes(before.value) ? before.value : (keys[0] ?? '')),
  });
  protected readonly virtual = new VirtualRows({
    window: () => this.window()?.nativeElement,
    keys: this.keys,
    open: () => this.openKey(),
    height: 49,
  });
  protected readonly drawn = computed(() =>
    this.virtual.drawn().flatMap(({ at, gap }) => {
      const row = this.shown()[at];
      if (!row) return [];
      const lines = row.controls.map((control) => this.describe(control));
      const firstLine = this.linesBefore()[at] ?? 0;
      return [
        {
          ...row,
          at,
          gap,
          firstLine,
          label: labelIn(row.criterion, this.lang()),
          lines: lines.length > 0 ? lines : [null],
        },
      ];
    }),
  );

  constructor() {
    keepCurrentInSight(this.openKey);
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: '[', run: () => this.move(-1) }),
      shortcuts.add({ keys: ']', run: () => this.move(1) }),
      shortcuts.add({ keys: 'J', run: () => this.go(1) }),
      shortcuts.add({ keys: 'K', run: () => this.go(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  private go(step: number): void {
    const key = this.virtual.stepTo(step);
    if (key !== undefined) this.openKey.set(key);
  }

  private move(step: number): void {
    const chapters = this.chapters();
    const at = chapters.findIndex(({ chapter }) => chapter === this.at());
    const next = chapters[Math.min(chapters.length - 1, Math.max(0, at + step))];
    if (next) this.at.set(next.chapter);
  }

  private describe(control: ControlLine) {
    const { frequency, mainTarget } = control;
    return {
      ...control,
      frequency: frequency ? frequencyLabels[frequency][this.lang()] : '',
      target: mainTarget ? mainTargetShortLabels[mainTarget][this.lang()] : '',
      days: control.validFrom || control.validTo ? this.t().days(control.validFrom ?? '', control.validTo ?? '') : '',
    };
  }
}

function linesOf(controls: number): number {
  return Math.max(1, controls);
}
