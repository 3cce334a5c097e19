import { type TestType } from '@akashi/domain/control';
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
import { Router } from '@angular/router';
import { confidenceLabels, testTypeShortLabels, type ChangedScopesView, type PlanYearsView } from '@akashi/contracts';
import { at, earlierTestApi, editionApi, planApi } from '@akashi/contracts/api';
import { yearOf } from '@akashi/domain/scope';
import { Api, EngagementContext, problemOf } from '@akashi/web-platform';
import {
  Button,
  ButtonGroup,
  Dialogs,
  EmptyState,
  Language,
  Note,
  PageFrame,
  ReadState,
  Shortcuts,
  TextField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { chapterNames, criteriaByKey, type CriterionLine } from '../criteria';
import { ChapterScopeList } from '../scope/chapter-scope-list';
import { OverruleBar } from '../scope/overrule-bar';
import { scopeByChapter, typesOfPlan, withChanged } from '../scope/scope-rows';
import { ScopeSumsBar } from '../scope/scope-sums-bar';
import { ImportTestsDialog, type ImportTestsAsk } from './import-tests-dialog';
import { RecordTestsDialog, type RecordTestsAsk } from './record-tests-dialog';
import { UnjudgedNote } from './unjudged-note';
import { YearDetail } from './year-detail';
import { fitsFilter, fitsSearch, shownYears, yearFilters, yearLines, yearRows, type YearFilter } from './year-rows';
import { yearsPageTexts } from './years-page.texts';
import { YearsTable } from './years-table';

/** When each control was tested for design and operation, why it is in or out this year, and when it must be again. */
@Component({
  selector: 'ak-years-page',
  imports: [
    Button,
    ButtonGroup,
    ChapterScopeList,
    EmptyState,
    Note,
    OverruleBar,
    ReadState,
    ScopeSumsBar,
    TextField,
    UnjudgedNote,
    YearDetail,
    YearsTable,
  ],
  templateUrl: './years-page.html',
  styleUrl: './years-page.css',
  host: { class: 'bleed' },
})
export class YearsPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly table = viewChild(YearsTable);

  readonly engagementId = input.required<string>();
  /** What is sought when somebody comes from elsewhere. */
  readonly q = input<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly page = this.api.read(() => at(planApi.view, this.path()));
  protected readonly yearsView = this.api.read(() => at(earlierTestApi.years, this.path()));
  protected readonly plan = computed(() => (this.page.hasValue() ? this.page.value().plan : null));
  protected readonly view = computed(() => (this.yearsView.hasValue() ? this.yearsView.value() : null));
  private readonly criteriaView = this.api.read(() => {
    const plan = this.plan();
    return plan ? at(editionApi.criteria, { editionId: plan.statementEditionId }) : undefined;
  });
  protected readonly problem = computed(() =>
    problemOf(this.page.error() ?? this.yearsView.error() ?? this.criteriaView.error()),
  );
  protected readonly t = texts(yearsPageTexts);

  protected readonly criteria = computed(() =>
    this.criteriaView.hasValue() ? criteriaByKey(this.criteriaView.value()) : new Map<string, CriterionLine>(),
  );
  protected readonly rows = computed(() => {
    const [plan, view] = [this.plan(), this.view()];
    return plan && view ? yearRows(plan, view, this.criteria()) : [];
  });
  protected readonly years = computed(() => (this.view() ? shownYears(this.view()!) : []));
  protected readonly now = computed(() => yearOf(this.view()?.periodEnd ?? '0000'));

  protected readonly sought = linkedSignal(() => this.q() ?? '');
  protected readonly filter = signal<YearFilter>('all');
  protected readonly type = signal<TestType>('OPERATION');
  protected readonly types = computed(() =>
    (this.plan() ? typesOfPlan(this.plan()!) : []).map((value) => ({
      value,
      label: testTypeShortLabels[value][this.lang()],
    })),
  );
  private readonly found = computed(() => this.rows().filter((row) => fitsSearch(row, this.sought())));
  protected readonly filters = computed(() =>
    yearFilters.map((value) => {
      const count = this.found().filter((row) => fitsFilter(row, value, this.now())).length;
      return { value, label: `${this.t()[value]} ${count.toLocaleString('en-US')}` };
    }),
  );
  protected readonly shown = computed(() => this.found().filter((row) => fitsFilter(row, this.filter(), this.now())));
  protected readonly lines = computed(() => yearLines(this.shown(), this.criteria(), this.type()));
  protected readonly openId = linkedSignal<string[], string>({
    source: () => this.shown().map(({ id }) => id),
    computation: (ids, before) => (before && ids.includes(before.value) ? before.value : (ids[0] ?? '')),
  });
  protected readonly open = computed(() => this.shown().find(({ id }) => id === this.openId()) ?? null);
  protected readonly chapters = computed(() => scopeByChapter(this.rows()));
  protected readonly chapter = computed(() => this.open()?.chapter ?? '');
  protected readonly chapterNames = computed(() => chapterNames(this.criteria()));

  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly selected = signal(this.none);
  protected readonly selectedRows = computed(() => this.rows().filter(({ id }) => this.selected().has(id)));
  /** Why no decision can be changed now. */
  protected readonly lockReason = computed(() => {
    if (this.plan()?.state === 'approved') return this.t().locked;
    return this.context.can('plan.draft') ? '' : this.t().noDraftRight;
  });
  protected readonly recordReason = computed(() =>
    this.context.can('earlier-test.record') ? '' : this.t().noRecordRight,
  );
  protected readonly canSelect = computed(() => !this.lockReason() || !this.recordReason());
  protected readonly caption = computed(() => {
    const [plan, view] = [this.plan(), this.view()];
    if (!plan || !view) return '';
    if (!view.cycle) return this.t().noCycle(plan.versionNo, view.rulesetId);
    return this.t().caption(plan.versionNo, view.rulesetId, confidenceLabels[view.cycleConfidence][this.lang()]);
  });
  /** What the ruleset has update tests carry over into this year. */
  protected readonly updateTests = computed(() => {
    const carried = this.view()?.cycle?.updateTests?.carriesOver ?? [];
    const names = carried.map((type) => testTypeShortLabels[type][this.lang()]);
    return names.length > 0 ? this.t().updateTests(names.join('・')) : this.t().noUpdateTests;
  });
  protected readonly isNewer = computed(() => {
    const [plan, latest] = [this.plan(), this.view()?.records[0]];
    return plan?.state === 'draft' && latest !== undefined && latest.recordedAt > plan.draftedAt;
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        ...(this.canSelect()
          ? [
              { keys: 'Space', label: this.t().select },
              { keys: 'Shift+↓', label: this.t().selectOn },
            ]
          : []),
        { keys: 'J K', label: this.t().upDown },
        { keys: '[ ]', label: this.t().chapters },
        { keys: '/', label: this.t().filter },
        { keys: 'Y', label: this.t().toScope },
        { keys: 'I', label: this.t().importList },
        { keys: 'R', label: this.t().record },
      ],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: '[', run: () => this.move(-1) }),
      shortcuts.add({ keys: ']', run: () => this.move(1) }),
      shortcuts.add({ keys: '/', run: () => this.host.querySelector<HTMLElement>('input[type=search]')?.focus() }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected toChapter(chapter: string): void {
    const first = this.shown().find((row) => row.chapter === chapter);
    if (!first) return;
    this.openId.set(first.id);
    this.table()?.bringUp(first.id);
  }

  protected takeChanged(answer: ChangedScopesView): void {
    this.page.update((page) => (page?.plan ? { plan: withChanged(page.plan, answer) } : page));
    this.selected.set(this.none);
  }

  protected toScope(): void {
    void this.router.navigate(['/engagements', this.engagementId(), 'scope']);
  }

  /** Of the selected controls, or of the one in focus. */
  protected async record(): Promise<void> {
    const [view, open] = [this.view(), this.open()];
    if (!view || this.recordReason()) return;
    const rows = this.selectedRows().length > 0 ? this.selectedRows() : open ? [open] : [];
    const state = this.context.current()?.state ?? 'accepted';
    const ask: RecordTestsAsk = { engagementId: this.engagementId(), view, rows, state };
    this.take(await this.dialogs.open<PlanYearsView, RecordTestsAsk>(RecordTestsDialog, ask));
  }

  protected async importList(): Promise<void> {
    const [view, plan] = [this.view(), this.plan()];
    if (!view || !plan || this.recordReason()) return;
    const state = this.context.current()?.state ?? 'accepted';
    const known = new Set(plan.columns.stableKey);
    const ask: ImportTestsAsk = { engagementId: this.engagementId(), view, known, state };
    this.take(await this.dialogs.open<PlanYearsView, ImportTestsAsk>(ImportTestsDialog, ask));
  }

  private take(recorded: PlanYearsView | undefined): void {
    if (!recorded) return;
    this.yearsView.set(recorded);
    this.selected.set(this.none);
    this.toasts.show(this.t().recorded(recorded.records[0]?.tests ?? 0));
  }

  private move(step: number): void {
    const chapters = [...new Set(this.shown().map(({ chapter }) => chapter))];
    const at = chapters.indexOf(this.chapter());
    this.toChapter(chapters[Math.min(chapters.length - 1, Math.max(0, at + step))] ?? '');
  }
}
