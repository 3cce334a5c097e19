import { Component, DestroyRef, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { findingStateLabels, testTypeLabels, type FindingView } from '@akashi/contracts';
import { at, findingApi, requestApi } from '@akashi/contracts/api';
import { Api, EngagementContext, momentInJapan, problemOf, Sending, todayInJapan, pageAt } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  ReadState,
  Shortcuts,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { AskedRequests } from '@akashi/web-ui/asked-requests';
import { Steps, type Step } from '@akashi/web-ui/steps';
import { findingChips } from '../finding-look';
import { ReviseFindingDialog, type ReviseFindingAsk } from '../text/revise-finding-dialog';
import { ConfirmFindingDialog } from './confirm-finding-dialog';
import { type FindingAsk } from './finding-ask';
import { FindingAside } from './finding-aside';
import { FindingContent } from './finding-content';
import { FindingExchange } from './finding-exchange';
import { progressOf } from './finding-progress';
import { FindingAnswers } from './finding-answers';
import { FindingFollowUps } from './finding-follow-ups';
import { FindingItems } from './finding-items';
import { findingMoves } from './finding-moves';
import { findingPageTexts } from './finding-page-texts';
import { FollowUpFindingDialog } from './follow-up-finding-dialog';
import { ImproveFindingDialog } from './improve-finding-dialog';
import { ReleaseFindingDialog } from './release-finding-dialog';
import { ReviewFindingDialog } from './review-finding-dialog';
import { WithdrawFindingDialog } from './withdraw-finding-dialog';

/** One finding: the facts, what shows them, what the client said, and the one step that comes next. */
@Component({
  selector: 'ak-finding-page',
  imports: [
    AskedRequests,
    Button,
    Chip,
    FindingAnswers,
    FindingAside,
    FindingContent,
    FindingExchange,
    FindingFollowUps,
    FindingItems,
    Note,
    ProblemNote,
    ReadState,
    Steps,
  ],
  templateUrl: './finding-page.html',
  styleUrl: './finding-page.css',
})
export class FindingPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly findingId = input.required<string>();

  protected readonly read = this.api.read(() =>
    at(findingApi.view, { engagementId: this.engagementId(), findingId: this.findingId() }),
  );
  private readonly all = this.api.read(() => at(findingApi.list, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly finding = computed(() => (this.read.hasValue() ? this.read.value() : undefined));

  private readonly readAsked = this.api.read(() =>
    this.context.can('request.read')
      ? at(requestApi.askedFrom, { engagementId: this.engagementId() }, { kind: 'finding' })
      : undefined,
  );
  protected readonly asked = computed(() => (this.readAsked.hasValue() ? this.readAsked.value()! : []));
  protected readonly requests = computed(() => pageAt(this.engagementId(), 'requests'));

  protected readonly chips = findingChips;
  protected readonly states = findingStateLabels;
  protected readonly types = testTypeLabels;
  protected readonly t = texts(findingPageTexts);
  protected readonly moves = findingMoves(this.finding);
  protected readonly closing = new Sending();

  protected readonly steps = computed((): Step[] => {
    const finding = this.finding();
    if (!finding) return [];
    const t = this.t();
    return progressOf({ ...finding, raisedOn: todayInJapan(new Date(finding.raisedAt)) }).map(
      ({ step, state, on }) => ({
        name: t[`step_${step}`],
        state,
        caption: on && (step !== 'improve' || state === 'done') ? on : on ? t.due(on) : '',
      }),
    );
  });
  protected readonly stepName = computed(() => this.t()[`move_${this.moves.next()}`]);
  private readonly place = computed(() => {
    const ids = this.all.hasValue() ? this.all.value().map(({ id }) => id) : [];
    return { ids, at: ids.indexOf(this.findingId()) };
  });
  protected readonly position = computed(() => {
    const { ids, at } = this.place();
    return at < 0 ? '' : `${at + 1} / ${ids.length}`;
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      title: this.finding()?.code ?? this.t().finding,
      crumbs: [
        { label: this.t().findings, link: pageAt(this.engagementId(), 'findings') },
        { label: this.finding()?.code ?? this.t().finding },
      ],
      keys: [
        { keys: '[', label: this.t().previous },
        { keys: ']', label: this.t().next },
        { keys: 'Ctrl+Enter', label: this.t().nextStep, quiet: true },
        { keys: 'E', label: this.t().revise, quiet: true },
        { keys: 'P', label: this.t().release, quiet: true },
        { keys: 'Q', label: this.t().askForPlan, quiet: true },
      ],
      commands:
        this.finding() && this.moves.isOpen() && !this.moves.reviseReason()
          ? [{ id: 'revise-finding', label: this.t().revise, icon: 'pen', keys: 'E', run: () => void this.revise() }]
          : [],
      facts: this.facts(),
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: '[', run: () => this.go(-1) }),
      shortcuts.add({ keys: ']', run: () => this.go(1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected edge(step: 1 | -1): string {
    const { ids, at } = this.place();
    return ids[at + step] === undefined ? (step < 0 ? this.t().first : this.t().last) : '';
  }

  /** The request is written on the page of requests, where it is known whom to ask. */
  protected askForPlan(): void {
    void this.router.navigate([this.requests()], { queryParams: { plan: this.findingId() } });
  }

  protected go(step: 1 | -1): void {
    const { ids, at } = this.place();
    const id = at < 0 ? undefined : ids[at + step];
    if (id) void this.router.navigateByUrl(pageAt(this.engagementId(), 'findings', id));
  }

  /** Does the step that comes next. */
  protected async step(): Promise<void> {
    const t = this.t();
    const move = this.moves.next();
    if (move === 'report') await this.router.navigateByUrl(pageAt(this.engagementId(), 'report'));
    if (move === 'none') await this.router.navigateByUrl(pageAt(this.engagementId(), 'findings'));
    if (move === 'confirm') await this.ask(ConfirmFindingDialog, t.confirmed);
    if (move === 'review') await this.ask(ReviewFindingDialog, t.reviewed);
    if (move === 'improve') await this.improve();
    if (move === 'follow-up') await this.ask(FollowUpFindingDialog, t.followedUp);
    if (move === 'close') await this.close();
  }

  protected improve(): Promise<void> {
    return this.ask(ImproveFindingDialog, this.t().improved);
  }

  private async close(): Promise<void> {
    const finding = this.finding();
    if (!finding) return;
    const { closeTitle, closeText: text, move_close: confirm, closed } = this.t();
    if (!(await this.dialogs.confirm({ title: closeTitle(finding.code), text, confirm, icon: 'check' }))) return;
    const path = { engagementId: this.engagementId(), findingId: finding.id };
    const body = { version: finding.version };
    this.take(await this.closing.run((key) => this.api.send(at(findingApi.close, path), body, key)), closed);
  }

  protected withdraw(): Promise<void> {
    return this.ask(WithdrawFindingDialog, this.t().withdrawn);
  }

  protected release(): Promise<void> {
    return this.ask(ReleaseFindingDialog, this.t().released);
  }

  protected async revise(): Promise<void> {
    const finding = this.finding();
    const engagementState = this.context.current()?.state;
    if (!finding || !engagementState) return;
    const ask: ReviseFindingAsk = { engagementId: this.engagementId(), engagementState, finding };
    this.take(await this.dialogs.open<FindingView, ReviseFindingAsk>(ReviseFindingDialog, ask), this.t().revised);
  }

  private async ask(dialog: Parameters<Dialogs['open']>[0], done: (code: string) => string): Promise<void> {
    const finding = this.finding();
    if (!finding) return;
    const ask: FindingAsk = { engagementId: this.engagementId(), finding };
    this.take(await this.dialogs.open<FindingView, FindingAsk>(dialog, ask), done);
  }

  /** Shows what the server answered; after a refusal what stands now is read, since somebody may have been faster. */
  private take(changed: FindingView | undefined, done: (code: string) => string): void {
    if (!changed) {
      this.read.reload();
      return;
    }
    this.read.set(changed);
    this.all.reload();
    void this.context.refresh();
    this.toasts.show(done(changed.code));
  }

  private facts() {
    const finding = this.finding();
    if (!finding) return [];
    const t = this.t();
    const locked = this.moves.isOpen() ? [] : [{ text: t.fixed, icon: 'lock' as const }];
    const written = finding.texts[0];
    if (!written) return locked;
    return [
      { text: t.written(written.writtenByName, momentInJapan(written.writtenAt)), icon: 'pen' as const },
      ...locked,
    ];
  }
}
