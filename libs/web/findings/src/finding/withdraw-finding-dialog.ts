import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { findingApi } from '@akashi/contracts/api';
import { mayWithdrawFinding } from '@akashi/domain/finding';
import { Session } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 取下げ: taken out of the report, kept on file with its number and the reason. It cannot be taken back. */
@Component({
  selector: 'ak-withdraw-finding-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(change.finding().code)"
      [label]="t().reason"
      [action]="t().send"
    >
      <p>{{ t().what }}</p>
    </ak-reason-dialog>
  `,
})
export class WithdrawFindingDialog {
  private readonly session = inject(Session);
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly t = texts({
    title: (code: string) => [`発見事項 ${code} を取り下げます`, `Withdraw finding ${code}`],
    what: [
      '報告書には記載されなくなります。番号・文・理由は残り、取下げは元に戻せません。',
      'It will not stand in the report. Number, text and reason are kept; this cannot be taken back.',
    ],
    reason: ['取下げの理由', 'Reason'],
    send: ['取下げ', 'Withdraw'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => {
      const { state, isReopened, raisedBy } = this.change.finding();
      const by = { raisedById: raisedBy, withdrawnById: this.session.userId() };
      return mayWithdrawFinding({ state, isReopened, reason, ...by });
    },
    about: { 'finding.reason-missing': 'reason' },
    sending: this.change,
    send: ({ reason }) => this.change.send(findingApi.withdraw, { reason: reason.trim() }),
    refresh: () => this.change.refresh(),
  });
}
