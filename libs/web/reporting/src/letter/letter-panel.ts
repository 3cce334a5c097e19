import { Component, computed, inject } from '@angular/core';
import { EngagementContext, momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import type { LetterPointView, LetterView } from '@akashi/contracts';
import { at, letterApi } from '@akashi/contracts/api';
import { Button, Dialogs, EmptyState, Facts, ProblemNote, texts, Toasts, shortHash, type Fact } from '@akashi/web-ui';
import { ReportEditor } from '../report/report-editor';
import { AcknowledgePointDialog, type AcknowledgePointAsk } from './acknowledge-point-dialog';
import { AnswerLetterDialog, type AnswerLetterAsk } from './answer-letter-dialog';
import { LetterPoints } from './letter-points';
import { LetterRequestLine } from './letter-request-line';
import { RecordLetterDialog, type RecordLetterAsk } from './record-letter-dialog';

/** 経営者確認書: the letter that was received, or that it still has to come. */
@Component({
  selector: 'ak-letter-panel',
  imports: [Button, EmptyState, Facts, LetterPoints, LetterRequestLine, ProblemNote],
  template: `
    @if (letter(); as one) {
      <div class="inside">
        <ak-problem-note [problem]="fetching.problem()" />
        <ak-facts [facts]="facts()" />
        <div class="row">
          <ak-button icon="download" [busy]="fetching.busy()" (press)="download()">{{ t().open }}</ak-button>
          <ak-button kind="quiet" icon="upload" [reason]="reason()" (press)="record()">{{ t().again }}</ak-button>
        </div>
        @if (context.current(); as engagement) {
          <ak-letter-request [engagementId]="engagement.id" />
        }
        <section [attr.aria-label]="t().points" class="points">
          <div class="row">
            <h2>{{ t().points }}</h2>
            <span class="push row">
              <ak-button
                icon="pen"
                [kind]="one.pointsVersion === 0 ? 'primary' : 'secondary'"
                [reason]="reason()"
                (press)="answer(one)"
                >{{ one.pointsVersion === 0 ? t().answer : t().correct }}</ak-button
              ></span
            >
          </div>
          <ak-letter-points [points]="one.points" [reason]="leaderReason()" (acknowledge)="acknowledge(one, $event)" />
        </section>
      </div>
    } @else {
      <ak-empty-state icon="doc" [title]="t().none" [text]="t().noneText">
        <ak-button icon="upload" [reason]="reason()" (press)="record()">{{ t().record }}</ak-button>
      </ak-empty-state>
      @if (context.current(); as engagement) {
        <div class="inside"><ak-letter-request [engagementId]="engagement.id" /></div>
      }
    }
  `,
  styles: `
    .inside {
      display: grid;
      gap: var(--ak-space-12);
      padding: var(--ak-space-16) var(--ak-space-24);
      max-width: 960px;
    }
    .points {
      display: grid;
      gap: var(--ak-space-8);
    }
    h2 {
      font-size: var(--ak-size-16);
    }
  `,
  host: { style: 'display: block' },
})
export class LetterPanel {
  private readonly downloads = inject(Downloads);
  protected readonly context = inject(EngagementContext);
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
    authority: ['署名した人の権限', 'Authority of the signer'],
    noAuthority: ['記録なし', 'Not recorded'],
    points: ['確認書の項目', 'Points of the letter'],
    answer: ['項目の記録', 'Record the points'],
    correct: ['項目の訂正', 'Correct the points'],
    answered: ['経営者確認書の項目を記録しました。', 'The points were recorded.'],
    acknowledged: ['留保のある項目を確認しました。', 'The qualified point was acknowledged.'],
    notLeader: [
      '留保を確認できるのは業務実施責任者です。',
      'Only the engagement leader acknowledges a qualified point.',
    ],
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
      { label: t.authority, value: letter.signerAuthority || t.noAuthority },
      { label: t.file, value: letter.fileName },
      { label: 'SHA-256', value: shortHash(letter.fileSha256), code: true },
      { label: t.recorded, value: `${letter.recordedByName} ${momentInJapan(letter.recordedAt)}` },
    ];
  });

  protected readonly leaderReason = computed(() => {
    if (!this.context.can('letter.acknowledge')) return this.t().notLeader;
    return this.editor.report()?.state === 'issued' ? this.t().issued : '';
  });

  protected async answer(letter: LetterView): Promise<void> {
    const engagementId = this.context.current()?.id;
    if (!engagementId || this.reason()) return;
    const ask: AnswerLetterAsk = { engagementId, letter, reportState: this.editor.report()?.state ?? null };
    if (await this.dialogs.open<LetterView, AnswerLetterAsk>(AnswerLetterDialog, ask)) this.took(this.t().answered);
  }

  protected async acknowledge(letter: LetterView, point: LetterPointView): Promise<void> {
    const engagementId = this.context.current()?.id;
    if (!engagementId || this.leaderReason()) return;
    const ask: AcknowledgePointAsk = { engagementId, letter, point, reportState: this.editor.report()?.state ?? null };
    const done = await this.dialogs.open<LetterView, AcknowledgePointAsk>(AcknowledgePointDialog, ask);
    if (done) this.took(this.t().acknowledged);
  }

  protected async record(): Promise<void> {
    const current = this.context.current();
    if (!current || this.reason()) return;
    const ask: RecordLetterAsk = {
      engagementId: current.id,
      periodEnd: current.periodEnd,
      reportState: this.editor.report()?.state ?? null,
    };
    const recorded = await this.dialogs.open<LetterView, RecordLetterAsk>(RecordLetterDialog, ask);
    if (recorded) this.took(this.t().done);
  }

  private took(sentence: string): void {
    this.editor.reload();
    this.toasts.show(sentence);
  }

  protected async download(): Promise<void> {
    const path = this.editor.path();
    if (path) await this.fetching.run(() => this.downloads.fetch(at(letterApi.file, path)));
  }
}
