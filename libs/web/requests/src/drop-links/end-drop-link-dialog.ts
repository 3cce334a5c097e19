import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { DropLinkView } from '@akashi/contracts';
import { at, dropLinkApi } from '@akashi/contracts/api';
import { mayEndDropLink } from '@akashi/domain/request';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface EndDropLinkAsk {
  engagementId: string;
  link: DropLinkView;
}

/** Ends a link, with the reason; what came through it stays. */
@Component({
  selector: 'ak-end-drop-link-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(ask.link.recipientName)"
      [label]="t().reason"
      [rows]="2"
      [action]="t().send"
    >
      <p>{{ t().what }}</p>
    </ak-reason-dialog>
  `,
})
export class EndDropLinkDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<EndDropLinkAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name} さんの資料受付リンクを終了します`, `End the drop link of ${name}`],
    what: [
      'すぐに使えなくなり、元に戻せません。届いたファイルは残ります。',
      'It stops working at once and cannot be taken back. Files that came are kept.',
    ],
    reason: ['終了の理由', 'Reason'],
    send: ['終了', 'End'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => mayEndDropLink({ isEnded: this.ask.link.state === 'ended', reason }),
    about: { 'drop-link.reason-missing': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.end(reason.trim()),
  });

  private end(reason: string): Promise<DropLinkView | undefined> {
    const { engagementId, link } = this.ask;
    const address = at(dropLinkApi.end, { engagementId, dropLinkId: link.id });
    return this.sending.run((key) => this.api.send(address, { reason, version: link.version }, key));
  }
}
