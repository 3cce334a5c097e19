import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { LetterPointView, LetterView } from '@akashi/contracts';
import { at, letterApi } from '@akashi/contracts/api';
import { mayAcknowledgePoint, type ReportState } from '@akashi/domain/report';
import { Api, Sending } from '@akashi/web-platform';
import { Note, texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface AcknowledgePointAsk {
  engagementId: string;
  letter: LetterView;
  point: LetterPointView;
  reportState: ReportState | null;
}

/** The leader reads what the client would not confirm, and says why the report can go out. */
@Component({
  selector: 'ak-acknowledge-point-dialog',
  imports: [Note, ReasonDialog],
  template: `
    <ak-reason-dialog
      [form]="form"
      [title]="t().title"
      [label]="t().reason"
      [help]="t().reasonHelp"
      [action]="t().send"
    >
      <ak-note kind="warn" [title]="t().words">
        <p>{{ ask.point.words }}</p>
      </ak-note>
    </ak-reason-dialog>
  `,
})
export class AcknowledgePointDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<AcknowledgePointAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['留保のある項目を確認します', 'Acknowledge a qualified point'],
    words: ['依頼者の言葉', 'Words of the client'],
    reason: ['報告書を出せる理由', 'Why the report can go out'],
    reasonHelp: [
      '承認の記録として残ります。項目を記録し直すと、確認もやり直しになります。',
      'It stays with the approval. When the points are recorded anew, this is asked for again.',
    ],
    send: ['留保の確認', 'Acknowledge'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => {
      const { code, answer, words, acknowledgement } = this.ask.point;
      const answered = answer ? [{ code, answer, words }] : [];
      const acknowledged = acknowledgement ? [code] : [];
      return mayAcknowledgePoint({ reportState: this.ask.reportState, answered, acknowledged, code, reason });
    },
    about: { 'letter.acknowledgement-reason-missing': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.acknowledge(reason.trim()),
  });

  private acknowledge(reason: string): Promise<LetterView | undefined> {
    const { engagementId, letter, point } = this.ask;
    const address = at(letterApi.acknowledge, { engagementId, letterId: letter.id, point: point.code });
    return this.sending.run((key) => this.api.send(address, { version: letter.pointsVersion, reason }, key));
  }
}
