import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { findingApi } from '@akashi/contracts/api';
import { Facts, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 査閲 of a finding: says once more what is agreed to, since it then goes into the report. */
@Component({
  selector: 'ak-review-finding-dialog',
  imports: [Facts, FormDialog],
  template: `
    <ak-form-dialog icon="stamp" [form]="form" [title]="t().title(change.finding().code)" [action]="t().send">
      <p class="read">{{ change.finding().texts[0]?.fact }}</p>
      <ak-facts [facts]="facts()" />
    </ak-form-dialog>
  `,
})
export class ReviewFindingDialog {
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly t = texts({
    title: (code: string) => [`発見事項 ${code} を査閲します`, `Review finding ${code}`],
    version: ['文の版', 'Version of the text'],
    writer: ['書いた人', 'Written by'],
    confirmed: ['依頼者の事実確認', 'Confirmed by the client'],
    send: ['査閲', 'Review'],
  });
  protected readonly facts = computed((): Fact[] => {
    const { textVersion, texts: versions, confirmedOn, confirmations } = this.change.finding();
    const confirmedBy = confirmations.find((one) => one.textVersion === textVersion)?.confirmedBy ?? '';
    return [
      { label: this.t().version, value: String(textVersion) },
      { label: this.t().writer, value: versions[0]?.writtenByName ?? '' },
      { label: this.t().confirmed, value: `${confirmedBy} ${confirmedOn ?? ''}`.trim() },
    ];
  });
  protected readonly form = ruleForm({
    said: {},
    sending: this.change,
    send: () => this.change.send(findingApi.review, {}),
    refresh: () => this.change.refresh(),
  });
}
