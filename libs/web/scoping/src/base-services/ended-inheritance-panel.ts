import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { AmendmentPageView } from '@akashi/contracts';
import { amendmentApi, at } from '@akashi/contracts/api';
import { isPlanBehind, mayAmendPlan } from '@akashi/domain/scope';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { Button, Dialogs, Panel, ProblemNote, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { AmendmentSumsTable } from '../amendment/amendment-sums';
import { amendmentTexts } from '../amendment/amendment.texts';
import { baseServicesTexts } from './base-services.texts';

/**
 * Controls that the plan leaves out and that nobody else does any more. Before approval the plan is drafted again; after it an
 * amendment brings them in, here or, when a newer statement waits as well, on the comparison of the statements.
 */
@Component({
  selector: 'ak-ended-inheritance-panel',
  imports: [AmendmentSumsTable, Button, Panel, ProblemNote],
  template: `
    <ak-panel [title]="w().endedTitle" [next]="true">
      <p>{{ isApproved() ? w().endedText(page().inheritanceEnded) : w().endedDraft(ended()) }}</p>
      @if (drafted(); as amendment) {
        <ak-amendment-sums [amendment]="amendment" />
      }
      <ak-problem-note [problem]="sending.problem()" />
      <div class="row act">
        @if (!isApproved()) {
          <ak-button kind="primary" key="Ctrl+Enter" (press)="go('scope')">{{ w().toScope }}</ak-button>
        } @else if (isBehind()) {
          <ak-button kind="primary" key="Ctrl+Enter" (press)="go('statement', 'comparison')">{{ t().title }}</ak-button>
        } @else if (drafted()) {
          <ak-button
            kind="primary"
            icon="stamp"
            key="Ctrl+Enter"
            [busy]="sending.busy()"
            [reason]="approveReason()"
            (press)="approve()"
            >{{ t().approve }}</ak-button
          >
        } @else {
          <ak-button
            kind="primary"
            icon="diff"
            key="Ctrl+Enter"
            [busy]="sending.busy()"
            [reason]="draftReason()"
            (press)="draft()"
            >{{ t().draft }}</ak-button
          >
        }
      </div>
    </ak-panel>
  `,
  styles: `
    .act,
    ak-amendment-sums {
      margin-top: var(--ak-space-12);
    }
    ak-amendment-sums {
      display: block;
    }
  `,
})
export class EndedInheritancePanel {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly sentence = refusalText();
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();
  readonly page = input.required<AmendmentPageView>();
  /** Controls that the draft leaves out though their service is not registered to the end of the period. */
  readonly ended = input.required<number>();
  readonly changed = output<AmendmentPageView>();

  protected readonly t = texts(amendmentTexts);
  protected readonly w = texts(baseServicesTexts);
  protected readonly isApproved = computed(() => this.page().plannedStatement !== null);
  private readonly facts = computed(() => ({
    plannedStatement: this.page().plannedStatement ?? 0,
    latestStatement: this.page().latestStatement ?? 0,
  }));
  protected readonly isBehind = computed(() => isPlanBehind(this.facts()));
  protected readonly drafted = computed(() => {
    const { amendment } = this.page();
    return amendment?.state === 'draft' ? amendment : null;
  });
  protected readonly draftReason = computed(() => {
    const engagementState = this.context.current()?.state;
    if (!engagementState) return '';
    if (!this.context.can('plan.amend')) return this.t().noAmendRight;
    const { inheritanceEnded } = this.page();
    return this.sentence(mayAmendPlan({ ...this.facts(), engagementState, planApproved: true, inheritanceEnded }));
  });
  protected readonly approveReason = computed(() => (this.context.can('plan.approve') ? '' : this.t().noApproveRight));

  protected async draft(): Promise<void> {
    const address = at(amendmentApi.draft, { engagementId: this.engagementId() });
    const page = await this.sending.run((key) => this.api.send(address, undefined, key), address.url);
    if (!page) return;
    this.changed.emit(page);
    this.toasts.show(this.t().drafted);
  }

  protected async approve(): Promise<void> {
    const [amendment, t] = [this.drafted(), this.t()];
    if (!amendment) return;
    const { version, versionNo, sums } = amendment;
    const facts = [{ label: t.created, value: sums.created.toLocaleString('en-US'), numeric: true }];
    const ask = { title: t.approveTitle, text: t.approveText(versionNo), facts, confirm: t.approve };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(amendmentApi.approve, { engagementId: this.engagementId() });
    const page = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (!page) return;
    this.changed.emit(page);
    this.toasts.show(t.approved(versionNo));
    await this.context.refresh();
  }

  protected go(...pages: string[]): void {
    void this.router.navigate(['/engagements', this.engagementId(), ...pages]);
  }
}
