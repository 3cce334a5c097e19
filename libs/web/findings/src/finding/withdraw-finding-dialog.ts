import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { mayWithdrawFinding } from '@akashi/domain/finding';
import { Session } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, TextareaField, texts } from '@akashi/web-ui';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 取下げ: taken out of the report, kept on file with its number and the reason. It cannot be taken back. */
@Component({
  selector: 'ak-withdraw-finding-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextareaField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(change.finding().code)">
        <p>{{ t().what }}</p>
        <ak-problem-note [problem]="change.problem()" />
        <ak-textarea-field
          [label]="t().reason"
          [required]="true"
          [rows]="3"
          [maxLength]="2000"
          [(value)]="reason"
          [fault]="fault()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="danger" type="submit" [busy]="change.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class WithdrawFindingDialog {
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<FindingView>>(DialogRef);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);
  protected readonly reason = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: (code: string) => [`発見事項 ${code} を取り下げます`, `Withdraw finding ${code}`],
    what: [
      '報告書には記載されなくなります。番号・文・理由は残り、取下げは元に戻せません。',
      'It will not stand in the report. Number, text and reason are kept; this cannot be taken back.',
    ],
    reason: ['取下げの理由', 'Reason'],
    cancel: ['やめる', 'Cancel'],
    send: ['取下げ', 'Withdraw'],
  });
  private readonly decision = computed(() => {
    const { state, raisedBy } = this.change.finding();
    const withdrawnById = this.session.userId();
    return mayWithdrawFinding({ state, reason: this.reason(), raisedById: raisedBy, withdrawnById });
  });
  protected readonly fault = computed(() => {
    const decision = this.decision();
    return this.tried() && !decision.allowed ? problemText(decision.code)[this.language.lang()].happened : '';
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const changed = await this.change.send(findingApi.withdraw, { reason: this.reason().trim() });
    if (changed) this.dialog.close(changed);
  }
}
