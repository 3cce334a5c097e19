import { MatrixStore, type MatrixTest } from '@akashi/web-data';
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session, pageAt, todayInJapan, onDestroy } from '@akashi/web-platform';
import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorState,
  Language,
  Shortcuts,
  Skeleton,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { BulkBar } from './bulk-bar';
import { CellChanges } from './cells/cell-changes';
import { CellClash } from './cells/cell-clash';
import { MatrixCellRules } from './cells/matrix-cell-rules';
import { ConditionList } from './view/condition-list';
import { FindBar } from './find/find-bar';
import { FilterBar } from './view/filter-bar';
import { EvidenceActs } from './evidence/evidence-acts';
import { MatrixActions } from './matrix-actions';
import { readAddress, writeAddress } from './view/matrix-address';
import type { SortColumn } from './view/matrix-sort';
import { filterOf } from './view/matrix-filter';
import { isSameLayout, readLayout, writeLayout, type ColumnLayout } from './grid/column-layout';
import { controlsOf } from './grid/grid-line';
import type { WantedCells } from './grid/cell-rules';
import type { OpenedCell } from './grid/grid-moves';
import { MatrixGrid } from './grid/matrix-grid';
import { MatrixHeight } from './grid/matrix-height';
import { arriveAt, focusOnArrival, keepWhatIsTyped } from './matrix-arrival';
import { describeMatrix } from './matrix-page-frame';
import { matrixPageTexts } from './matrix-page-texts';
import { MatrixPresence } from './presence/matrix-presence';
import { SavedViews } from './view/saved-views';
import { ViewTabs } from './view/view-tabs';
import { WorkbookTrip } from './workbook/workbook-trip';

const queryDelayMs = 300;

/** 管理策マトリクス: every individual control with its tests side by side; the place all fieldwork starts from. */
@Component({
  selector: 'ak-matrix-page',
  imports: [
    BulkBar,
    Button,
    ButtonGroup,
    CellClash,
    EmptyState,
    ErrorState,
    FilterBar,
    FindBar,
    MatrixGrid,
    RouterLink,
    Skeleton,
    ViewTabs,
  ],
  providers: [
    CellChanges,
    ConditionList,
    EvidenceActs,
    MatrixActions,
    MatrixCellRules,
    MatrixPresence,
    SavedViews,
    WorkbookTrip,
  ],
  templateUrl: './matrix-page.html',
  styleUrl: './matrix-page.css',
  host: { class: 'bleed' },
})
export class MatrixPage {
  protected readonly store = inject(MatrixStore);
  private readonly actions = inject(MatrixActions);
  private readonly evidence = inject(EvidenceActs);
  protected readonly workbook = inject(WorkbookTrip);
  protected readonly changes = inject(CellChanges);
  protected readonly cellRules = inject(MatrixCellRules).rules;
  private readonly toasts = inject(Toasts);
  private readonly conditionList = inject(ConditionList);
  protected readonly saved = inject(SavedViews);
  protected readonly presence = inject(MatrixPresence);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly density = inject(MatrixHeight);
  private readonly bar = viewChild(FilterBar);
  protected readonly grid = viewChild(MatrixGrid);

  readonly engagementId = input.required<string>();
  // The query parameters, bound by the router.
  readonly view = input<string>();
  readonly q = input<string>();
  readonly chapter = input<string>();
  readonly assignee = input<string>();
  readonly state = input<string>();
  readonly result = input<string>();
  readonly sort = input<string>();
  readonly groups = input<string>();
  readonly order = input<string>();
  readonly widths = input<string>();
  /** The control for which one comes. */
  readonly control = input<string>();

  protected readonly t = texts(matrixPageTexts);
  protected readonly lang = inject(Language).lang;
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly height = this.density.height;
  protected readonly heights = this.density.options;
  protected readonly lineHeight = this.density.px;
  protected readonly query = linkedSignal(() => this.q() ?? '');
  protected readonly folded = signal<ReadonlySet<string>>(new Set());
  protected readonly finding = signal(false);
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = computed(
    () => this.actions.problem() ?? this.workbook.problem() ?? this.saved.problem(),
  );
  protected readonly busy = this.actions.busy;

