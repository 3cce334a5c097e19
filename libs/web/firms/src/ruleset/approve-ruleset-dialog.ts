import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { at, rulesetApi } from '@akashi/contracts/api';
import { mayApproveRuleset } from '@akashi/domain/ruleset';
import { Api, Sending, Session } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';
import { RulesetChanges } from './ruleset-changes';
import type { RulesetDecisionAsk } from './ruleset-decision-ask';

/** The second person's yes, with every changed value in sight. */
@Component({
  selector: 'ak-approve-ruleset-dialog',
  imports: [FormDialog, RulesetChanges],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what(ask.version.revision?.byName ?? '', ask.version.revision?.reason ?? '') }}</p>
      <ak-ruleset-changes [differences]="ask.differences" />
      <p class="cap">{{ t().after }}</p>
    </ak-form-dialog>
  `,
})
export class ApproveRulesetDialog {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly ask = inject<RulesetDecisionAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['制度の規則の版を承認します', 'Approve the version of the ruleset'],
    what: (name: string, reason: string) => [`${name}さんの草案です。理由：${reason}`, `Drafted by ${name}: ${reason}`],
    after: [
      '承認した版は変えられません。開始済みの案件は、開始したときの版のままです。',
      'An approved version never changes. Engagements that are open keep the version they were opened under.',
    ],
    send: ['承認', 'Approve'],
  });
  protected readonly form = ruleForm({
    said: {},
    rule: () => {
      const { state, revision } = this.ask.version;
      return mayApproveRuleset({ state, revisedById: revision?.byId ?? null, approverId: this.session.userId() });
    },
    sending: this.sending,
    send: () => this.approve(),
  });

  private approve() {
    const { id, version } = this.ask.version;
    return this.sending.run((key) => this.api.send(at(rulesetApi.approve, { rulesetId: id }), { version }, key));
  }
}
