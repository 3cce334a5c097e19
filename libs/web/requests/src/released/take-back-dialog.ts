import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { ReleasedDocumentView } from '@akashi/contracts';
import { at, releasedDocumentApi } from '@akashi/contracts/api';
import { mayTakeBackDocument } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface TakeBackAsk {
  engagementId: string;
  document: ReleasedDocumentView;
}

/** Takes a released document back; who read it before stays in the security log. */
@Component({
  selector: 'ak-take-back-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(ask.document.fileName)"
      [label]="t().reason"
      [rows]="2"
      [action]="t().send"
    >
      <p>{{ t().what }}</p>
    </ak-reason-dialog>
  `,
})
export class TakeBackDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<TakeBackAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name} を取り消します`, `Take ${name} back`],
    what: [
      '依頼者はもう開けません。理由は依頼者に見えます。それまでに開いた人はセキュリティログに残ります。',
      'The client cannot open it any more and reads why. Who opened it before stays in the security log.',
    ],
    reason: ['取消しの理由', 'Reason'],
    send: ['取消し', 'Take back'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => mayTakeBackDocument({ isTakenBack: this.ask.document.takenBack !== null, reason }),
    about: { 'release.reason-missing': 'reason' },
    sending: this.sending,
    send: ({ reason }) => {
      const { engagementId, document } = this.ask;
      const address = at(releasedDocumentApi.takeBack, { engagementId, releasedDocumentId: document.id });
      const body = { reason: reason.trim(), version: document.version };
      return this.sending.run((key) => this.api.send(address, body, key));
    },
  });
}
