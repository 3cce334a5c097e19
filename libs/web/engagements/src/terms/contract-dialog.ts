import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { ContractBody, ContractView, LastContractView, TermsView } from '@akashi/contracts';
import { at, contractApi, termsApi } from '@akashi/contracts/api';
import { textLimits } from '@akashi/domain/firm';
import { mayRecordContract } from '@akashi/domain/terms';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Facts, Language, TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { contractFacts } from './term-facts';

export interface ContractAsk {
  engagementId: string;
  /** The one to be corrected; null for a new one. */
  standing: ContractView | null;
  /** Of the year before: a first contract begins with what it says, its days apart. */
  last: LastContractView | null;
}

/** The contract: its days, its fee, and who may be given the report for what; a correction with its reason. */
@Component({
  selector: 'ak-contract-dialog',
  imports: [DateField, Facts, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="standing() ? t().correctTitle : t().title" [action]="t().send">
      @if (standing(); as now) {
        <ak-facts akStale [facts]="factsOf(now)" />
      }
      @if (ask.last; as last) {
        <p class="sub">{{ t().fromLast(last.engagementName) }}</p>
      }
      <ak-date-field [label]="t().signedOn" [formField]="form.fields.signedOn" />
      <div class="days">
        <ak-date-field [label]="t().fromOn" [formField]="form.fields.fromOn" />
        <ak-date-field [label]="t().toOn" [formField]="form.fields.toOn" />
      </div>
      <ak-textarea-field [label]="t().feeTerms" [rows]="2" [formField]="form.fields.feeTerms" />
      <ak-textarea-field
        [label]="t().recipients"
        [help]="t().recipientsHelp"
        [rows]="3"
        [formField]="form.fields.recipients"
      />
      <ak-textarea-field [label]="t().useLimits" [rows]="2" [formField]="form.fields.useLimits" />
      @if (standing()) {
        <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
      }
    </ak-form-dialog>
  `,
  styles: `
    .days {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-16);
    }
  `,
})
export class ContractDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ask = inject<ContractAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly standing = signal(this.ask.standing);

  protected readonly t = texts({
    title: ['監査契約を記録します', 'Record a contract'],
    correctTitle: ['監査契約の記録を訂正します', 'Correct the contract'],
    fromLast: (name: string) => [
      `条項は「${name}」の契約から入れてあります。日付は今年のものを入力してください。`,
      `The terms are those of the contract of “${name}”. The days are this year’s own.`,
    ],
    signedOn: ['締結日', 'Signed'],
    fromOn: ['契約期間の始まり', 'From'],
    toOn: ['契約期間の終わり', 'Until'],
    feeTerms: ['報酬の条件', 'Terms of the fee'],
    recipients: ['報告書を受け取ってよい相手', 'Permitted recipients of the report'],
    recipientsHelp: ['一人または一社ずつ、一行に。', 'Each on a line of its own.'],
    useLimits: ['報告書の利用の制限', 'Limits on the use of the report'],
    reason: ['訂正の理由', 'Reason for the correction'],
    send: ['記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: saidOf(this.ask.standing ?? (this.ask.last && { ...nothing, ...this.ask.last })),
    required: () => [
      ...(['signedOn', 'fromOn', 'toOn', 'feeTerms', 'recipients', 'useLimits'] as const),
      ...(this.ask.standing ? (['reason'] as const) : []),
    ],
    limits: { feeTerms: textLimits.reason, useLimits: textLimits.reason, reason: textLimits.reason },
    rule: (said) => {
      const correction = this.ask.standing ? { reason: said.reason } : null;
      return mayRecordContract({ ...bodyOf(said), today: todayInJapan(), correction });
    },
    about: {
      'terms.date-invalid': 'signedOn',
      'terms.date-in-future': 'signedOn',
      'contract.days-invalid': 'toOn',
      'contract.fee-terms-missing': 'feeTerms',
      'contract.recipients-missing': 'recipients',
      'contract.recipient-not-storable': 'recipients',
      'contract.recipient-repeated': 'recipients',
      'contract.use-limits-missing': 'useLimits',
      'terms.correction-reason-missing': 'reason',
    },
    sending: this.sending,
    send: (said) => this.record(bodyOf(said), said.reason.trim()),
    refresh: () => this.refresh(),
  });

  protected factsOf(contract: ContractView) {
    return contractFacts(contract, this.language.lang());
  }

  private record(body: ContractBody, reason: string): Promise<TermsView | undefined> {
    const { engagementId } = this.ask;
    const now = this.standing();
    return this.sending.run((key) => {
      if (!now) return this.api.send(at(contractApi.record, { engagementId }), body, key);
      const address = at(contractApi.correct, { engagementId, contractId: now.id });
      return this.api.send(address, { ...body, version: now.version, reason }, key);
    });
  }

  private async refresh(): Promise<void> {
    const { contracts } = await this.api.ask(at(termsApi.view, { engagementId: this.ask.engagementId }));
    this.standing.update((now) => contracts.find(({ id }) => id === now?.id) ?? now);
  }
}

const nothing: ContractBody = { signedOn: '', fromOn: '', toOn: '', feeTerms: '', recipients: [], useLimits: '' };

function saidOf(standing: ContractBody | null) {
  const { signedOn, fromOn, toOn, feeTerms, recipients, useLimits } = standing ?? nothing;
  return { signedOn, fromOn, toOn, feeTerms, recipients: recipients.join('\n'), useLimits, reason: '' };
}

/** A line that holds nothing names nobody. */
function bodyOf({ reason: _, recipients, ...said }: ReturnType<typeof saidOf>): ContractBody {
  const names = recipients.split('\n').map((line) => line.trim());
  const [feeTerms, useLimits] = [said.feeTerms.trim(), said.useLimits.trim()];
  return { ...said, feeTerms, useLimits, recipients: names.filter((name) => name !== '') };
}