  protected readonly facts = computed(() => ({ userId: this.session.userId(), today: todayInJapan() }));
  protected readonly address = computed(() => readAddress(this.said()));
  protected readonly layout = computed(() => readLayout(this.order(), this.widths()), { equal: isSameLayout });
  /** The parameters that show what is on the screen. */
  protected readonly params = computed(() => {
    const { filter, ...rest } = this.address();
    const written = writeAddress({ ...rest, filter: { ...filter, query: this.query() } });
    return Object.fromEntries(Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== null));
  });
  protected readonly loaded = computed(() => this.store.engagementId() === this.engagementId());
  protected readonly rows = computed(() => (this.loaded() ? this.store.rows() : []));
  protected readonly keep = computed(() => filterOf({ ...this.address().filter, query: this.query() }, this.facts()));
  protected readonly kept = computed(() => this.rows().filter(this.keep()));
  protected readonly chosen = computed(() => this.rows().filter(({ id }) => this.selected().has(id)));
  protected readonly conditions = computed(() => this.conditionList.inWords(this.address().filter));
  protected readonly allFolded = computed(() => {
    const chapters = new Set(this.rows().map(({ chapter }) => chapter));
    return chapters.size > 0 && [...chapters].every((chapter) => this.folded().has(chapter));
  });
  protected readonly scopeLink = computed(() => pageAt(this.engagementId(), 'scope'));

  constructor() {
    effect(() => {
      const engagementId = this.engagementId();
      untracked(() => void this.store.load(engagementId));
    });
    effect((onCleanup) => {
      const query = this.query();
      if (query === (this.q() ?? '')) return;
      // Whoever has gone on to a paper meanwhile is not held back by the address of the search.
      const say = (): void => {
        if (this.router.currentNavigation() === null) this.say({ q: query || null });
        else timer = setTimeout(say, queryDelayMs);
      };
      let timer = setTimeout(say, queryDelayMs);
      onCleanup(() => clearTimeout(timer));
    });
    const shortcuts = inject(Shortcuts);
    onDestroy(shortcuts.add({ keys: '/', run: () => this.find() }));
    onDestroy(shortcuts.add({ keys: 'Ctrl+F', run: () => this.finding.set(true) }));
    describeMatrix({
      chosen: this.chosen,
      column: () => this.grid()?.column() ?? 'number',
      say: (params) => this.say(params),
    });
    this.presence.follow(this.engagementId, () => this.grid()?.place() ?? null);
    focusOnArrival(this.grid);
    const arrived = () => this.say({ control: null });
    arriveAt(this.grid, this.control, { unfold: () => this.folded.set(this.none), arrived });
    keepWhatIsTyped({ grid: this.grid, changes: this.changes, loaded: this.loaded });
  }

  protected load(): void {
    void this.store.load(this.engagementId());
  }

  protected find(): void {
    this.bar()?.focus();
  }

  protected say(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected sortBy(column: SortColumn): void {
    const now = this.address().sort;
    const descending = now.column === column && !now.descending;
    this.say({ sort: column === 'number' && !descending ? null : `${column}.${descending ? 'desc' : 'asc'}` });
  }

  protected clearFilter(): void {
    this.query.set('');
    void this.router.navigate([], { queryParams: {} });
  }

  protected foldAll(): void {
    this.folded.set(this.allFolded() ? this.none : new Set(this.rows().map(({ chapter }) => chapter)));
  }

  protected async addCondition(): Promise<void> {
    const set = await this.conditionList.ask(this.address().filter);
    if (set) this.say(Object.fromEntries(Object.entries(set).map(([param, value]) => [param, value || null])));
  }

  /** How the columns stand belongs to the address, as what is shown in them does. */
  protected arrange(layout: ColumnLayout): void {
    this.say(writeLayout(layout));
  }

  protected removeCondition(param: string): void {
    this.say({ [param]: null });
  }

  /** Opens the paper of the cell: the operation test from its column, else the first test the control has. */
  protected open({ row, column }: OpenedCell): void {
    const test = (this.grid()?.columns()[column]?.id === 'operation' ? row.operation : row.design) ?? row.tests[0];
    if (!test) return;
    this.store.see(
      this.grid()
        ?.lines()
        .flatMap((line) => (line.kind === 'control' ? [line.id] : [])) ?? [],
    );
    void this.router.navigateByUrl(pageAt(this.engagementId(), 'papers', test.id));
  }

  /** Every control that the conditions let through, folded away or not, in the order of the page. */
  protected exportView(): void {
    void this.workbook.write(controlsOf(this.grid()?.lines() ?? []));
  }

  protected write({ cells, unknown }: WantedCells): void {
    void this.changes.write(cells, unknown).then(() => {
      // After a dialog; whoever went on meanwhile is left where they are.
      if (document.activeElement === document.body) this.grid()?.focus();
    });
  }

  protected refuse(why: string): void {
    if (why.trim() !== '') this.toasts.show(why);
  }

  protected takeBack(way: 'undo' | 'redo'): void {
    void this.changes[way]();
  }

  protected async ask(act: 'assign' | 'fill'): Promise<void> {
    if (await this.actions[act](this.engagementId(), this.chosen())) this.selected.set(this.none);
  }

  protected async place(act: 'share' | 'distribute'): Promise<void> {
    if (await this.evidence[act](this.engagementId(), this.chosen())) this.selected.set(this.none);
  }

  protected async sign(tests: readonly MatrixTest[]): Promise<void> {
    const isDone = await this.actions.sign(this.engagementId(), this.chosen(), tests);
    if (isDone) this.selected.set(this.none);
  }

  private said(): Record<string, string | undefined> {
    return {
      view: this.view(),
      q: this.q(),
      chapter: this.chapter(),
      assignee: this.assignee(),
      state: this.state(),
      result: this.result(),
      sort: this.sort(),
      groups: this.groups(),
      order: this.order(),
      widths: this.widths(),
    };
  }
}
