import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { ExportView } from '@akashi/contracts';
import { at, exportApi } from '@akashi/contracts/api';
import { mayRevokeExport } from '@akashi/domain/report';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface RevokeExportAsk {
  engagementId: string;
  link: ExportView;
}

/** Takes a link back, with the reason; what was downloaded before stays in the ledger. */
@Component({
  selector: 'ak-revoke-export-dialog',
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
export class RevokeExportDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<RevokeExportAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name} さんの受取用リンクを取り消します`, `Revoke the link of ${name}`],
    what: [
      'リンクはすぐに使えなくなり、元に戻せません。必要なときは新しく作成します。',
      'It stops working at once and cannot be taken back. Make a new one when it is needed.',
    ],
    reason: ['取消しの理由', 'Reason'],
    send: ['取消し', 'Revoke'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => mayRevokeExport({ revoked: this.ask.link.state === 'revoked', reason }),
    about: { 'export.reason-missing': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.revoke(reason.trim()),
  });

  private revoke(reason: string): Promise<ExportView | undefined> {
    const { engagementId, link } = this.ask;
    const address = at(exportApi.revoke, { engagementId, exportId: link.id });
    const body = { reason, version: link.version };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
