import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { PopulationConsequencesView, PopulationView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayEndPopulation } from '@akashi/domain/sampling';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';
import { ConsequenceList } from './consequence-list';

export interface WithdrawPopulationAsk {
  readonly engagementId: string;
  readonly engagementState: EngagementState;
  readonly populationId: string;
  /** As they stood when the dialog was asked for. */
  readonly consequences: PopulationConsequencesView;
  /** The page's own, so that it knows of a refusal once the dialog is left: what it shows is then not what stands. */
  readonly sending: Sending;
}

/** 取下げ: says what comes of it, asks why, and closes with the population as it then is. */
@Component({
  selector: 'ak-withdraw-population-dialog',
  imports: [ConsequenceList, ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(consequences().code)"
      [label]="t().reason"
      [action]="t().send"
    >
      <ak-consequence-list [consequences]="consequences()" [replaces]="false" />
    </ak-reason-dialog>
  `,
})
export class WithdrawPopulationDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<WithdrawPopulationAsk>(DIALOG_DATA);
  private readonly sending = this.ask.sending;
  protected readonly consequences = signal(this.ask.consequences);

  protected readonly t = texts({
    title: (code: string) => [`母集団 ${code} を取り下げます`, `Withdraw population ${code}`],
    reason: ['取下げの理由', 'Reason'],
    send: ['取下げ', 'Withdraw'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => {
      const { state, findings } = this.consequences();
      const { engagementState } = this.ask;
      return mayEndPopulation({ engagementState, populationState: state, findings, reason });
    },
    about: { 'population.end-without-reason': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.withdraw(reason.trim()),
    refresh: async () => {
      this.consequences.set(await this.api.ask(at(populationApi.consequences, this.path())));
    },
  });

  private withdraw(reason: string): Promise<PopulationView | undefined> {
    const { version, seen } = this.consequences();
    const address = at(populationApi.withdraw, this.path());
    return this.sending.run((key) => this.api.send(address, { version, seen, reason }, key), address.url);
  }

  private path(): { engagementId: string; populationId: string } {
    const { engagementId, populationId } = this.ask;
    return { engagementId, populationId };
  }
}
