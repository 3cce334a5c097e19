import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { testTypeLabels, type CorrectionView } from '@akashi/contracts';
import { at, correctionApi } from '@akashi/contracts/api';
import { Api, EngagementContext, momentInJapan, pageAt, problemOf } from '@akashi/web-platform';
import { Button, Chip, Dialogs, EmptyState, Language, ReadState, texts, Toasts } from '@akashi/web-ui';
import { ReportEditor } from '../report/report-editor';
import { AbandonCorrectionDialog, type CorrectionAsk } from './abandon-correction-dialog';
import { CorrectionRecipients } from './correction-recipients';
import { ReopenDialog } from './reopen-dialog';
import { ReportDifference } from './report-difference';

/** 発行後の訂正: what is replaced and why, what was opened for it, the difference, and who has to be told. */
@Component({
  selector: 'ak-correction-panel',
  imports: [Button, Chip, CorrectionRecipients, EmptyState, ReadState, ReportDifference, RouterLink],
  templateUrl: './correction-panel.html',
  styleUrl: './correction-panel.css',
})
export class CorrectionPanel {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly editor = inject(ReportEditor);
  protected readonly lang = inject(Language).lang;

  protected readonly at = momentInJapan;
  protected readonly types = testTypeLabels;
  protected readonly read = this.api.read(() => {
    const path = this.editor.path();
    return path && at(correctionApi.list, path);
  });
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly all = computed(() => (this.read.hasValue() ? this.read.value() : []));
  /** The open one, or the last that ended. */
  protected readonly latest = computed(() => this.all()[0] ?? null);
  private readonly hasNewVersion = computed(() => {
    const latest = this.latest();
    return latest?.state === 'issued' || (latest?.state === 'open' && this.editor.report()?.state !== 'issued');
  });
  protected readonly comparing = this.api.read(() => {
    const [path, latest] = [this.editor.path(), this.latest()];
    if (!path || !latest || !this.hasNewVersion()) return undefined;
    return at(correctionApi.difference, { ...path, correctionId: latest.id });
  });
  protected readonly difference = computed(() => (this.comparing.hasValue() ? this.comparing.value() : null));

  protected readonly t = texts({
    none: ['訂正はありません', 'There is no correction'],
    noneText: [
      '発行した版の誤りが分かったとき、業務実施責任者が訂正を始めます。',
      'When an issued version turns out to be wrong, the engagement leader opens a correction.',
    ],
    replaces: (before: number, on: string, after: number) => [
      `第${before}版（${on} 発行）を第${after}版で置き換え`,
      `Version ${before}, issued ${on}, is replaced by version ${after}`,
    ],
    open: ['訂正中', 'Open'],
    issued: ['発行済み', 'Issued'],
    abandoned: ['取りやめ', 'Abandoned'],
    reason: ['理由', 'Reason'],
    by: (name: string, when: string) => [`${name} ${when}`, `${name}, ${when}`],
    endReason: ['やめた理由', 'Why it was abandoned'],
    gives: ['前の版のリンク', 'Links to the old version'],
    givesYes: ['知らせた上で前の版を渡す', 'Tell, and hand the old version out'],
    givesNo: ['知らせるだけで、前の版は渡さない', 'Tell, and hand nothing out'],
    reopened: ['訂正のために開いたもの', 'Reopened for it'],
    nothing: [
      'まだ何も開いていません。調書と発見事項は閉じたままです。',
      'Nothing yet: papers and findings stay closed.',
    ],
    what: ['対象', 'What'],
    why: ['理由', 'Why'],
    who: ['開いた人', 'By'],
    paper: (number: string, type: string) => [`調書 ${number}（${type}）`, `Paper ${number} (${type})`],
    finding: (code: string) => [`発見事項 ${code}`, `Finding ${code}`],
    reopen: ['開く', 'Reopen'],
    abandon: ['訂正をやめる', 'Abandon'],
    cannotReopen: ['主任または業務実施責任者が開きます。', 'A senior or the engagement leader reopens it.'],
    cannotAbandon: ['業務実施責任者がやめられます。', 'The engagement leader abandons it.'],
    difference: ['前の版との差', 'Difference from the version before'],
    noDraft: ['次の版を作成すると、差が表示されます。', 'It shows once the next version is composed.'],
    earlier: ['これまでの訂正', 'Earlier corrections'],
    reopenedOne: ['訂正のために開きました。', 'It was reopened for the correction.'],
    abandonedOne: ['訂正をやめました。', 'The correction was abandoned.'],
  });
  protected readonly reopenReason = computed(() =>
    this.context.can('correction.reopen') ? '' : this.t().cannotReopen,
  );
  protected readonly abandonReason = computed(() =>
    this.context.can('correction.abandon') ? '' : this.t().cannotAbandon,
  );

  protected page(...parts: string[]): string {
    return pageAt(this.editor.engagementId(), ...parts);
  }

  protected reopen(correction: CorrectionView): Promise<void> {
    return this.ask(ReopenDialog, correction, this.t().reopenedOne);
  }

  protected abandon(correction: CorrectionView): Promise<void> {
    return this.ask(AbandonCorrectionDialog, correction, this.t().abandonedOne);
  }

  private async ask(dialog: Parameters<Dialogs['open']>[0], correction: CorrectionView, done: string): Promise<void> {
    const ask: CorrectionAsk = { engagementId: this.editor.engagementId(), correction };
    const changed = await this.dialogs.open<CorrectionView, CorrectionAsk>(dialog, ask);
    this.read.reload();
    this.editor.reload();
    if (changed) this.toasts.show(done);
  }
}
