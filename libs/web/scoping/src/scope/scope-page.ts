import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { chapterLabel, planStateLabels, type ChangedScopesView, type OverruledScopeView } from '@akashi/contracts';
import { at, baseServiceApi, editionApi, engagementApi, planApi } from '@akashi/contracts/api';
import { mayDraftPlan } from '@akashi/domain/scope';
import { Api, EngagementContext, Sending, problemOf } from '@akashi/web-platform';
import {
  Button,
  ButtonGroup,
  Dialogs,
  EmptyState,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  ReadState,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { BaseServiceNote } from '@akashi/web-ui/base-service';
import { refusalText } from '@akashi/web-ui/refusal';
import { RowSearch, searchRows } from '@akashi/web-ui/rows';
import { chapterNames, criteriaByKey, type CriterionLine } from '../criteria';
import { mayApprove, testFacts } from './approval';
import { AuditScopes } from './audit-scopes';
import { ChapterScopeList } from './chapter-scope-list';
import { ControlPane } from './control-pane';
import { OverruleBar } from './overrule-bar';
import {
  scopeByChapter,
  scopeRows,
  withChanged,
  withOverruled,
  rowsOfView,
  scopeViews,
  shownTypes,
  type ScopeView,
} from './scope-rows';
import { UnjudgedNote } from '../years/unjudged-note';
import { ScopeSumsBar } from './scope-sums-bar';
import { ScopeTable } from './scope-table';
import { scopePageTexts } from './scope-page.texts';

/** Which controls are tested in design and in operation and why the rest are not; it adds up before it is approved. */
@Component({
  selector: 'ak-scope-page',
  imports: [
    AuditScopes,
    BaseServiceNote,
    Button,
    ButtonGroup,
    ChapterScopeList,
    ControlPane,
    EmptyState,
    Note,
    OverruleBar,
    ProblemNote,
    ReadState,
    RowSearch,
    ScopeSumsBar,
    ScopeTable,
    UnjudgedNote,
  ],
  templateUrl: './scope-page.html',
  styleUrl: './scope-page.css',
  host: { class: 'bleed' },
})
export class ScopePage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  private readonly sentence = refusalText();
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly page = this.api.read(() => at(planApi.view, this.path()));
  private readonly engagement = this.api.read(() => at(engagementApi.view, this.path()));
  private readonly baseServices = this.api.read(() => at(baseServiceApi.view, this.path()));
  /** What the plan takes over, and how that stands; nothing until it is read. */
  protected readonly watched = computed(() => (this.baseServices.hasValue() ? this.baseServices.value() : null));
  protected readonly plan = computed(() => (this.page.hasValue() ? this.page.value().plan : null));
  /** Before the plan is here it is taken to be of the engagement's edition: both are read at once. */
  private readonly editionId = computed(() => this.plan()?.statementEditionId ?? this.context.current()?.editionId);
  private readonly criteriaView = this.api.read(() => {
    const editionId = this.editionId();
    return editionId ? at(editionApi.criteria, { editionId }) : undefined;
  });
  protected readonly problem = computed(() =>
    problemOf(this.page.error() ?? this.engagement.error() ?? this.criteriaView.error()),
  );
  protected readonly t = texts(scopePageTexts);

  protected readonly criteria = computed(() =>
    this.criteriaView.hasValue() ? criteriaByKey(this.criteriaView.value()) : new Map<string, CriterionLine>(),
  );
  protected readonly rows = computed(() => {
    const plan = this.plan();
    return plan ? scopeRows(plan) : [];
  });
  protected readonly types = computed(() => shownTypes(this.rows()));
  protected readonly chapters = computed(() => scopeByChapter(this.rows()));
  protected readonly chapter = linkedSignal<string[], string>({
    source: () => this.chapters().map(({ chapter }) => chapter),
    computation: (chapters, before) => (before && chapters.includes(before.value) ? before.value : (chapters[0] ?? '')),
  });
  protected readonly chapterNames = computed(() => chapterNames(this.criteria()));
  protected readonly search = searchRows(this.rows, ({ criterionKey, text, populationCode, inheritedFrom }) => {
    const line = this.criteria().get(criterionKey);
    return [line?.number ?? criterionKey, line?.labelJa, line?.labelEn, text, populationCode, inheritedFrom];
  });
  protected readonly chapterTitle = computed(() => {
    if (this.search.found()) return this.t().found;
    return `${this.chapter()} ${chapterLabel(this.chapter(), this.chapterNames().get(this.chapter()))[this.lang()]}`;
  });
  protected readonly view = signal<ScopeView>('all');
  protected readonly views = computed(() => scopeViews.map((value) => ({ value, label: this.t()[value] })));
  protected readonly shown = computed(() => {
    const rows = this.search.found() ?? this.rows().filter(({ chapter }) => chapter === this.chapter());
    return rowsOfView(rows, this.view());
  });
  /** The control in focus; it stays while it is shown. */
  protected readonly openId = linkedSignal<string[], string>({
    source: () => this.shown().map(({ id }) => id),
    computation: (ids, before) => (before && ids.includes(before.value) ? before.value : (ids[0] ?? '')),
  });
  protected readonly open = computed(() => this.rows().find(({ id }) => id === this.openId()) ?? null);
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly selected = signal(this.none);
  /** The rows to decide on together; none once no decision can be changed. */
  protected readonly selectedRows = computed(() =>
    this.lockReason() ? [] : this.rows().filter(({ id }) => this.selected().has(id)),
  );
  protected readonly isApproved = computed(() => this.plan()?.state === 'approved');
  protected readonly isOutdated = computed(() => {
    const plan = this.plan();
    return plan?.state === 'draft' && plan.latestStatementVersionNo > plan.statementVersionNo;
  });
  protected readonly caption = computed(() => {
    const plan = this.plan();
    if (!plan) return '';
    const said = this.t().caption(plan.versionNo, plan.statementVersionNo, planStateLabels[plan.state][this.lang()]);
    if (!plan.approvedAt) return said;
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
    return `${said} · ${this.t().approvedBy(plan.approvedBy ?? '', day.format(new Date(plan.approvedAt)))}`;
  });
  protected readonly draftReason = computed(() => {
    const engagement = this.context.current();
    if (!engagement?.permissions.includes('plan.draft')) return this.t().noDraftRight;
    const blocks = this.engagement.value()?.steps.flatMap((step) => step.blocks.map(({ code }) => code)) ?? [];
    return this.sentence(
      mayDraftPlan({
        engagementState: engagement.state,
        planApproved: this.isApproved(),
        statementImported: this.plan() !== null || !blocks.includes('statement-missing'),
      }),
    );
  });
  protected readonly approveReason = computed(() => {
    const [engagement, plan] = [this.context.current(), this.plan()];
    if (!engagement || !plan) return '';
    const decision = this.sentence(mayApprove(plan, engagement, this.watched()?.inheritanceEnded ?? 0));
    return decision || (engagement.permissions.includes('plan.approve') ? '' : this.t().noApproveRight);
  });
  /** Why no decision can be changed now. */
  protected readonly lockReason = computed(() => {
    if (this.isApproved()) return this.t().locked;
    return this.context.can('plan.draft') ? '' : this.t().noDraftRight;
  });

  private readonly editionTitle = computed(() => {
    const engagement = this.engagement.value();
    return this.lang() === 'ja' ? engagement?.editionTitleJa : engagement?.editionTitleEn;
  });
  private readonly nextLabel = computed(() => {
    const t = this.t();
    if (!this.plan()) return t.draft;
    if (this.plan()?.isAmendment && !this.isApproved()) return t.toComparison;
    return this.isApproved() ? t.toMatrix : t.approve;
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'Ctrl+Enter', label: this.nextLabel() },
        ...(this.lockReason()
          ? []
          : [
              { keys: 'Space', label: this.t().select },
              { keys: 'Shift+↓', label: this.t().selectOn },
            ]),
        { keys: 'J K', label: this.t().upDown },
        { keys: '[ ]', label: this.t().chapters },
        { keys: 'Ctrl+F', label: this.t().find },
      ],
      facts: this.plan() ? [{ text: this.t().fact(this.plan()?.sums.tests ?? 0), icon: 'grid' }] : [],
    }));
  }

  protected async draft(): Promise<void> {
    const t = this.t();
    const isAgain = this.plan() !== null;
    const ask = { title: t.redraftTitle, text: t.redraftText, confirm: t.redraft };
    const address = at(planApi.draft, this.path());
    if (isAgain && !(await this.dialogs.confirm(ask))) return;
    const drafted = await this.sending.run((key) => this.api.send(address, undefined, key), address.url);
    if (!drafted) return;
    this.page.set(drafted);
    this.toasts.show(t.drafted);
    await this.context.refresh();
  }

  protected async approve(): Promise<void> {
    const [plan, t] = [this.plan(), this.t()];
    if (!plan) return;
    const edition = { label: t.edition, value: this.editionTitle() ?? plan.statementEditionId };
    const facts = [...testFacts(plan.sums, this.lang(), t.count), edition];
    const { version } = plan;
    const address = at(planApi.approve, this.path());
    if (!(await this.dialogs.confirm({ title: t.approveTitle, text: t.approveText, facts, confirm: t.approve })))
      return;
    const done = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (!done) {
      if (this.sending.failure()?.code === 'stale-version') this.page.reload();
      return;
    }
    this.toasts.show(t.approved(Object.values(done.tests).reduce((sum, count) => sum + count, 0)));
    this.page.reload();
    await this.context.refresh();
  }

  protected takeOverruled(answer: OverruledScopeView): void {
    this.page.update((page) => (page?.plan ? { plan: withOverruled(page.plan, answer) } : page));
  }

  protected takeChanged(answer: ChangedScopesView): void {
    this.page.update((page) => (page?.plan ? { plan: withChanged(page.plan, answer) } : page));
  }

  protected go(page: string): void {
    void this.router.navigate(['/engagements', this.engagementId(), ...page.split('/')]);
  }
}
