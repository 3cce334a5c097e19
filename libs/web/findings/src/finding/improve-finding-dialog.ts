import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { mayImproveFinding, type ImproveFindingRefusal } from '@akashi/domain/finding';
import { todayInJapan } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, Language, ProblemNote, TextareaField, TextField, texts } from '@akashi/web-ui';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

const fieldOf: Partial<Record<ImproveFindingRefusal, 'plan' | 'owner' | 'due' | 'improved'>> = {
  'improvement.owner-missing': 'owner',
  'improvement.owner-not-storable': 'owner',
  'improvement.due-date-invalid': 'due',
  'improvement.improved-in-future': 'improved',
};

/** The finding's item of the client's 改善計画書, and the day the client says it was done. */
@Component({
  selector: 'ak-improve-finding-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote, TextareaField, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        <ak-problem-note [problem]="change.problem()" />
        <ak-textarea-field
          [label]="t().plan"
          [required]="true"
          [rows]="3"
          [maxLength]="2000"
          [(value)]="plan"
          [fault]="faults().plan"
        />
        <ak-text-field [label]="t().owner" [required]="true" [(value)]="owner" [fault]="faults().owner" />
        <ak-date-field [label]="t().due" [required]="true" [(value)]="dueOn" [fault]="faults().due" />
        <ak-date-field
          [label]="t().improved"
          [help]="t().improvedHelp"
          [(value)]="improvedOn"
          [fault]="faults().improved"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="change.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class ImproveFindingDialog {
  private readonly language = inject(Language);
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<FindingView>>(DialogRef);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  private readonly before = this.ask.finding.improvement;
  protected readonly plan = signal(this.before?.plan ?? '');
  protected readonly owner = signal(this.before?.owner ?? '');
  protected readonly dueOn = signal(this.before?.dueOn ?? '');
  protected readonly improvedOn = signal(this.before?.improvedOn ?? '');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: ['依頼者の改善計画を記録します', 'Record the client’s improvement plan'],
    plan: ['対応', 'What will be done'],
    owner: ['担当（依頼者）', 'Owner at the client'],
    due: ['期限', 'Due'],
    improved: ['依頼者が改めた日', 'Improved on, says the client'],
    improvedHelp: ['まだのときは空けておきます。', 'Leave it empty while it is not done.'],
    cancel: ['やめる', 'Cancel'],
    send: ['改善計画の記録', 'Record'],
  });
  private readonly decision = computed(() =>
    mayImproveFinding({
      state: this.change.finding().state,
      plan: this.plan(),
      owner: this.owner(),
      dueOn: this.dueOn(),
      improvedOn: this.improvedOn() || null,
      today: todayInJapan(),
    }),
  );
  protected readonly faults = computed(() => {
    const decision = this.decision();
    const faults = { plan: '', owner: '', due: '', improved: '' };
    if (!this.tried() || decision.allowed) return faults;
    const said = problemText(decision.code)[this.language.lang()].happened;
    return { ...faults, [fieldOf[decision.code] ?? 'plan']: said };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const changed = await this.change.send(findingApi.improve, {
      plan: this.plan().trim(),
      owner: this.owner().trim(),
      dueOn: this.dueOn(),
      improvedOn: this.improvedOn() || null,
    });
    if (changed) this.dialog.close(changed);
  }
}
