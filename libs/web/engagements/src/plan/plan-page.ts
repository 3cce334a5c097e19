import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { EngagementView, OwnDeclarationView, TeamMemberView, TermsView } from '@akashi/contracts';
import { at, engagementApi, hoursApi, memberApi, rotationApi, termsApi } from '@akashi/contracts/api';
import { isIndependent } from '@akashi/domain/engagement';
import type { ReliefCondition } from '@akashi/domain/terms';
import { Api, EngagementContext, Session, pageAt, problemOf, todayInJapan } from '@akashi/web-platform';
import { Button, Dialogs, PageFrame, ReadState, Toasts, texts } from '@akashi/web-ui';
import { AcceptancePanel } from './acceptance-panel';
import { ChapterLoadPanel } from './chapter-load-panel';
import { closedText } from '../closed-engagement';
import { AssignTeamDialog, type AssignTeamAsk } from './assign-team-dialog';
import { DatesPanel } from './dates-panel';
import { DeclarationPanel } from '../declaration/declaration-panel';
import { EndAssignmentDialog, type EndAssignmentAsk } from './end-assignment-dialog';
import { EndEngagementPanel } from './end-engagement-panel';
import { CertificateDialog, type CertificateAsk } from '../terms/certificate-dialog';
import { ReliefNoteDialog, type ReliefNoteAsk } from '../terms/relief-note-dialog';
import { ReliefPanel } from '../terms/relief-panel';
import { TeamPanel } from './team-panel';

/** Who works on the engagement, that they are independent, by when it is done, and its acceptance. */
@Component({
  selector: 'ak-plan-page',
  imports: [
    AcceptancePanel,
    Button,
    ChapterLoadPanel,
    DatesPanel,
    DeclarationPanel,
    EndEngagementPanel,
    ReadState,
    ReliefPanel,
    TeamPanel,
  ],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.css',
})
export class PlanPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly refusalOf = closedText();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  readonly engagementId = input.required<string>();

  protected readonly engagement = this.api.read(() => at(engagementApi.view, { engagementId: this.engagementId() }));
  protected readonly terms = this.api.read(() => at(termsApi.view, { engagementId: this.engagementId() }));
  protected readonly members = this.api.read(() => at(memberApi.list));
  /** For whoever puts the team together; the page is whole without it. */
  protected readonly rotationRead = this.api.read(() =>
    this.context.can('rotation.read') ? at(rotationApi.ofEngagement, { engagementId: this.engagementId() }) : undefined,
  );
  /** There are papers to share out once a plan is approved. */
  protected readonly chapterLoad = this.api.read(() =>
    (this.engagement.value()?.tests.total ?? 0) > 0
      ? at(hoursApi.chapters, { engagementId: this.engagementId() })
      : undefined,
  );
  protected readonly rotation = computed(() => (this.rotationRead.hasValue() ? this.rotationRead.value() : null));
  protected readonly problem = computed(() => problemOf(this.engagement.error() ?? this.members.error()));
  /** The engagement's own, as the frame around its pages brings it. */
  protected readonly ruleset = computed(() => this.context.current()?.ruleset);
  protected readonly today = todayInJapan();
  protected readonly t = texts({
    title: ['計画・体制', 'Planning and team'],
    assign: ['担当の追加', 'Assign a person'],
    cannotAssign: [
      '担当を追加できるのは業務実施責任者と品質管理部門です。',
      'The engagement leader or the quality office can assign.',
    ],
    cannotRelieve: ['記録できるのは主任または業務実施責任者です。', 'A senior or the engagement leader records it.'],
    relieved: ['記録しました。', 'Recorded.'],
    assigned: (name: string) => [`${name}さんを担当に加えました。`, `${name} was assigned.`],
    ended: (name: string) => [
      `${name}さんの担当の終わりを記録しました。`,
      `The end of ${name}’s assignment was recorded.`,
    ],
  });
  protected readonly mine = computed(() =>
    this.engagement.value()?.team.find(({ userId }) => userId === this.session.userId()),
  );
  /** The acceptance is not what comes next here. */
  protected readonly isSettled = computed(() => this.engagement.value()?.state !== 'proposed' && !this.closed());
  protected readonly mayAssign = computed(() => this.engagement.value()?.permissions.includes('team.assign') ?? false);
  protected readonly mayResolve = computed(
    () => !this.closed() && (this.engagement.value()?.permissions.includes('independence.resolve') ?? false),
  );
  protected readonly closed = computed(() => {
    const state = this.engagement.value()?.state;
    return state ? this.refusalOf(state) : '';
  });
  protected readonly reliefReason = computed(() =>
    this.context.can('relief.record') ? this.closed() : this.t().cannotRelieve,
  );
  protected readonly assignReason = computed(() => {
    if (!this.mayAssign()) return this.t().cannotAssign;
    return this.closed();
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [{ keys: 'N', label: this.t().assign }],
    }));
  }

  protected reload(): void {
    this.engagement.reload();
    this.members.reload();
  }

  protected take(view: EngagementView): void {
    this.engagement.set(view);
    void this.context.refresh();
  }

  protected takeTeam(team: TeamMemberView[]): void {
    this.engagement.update((view) => (view ? { ...view, team } : view));
    this.engagement.reload();
    this.rotationRead.reload();
    void this.context.refresh();
  }

  /** What is closed by it is closed at once. */
  protected takeDeclaration(own: OwnDeclarationView): void {
    if (isIndependent(own.declaration)) {
      this.reload();
      return;
    }
    this.context.leave();
    void this.router.navigateByUrl(pageAt(this.engagementId(), 'declaration'));
  }

  protected async recordCertificate(): Promise<void> {
    const standing = this.terms.value()?.certificate ?? null;
    const ask: CertificateAsk = { engagementId: this.engagementId(), standing };
    this.takeTerms(await this.dialogs.open<TermsView, CertificateAsk>(CertificateDialog, ask));
  }

  protected async noteRelief(item: ReliefCondition): Promise<void> {
    const note = this.terms.value()?.reliefNotes.find((one) => one.item === item) ?? null;
    const ask: ReliefNoteAsk = { engagementId: this.engagementId(), standing: { item, note } };
    this.takeTerms(await this.dialogs.open<TermsView, ReliefNoteAsk>(ReliefNoteDialog, ask));
  }

  private takeTerms(view: TermsView | undefined): void {
    if (!view) return;
    this.terms.set(view);
    this.toasts.show(this.t().relieved);
  }

  protected async assign(): Promise<void> {
    const [view, members] = [this.engagement.value(), this.members.value()];
    if (!view || !members) return;
    const ask: AssignTeamAsk = { engagement: view, members, today: this.today, rotation: this.rotation() };
    const team = await this.dialogs.open<TeamMemberView[], AssignTeamAsk>(AssignTeamDialog, ask);
    if (!team) return;
    const known = new Set(view.team.map(({ userId }) => userId));
    const added = team.find(({ userId }) => !known.has(userId));
    this.takeTeam(team);
    if (added) this.toasts.show(this.t().assigned(added.name));
  }

  protected async end(member: TeamMemberView): Promise<void> {
    const ask: EndAssignmentAsk = {
      engagementId: this.engagementId(),
      state: this.engagement.value()?.state ?? 'archived',
      member,
      today: this.today,
    };
    const team = await this.dialogs.open<TeamMemberView[], EndAssignmentAsk>(EndAssignmentDialog, ask);
    if (!team) return;
    this.takeTeam(team);
    this.toasts.show(this.t().ended(member.name));
  }
}
