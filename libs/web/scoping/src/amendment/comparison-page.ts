import { Component, DestroyRef, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import type { AmendmentPageView } from '@akashi/contracts';
import { amendmentApi, at, editionApi } from '@akashi/contracts/api';
import type { ControlChangeAnswers } from '@akashi/domain/scope';
import { Api, EngagementContext, problemOf } from '@akashi/web-platform';
import { Button, Chip, EmptyState, Note, PageFrame, ReadState, SelectField, Shortcuts, texts } from '@akashi/web-ui';
import { criteriaByKey, type CriterionLine } from '../criteria';
import { AmendmentFoot } from './amendment-foot';
import { AmendmentSumsTable } from './amendment-sums';
import { amendmentTexts } from './amendment.texts';
import { ChangeList } from './change-list';
import { ChangePane } from './change-pane';
import {
  changeGroups,
  countOpen,
  isBehindStatement,
  isBeingDecided,
  isStaleDraft,
  rowsInOrder,
  suggestedAnswers,
  versionsShown,
} from './changes';
import { ComparisonSumsBar } from './comparison-sums-bar';
import { SectionChanges } from './section-changes';
import { TreatmentPanel } from './treatment-panel';

/** Two versions of the client's statement beside each other, and what the change means for the approved plan. */
@Component({
  selector: 'ak-comparison-page',
  imports: [
    AmendmentFoot,
    AmendmentSumsTable,
    Button,
    ChangeList,
    ChangePane,
    Chip,
    ComparisonSumsBar,
    EmptyState,
    Note,
    ReadState,
    SectionChanges,
    SelectField,
    TreatmentPanel,
  ],
  templateUrl: './comparison-page.html',
  styleUrl: './comparison-page.css',
  host: { class: 'bleed' },
})
export class ComparisonPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);

  readonly engagementId = input.required<string>();
  /** Numbers of the versions asked for, 0 for last year's; the plan's and the latest when absent. */
  readonly from = input<string>();
  readonly to = input<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly page = this.api.read(() => at(amendmentApi.view, this.path()));
  protected readonly amendment = computed(() => (this.page.hasValue() ? this.page.value().amendment : null));
  private readonly latest = computed(() => (this.page.hasValue() ? (this.page.value().latestStatement ?? 0) : 0));
  // The same two numbers are the same two versions: a decision does not read the comparison again.
  protected readonly versions = computed(
    () => {
      const from = this.from();
      const asked = { from: from === undefined ? null : Number(from) || 0, to: Number(this.to()) || 0 };
      return this.page.hasValue() ? versionsShown(this.page.value(), asked) : null;
    },
    { equal: (one, other) => one?.join() === other?.join() },
  );
  protected readonly comparison = this.api.read(() => {
    const [from, to] = this.versions() ?? [0, 0];
    return to > 0 ? at(amendmentApi.compare, this.path(), { from, to }) : undefined;
  });
  private readonly criteriaView = this.api.read(() => {
    const editionId = this.comparison.hasValue() ? this.comparison.value().editionId : undefined;
    return editionId ? at(editionApi.criteria, { editionId }) : undefined;
  });
  protected readonly problem = computed(() =>
    problemOf(this.page.error() ?? this.comparison.error() ?? this.criteriaView.error()),
  );
  protected readonly t = texts(amendmentTexts);

  protected readonly criteria = computed((): ReadonlyMap<string, CriterionLine> =>
    this.criteriaView.hasValue() ? criteriaByKey(this.criteriaView.value()) : new Map(),
  );
  protected readonly groups = computed(() =>
    this.page.hasValue() && this.comparison.hasValue() ? changeGroups(this.comparison.value(), this.page.value()) : [],
  );
  private readonly rows = computed(() => rowsInOrder(this.groups()));
  /** The control in focus; it stays while it is shown. */
  protected readonly openKey = linkedSignal<string[], string>({
    source: () => this.rows().map(({ stableKey }) => stableKey),
    computation: (keys, before) => (before && keys.includes(before.value) ? before.value : (keys[0] ?? '')),
  });
  protected readonly open = computed(() => this.rows().find(({ stableKey }) => stableKey === this.openKey()) ?? null);
  protected readonly openGroup = computed(
    () => this.groups().find(({ rows }) => rows.some(({ stableKey }) => stableKey === this.openKey())) ?? null,
  );
  protected readonly questions = computed(() => (this.page.hasValue() ? this.page.value().questions : []));
  /** What is answered of the open control: as decided, or as the columns suggest until it is. */
  protected readonly answers = linkedSignal<string, ControlChangeAnswers>({
    source: () => `${this.openKey()} ${this.open()?.decision?.version ?? 0}`,
    computation: () => {
      const row = this.open();
      if (!row) return {};
      return row.decision?.judged ? row.decision.answers : suggestedAnswers(row, this.questions());
    },
  });
  protected readonly period = computed((): readonly [string, string] => {
    const engagement = this.context.current();
    return [engagement?.periodStart ?? '', engagement?.periodEnd ?? ''];
  });
  protected readonly isDeciding = computed(
    () =>
      this.page.hasValue() && this.comparison.hasValue() && isBeingDecided(this.page.value(), this.comparison.value()),
  );
  protected readonly isBehind = computed(() => this.page.hasValue() && isBehindStatement(this.page.value()));
  protected readonly isStale = computed(() => this.page.hasValue() && isStaleDraft(this.page.value()));
  protected readonly openChanges = computed(() => (this.page.hasValue() ? countOpen(this.page.value()) : 0));
  protected readonly lock = computed(() => {
    if (!this.isDeciding()) return ' ';
    return this.context.can('plan.amend') ? '' : this.t().noAmendRight;
  });
  private readonly lastYear = computed(() => (this.page.hasValue() ? this.page.value().lastYear : null));
  protected readonly options = computed(() =>
    Array.from({ length: this.latest() }, (_, at) => at + 1).map((no) => {
      const isPlanned = this.page.hasValue() && no === this.page.value().plannedStatement;
      return { value: String(no), label: isPlanned ? this.t().ofPlan(no) : this.t().version(no) };
    }),
  );
  protected readonly earlierOptions = computed(() => {
    const lastYear = this.lastYear();
    const isReported = lastYear === null && this.page.hasValue() && this.page.value().ofYear !== null;
    if (lastYear) return [{ value: '0', label: this.t().lastYear(lastYear.versionNo) }, ...this.options()];
    return isReported ? [{ value: '0', label: this.t().reported }, ...this.options()] : this.options();
  });
  protected readonly caption = computed(() => {
    const page = this.page.hasValue() ? this.page.value() : null;
    if (page && this.versions()?.[0] === 0)
      return page.lastYear
        ? this.t().captionLastYear(page.lastYear.name, page.lastYear.versionNo)
        : this.t().captionReported;
    if (!page?.plannedVersionNo || !page.plannedStatement) return this.t().captionNoPlan;
    const { plannedVersionNo, plannedStatement, latestStatement } = page;
    return this.isBehind()
      ? this.t().caption(plannedVersionNo, plannedStatement, latestStatement ?? 0)
      : this.t().captionInForce(plannedVersionNo, plannedStatement);
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().statementCrumb }, { label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Ctrl+F', label: this.t().find },
        { keys: 'D', label: this.t().decideKey },
        { keys: 'G', label: this.t().groupKey },
      ],
      facts: this.isBehind() ? [{ text: this.t().blocked, icon: 'lock' }] : [],
    }));
    this.listen();
  }

  protected toStatement(): void {
    void this.router.navigate(['/engagements', this.engagementId(), 'statement']);
  }

  protected toScope(): void {
    void this.router.navigate(['/engagements', this.engagementId(), 'scope']);
  }

  /** The draft is shown with its two versions, whichever were being compared. */
  protected takeDraft(page: AmendmentPageView): void {
    this.page.set(page);
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  protected turn(code: string): void {
    if (this.lock()) return;
    this.answers.update((answers) => ({ ...answers, [code]: answers[code] !== true }));
  }

  protected take(page: AmendmentPageView): void {
    this.page.set(page);
    const rows = this.rows();
    const next = rows.find(({ decision }) => decision !== null && decision.judged === null);
    if (next) this.openKey.set(next.stableKey);
  }

  protected show(side: 'from' | 'to', version: string): void {
    const [from, to] = this.versions() ?? [1, 2];
    const queryParams = side === 'from' ? { from: version, to } : { from, to: version };
    void this.router.navigate([], { queryParams, replaceUrl: true });
  }

  private listen(): void {
    const shortcuts = inject(Shortcuts);
    const turn = (at: number) => {
      const question = this.questions()[at];
      if (question) this.turn(question.code);
    };
    const ends = [
      ...Array.from({ length: 9 }, (_, at) => shortcuts.add({ keys: String(at + 1), run: () => turn(at) })),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }
}
