import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { AmendmentPageView } from '@akashi/contracts';
import { amendmentApi, at } from '@akashi/contracts/api';
import { mayAmendPlan } from '@akashi/domain/scope';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { Button, Dialogs, ProblemNote, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { amendmentTexts } from './amendment.texts';
import { countOpen, isBehindStatement, isStaleDraft } from './changes';

/** The next act on the plan: drawing an amendment from the newest statement, approving it, or going on from the approved one. */
@Component({
  selector: 'ak-amendment-foot',
  imports: [Button, ProblemNote],
  templateUrl: './amendment-foot.html',
  styles: ':host { display: contents } .said { padding: var(--ak-space-8) var(--ak-space-24) }',
})
export class AmendmentFoot {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly sentence = refusalText();
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();
  readonly page = input.required<AmendmentPageView>();
  readonly drafted = output<AmendmentPageView>();
  readonly approved = output<AmendmentPageView>();
  /** Somebody else decided or drew it anew meanwhile. */
  readonly stale = output();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly t = texts(amendmentTexts);
  protected readonly amendment = computed(() => this.page().amendment);
  /** An amendment is to be drafted, or waits to be approved: one may be drawn from the same statement, for what else changed. */
  protected readonly isOpen = computed(() => isBehindStatement(this.page()) || this.amendment()?.state === 'draft');
  protected readonly isStale = computed(() => isStaleDraft(this.page()));
  protected readonly draftReason = computed(() => {
    const [engagement, page] = [this.context.current(), this.page()];
    if (!engagement) return '';
    if (!engagement.permissions.includes('plan.amend')) return this.t().noAmendRight;
    return this.sentence(
      mayAmendPlan({
        engagementState: engagement.state,
        planApproved: page.plannedStatement !== null,
        plannedStatement: page.plannedStatement ?? 0,
        latestStatement: page.latestStatement ?? 0,
        inheritanceEnded: page.inheritanceEnded,
      }),
    );
  });
  protected readonly approveReason = computed(() => {
    const open = countOpen(this.page());
    if (open > 0) return this.t().openCount(open);
    if (this.isStale()) return this.t().stale(this.page().latestStatement ?? 0);
    return this.context.can('plan.approve') ? '' : this.t().noApproveRight;
  });
  protected readonly approvedLine = computed(() => {
    const amendment = this.amendment();
    if (!amendment?.approvedAt) return '';
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
    return this.t().approvedBy(amendment.approvedBy ?? '', day.format(new Date(amendment.approvedAt)));
  });

  protected async draft(): Promise<void> {
    const address = at(amendmentApi.draft, this.path());
    const drafted = await this.sending.run((key) => this.api.send(address, undefined, key), address.url);
    if (!drafted) return;
    this.toasts.show(this.t().drafted);
    this.drafted.emit(drafted);
  }

  protected async approve(): Promise<void> {
    const [amendment, t] = [this.amendment(), this.t()];
    if (!amendment || !(await this.dialogs.confirm(this.question(amendment)))) return;
    const { version } = amendment;
    const address = at(amendmentApi.approve, this.path());
    const done = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (!done) {
      if (this.sending.failure()?.code === 'stale-version') this.stale.emit();
      return;
    }
    this.approved.emit(done);
    this.toasts.show(t.approved(amendment.versionNo));
    await this.context.refresh();
  }

  protected go(page: string): void {
    void this.router.navigate(['/engagements', this.engagementId(), page]);
  }

  /** What approval does to the tests, in figures, before it is done. */
  private question({ sums, versionNo }: NonNullable<AmendmentPageView['amendment']>) {
    const t = this.t();
    const fact = (label: string, value: number) => ({ label, value: value.toLocaleString('en-US'), numeric: true });
    const facts = [
      fact(t.renewed, sums.renewed),
      fact(t.retested, sums.retested),
      fact(t.closed, sums.closed),
      fact(t.created, sums.created),
    ];
    return { title: t.approveTitle, text: t.approveText(versionNo), facts, confirm: t.approve };
  }
}
