import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type ExportView } from '@akashi/contracts';
import { mayRevokeExport } from '@akashi/domain/report';
import { Api, Sending, inEngagement } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, TextareaField, texts } from '@akashi/web-ui';

export interface RevokeExportAsk {
  engagementId: string;
  link: ExportView;
}

/** Takes a link back, with the reason; what was downloaded before stays in the ledger. */
@Component({
  selector: 'ak-revoke-export-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextareaField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(ask.link.recipientName)">
        <p>{{ t().what }}</p>
        <ak-problem-note [problem]="sending.problem()" />
        <ak-textarea-field
          [label]="t().reason"
          [required]="true"
          [rows]="2"
          [maxLength]="2000"
          [(value)]="reason"
          [fault]="fault()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="danger" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class RevokeExportDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ask = inject<RevokeExportAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<ExportView>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly reason = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: (name: string) => [`${name} さんの受取用リンクを取り消します`, `Revoke the link of ${name}`],
    what: [
      'リンクはすぐに使えなくなり、元に戻せません。必要なときは新しく作成します。',
      'It stops working at once and cannot be taken back. Make a new one when it is needed.',
    ],
    reason: ['取消しの理由', 'Reason'],
    cancel: ['やめる', 'Cancel'],
    send: ['取消し', 'Revoke'],
  });
  private readonly decision = computed(() =>
    mayRevokeExport({ revoked: this.ask.link.state === 'revoked', reason: this.reason() }),
  );
  protected readonly fault = computed(() => {
    const decision = this.decision();
    return this.tried() && !decision.allowed ? problemText(decision.code)[this.language.lang()].happened : '';
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const { engagementId, link } = this.ask;
    const path = inEngagement(engagementId, 'exports', link.id, 'revoke');
    const body = { reason: this.reason().trim(), version: link.version };
    const revoked = await this.sending.run((key) => this.api.post<ExportView>(path, body, key));
    if (revoked) this.dialog.close(revoked);
  }
}
