import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { Button, DialogFrame, Facts, ProblemNote, texts, type Fact } from '@akashi/web-ui';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 査閲 of a finding: says once more what is agreed to, since it then goes into the report. */
@Component({
  selector: 'ak-review-finding-dialog',
  imports: [Button, DialogFrame, Facts, ProblemNote],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(change.finding().code)">
        <ak-problem-note [problem]="change.problem()" />
        <p class="read">{{ change.finding().texts[0]?.fact }}</p>
        <ak-facts [facts]="facts()" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" icon="stamp" key="Ctrl+Enter" [busy]="change.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class ReviewFindingDialog {
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<FindingView>>(DialogRef);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly t = texts({
    title: (code: string) => [`発見事項 ${code} を査閲します`, `Review finding ${code}`],
    version: ['文の版', 'Version of the text'],
    writer: ['書いた人', 'Written by'],
    confirmed: ['依頼者の事実確認', 'Confirmed by the client'],
    cancel: ['やめる', 'Cancel'],
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

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const changed = await this.change.send(findingApi.review, {});
    if (changed) this.dialog.close(changed);
  }
}
