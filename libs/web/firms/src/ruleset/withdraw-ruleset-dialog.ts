import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { at, rulesetApi } from '@akashi/contracts/api';
import { mayWithdrawRuleset } from '@akashi/domain/ruleset';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';
import { RulesetChanges } from './ruleset-changes';
import type { RulesetDecisionAsk } from './ruleset-decision-ask';

/** 取下げ: the draft stays on file with the reason, and its values can be taken up again. */
@Component({
  selector: 'ak-withdraw-ruleset-dialog',
  imports: [ReasonDialog, RulesetChanges],
  template: `
    <ak-reason-dialog [form]="form" [title]="t().title" [label]="t().reason" [help]="t().help" [action]="t().send">
      <ak-ruleset-changes [differences]="ask.differences" />
    </ak-reason-dialog>
  `,
})
export class WithdrawRulesetDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<RulesetDecisionAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['草案を取り下げます', 'Withdraw the draft'],
    reason: ['取下げの理由', 'Reason'],
    help: [
      '草案と理由は残ります。値は、前の版から作り直すときに引き継げます。',
      'Draft and reason stay on file; its values can be taken up again in a new draft.',
    ],
    send: ['取下げ', 'Withdraw'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => mayWithdrawRuleset({ state: this.ask.version.state, reason }),
    about: { 'ruleset.withdrawal-reason-missing': 'reason', 'reason.not-storable': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.withdraw(reason.trim()),
  });

  private withdraw(reason: string) {
    const { id, version } = this.ask.version;
    const address = at(rulesetApi.withdraw, { rulesetId: id });
    return this.sending.run((key) => this.api.send(address, { version, reason }, key));
  }
}
