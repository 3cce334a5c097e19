import { Component, computed, inject } from '@angular/core';
import { Api, EngagementContext, momentInJapan, Sending } from '@akashi/web-platform';
import type { LetterView } from '@akashi/contracts';
import { at, letterApi } from '@akashi/contracts/api';
import { Button, Dialogs, EmptyState, Facts, ProblemNote, texts, Toasts, shortHash, type Fact } from '@akashi/web-ui';
import { ReportEditor } from '../report/report-editor';
import { RecordLetterDialog, type RecordLetterAsk } from './record-letter-dialog';

/** 経営者確認書: the letter that was received, or that it still has to come. */
@Component({
  selector: 'ak-letter-panel',
  imports: [Button, EmptyState, Facts, ProblemNote],
  template: `
    @if (letter(); as one) {
      <div class="inside">
        <ak-problem-note [problem]="fetching.problem()" />
        <ak-facts [facts]="facts()" />
        <div class="row">
          <ak-button icon="download" [busy]="fetching.busy()" (press)="download()">{{ t().open }}</ak-button>
          <ak-button kind="quiet" icon="upload" [reason]="reason()" (press)="record()">{{ t().again }}</ak-button>
        </div>
      </div>
    } @else {
      <ak-empty-state icon="doc" [title]="t().none" [text]="t().noneText">
        <ak-button icon="upload" [reason]="reason()" (press)="record()">{{ t().record }}</ak-button>
      </ak-empty-state>
    }
  `,
  styles: `
    .inside {
      display: grid;
      gap: var(--ak-space-12);
      padding: var(--ak-space-16) var(--ak-space-24);
      max-width: 720px;
    }
  `,
  host: { style: 'display: block' },
})
export class LetterPanel {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly editor = inject(ReportEditor);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  protected readonly letter = computed(() => this.editor.view()?.letter ?? null);
  protected readonly fetching = new Sending();
  protected readonly t = texts({
    none: ['経営者確認書はまだ受け取っていません', 'The written representation has not been received'],
    noneText: [
      '依頼者の代表者が署名した PDF を受け取り、日付とともに記録します。',
      'Record the PDF signed by the client’s representative, with its date.',
    ],
    record: ['受領の記録', 'Record it'],
    again: ['差替えの記録', 'Record another'],
    open: ['ダウンロード', 'Download'],
    datedOn: ['確認書の日付', 'Dated'],
    receivedOn: ['受領日', 'Received'],
    signer: ['署名した人', 'Signed by'],
    file: ['ファイル', 'File'],
    recorded: ['記録', 'Recorded'],
    done: ['経営者確認書を記録しました。', 'The written representation was recorded.'],
    cannot: ['記録できるのは主任または業務実施責任者です。', 'A senior or the engagement leader records it.'],
    issued: ['報告書は発行済みです。', 'The report is issued.'],
  });
  protected readonly reason = computed(() => {
    if (!this.context.can('letter.record')) return this.t().cannot;
    return this.editor.report()?.state === 'issued' ? this.t().issued : '';
  });
  protected readonly facts = computed((): Fact[] => {
    const letter = this.letter();
    if (!letter) return [];
    const t = this.t();
    return [
      { label: t.datedOn, value: letter.datedOn },
      { label: t.receivedOn, value: letter.receivedOn },
      { label: t.signer, value: `${letter.signerTitle} ${letter.signerName}` },
      { label: t.file, value: letter.fileName },
      { label: 'SHA-256', value: shortHash(letter.fileSha256), code: true },
      { label: t.recorded, value: `${letter.recordedByName} ${momentInJapan(letter.recordedAt)}` },
    ];
  });

  protected async record(): Promise<void> {
    const current = this.context.current();
    if (!current || this.reason()) return;
    const ask: RecordLetterAsk = {
      engagementId: current.id,
      periodEnd: current.periodEnd,
      reportState: this.editor.report()?.state ?? null,
    };
    const recorded = await this.dialogs.open<LetterView, RecordLetterAsk>(RecordLetterDialog, ask);
    if (!recorded) return;
    this.editor.reload();
    this.toasts.show(this.t().done);
  }

  protected async download(): Promise<void> {
    const path = this.editor.path();
    if (path) await this.fetching.run(() => this.api.fetchFile(at(letterApi.file, path)));
  }
}
