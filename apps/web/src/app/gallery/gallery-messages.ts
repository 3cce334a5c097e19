import { Component, inject, signal } from '@angular/core';
import { Button, EmptyState, ErrorState, Note, Skeleton, Toasts, texts } from '@akashi/web-ui';
import { Specimen } from './specimen';

/** Empty, loading, failed, not allowed, locked, changed by another: the states every page has. */
@Component({
  selector: 'ak-gallery-messages',
  imports: [Specimen, EmptyState, Skeleton, ErrorState, Note, Button],
  templateUrl: './gallery-messages.html',
  host: { style: 'display: contents' },
})
export class GalleryMessages {
  private readonly toasts = inject(Toasts);
  protected readonly retries = signal(0);

  protected readonly t = texts({
    empty: ['空', 'Empty'],
    emptyWhen: ['初めて開いたとき。一文と、次の一手を一つ。', 'First visit: one sentence, one next step.'],
    emptyTitle: ['発見事項はまだありません', 'No findings yet'],
    emptyText: ['逸脱を評価すると、ここに起票できます。', 'Once a deviation is evaluated, it can be raised here.'],
    emptyDo: ['逸脱 6件を見る', 'See 6 deviations'],
    filtered: ['空（絞り込み）', 'Empty (filtered)'],
    filteredWhen: ['条件のせいで空のとき。条件を外す手を出す。', 'Empty because of the filter: offer to remove it.'],
    filteredTitle: ['条件に合う管理策はありません', 'No control fits the filter'],
    filteredText: [
      '「担当：西野」と「逸脱あり」を両方満たすものは 0件です。',
      'Nothing is both “Nishino” and “deviation”.',
    ],
    filteredDo: ['「逸脱あり」を外す（5件）', 'Remove “deviation” (5)'],
    clear: ['すべて外す', 'Remove all'],
    loading: ['読込み', 'Loading'],
    loadingWhen: ['150ミリ秒を超えたら骨組みを出す。回る印は使わない。', 'A skeleton after 150 ms; nothing turns.'],
    failed: ['失敗', 'Failure'],
    failedWhen: ['その場所だけで伝える。入力は失わない。', 'Told where it happened; nothing typed is lost.'],
    failedTitle: ['証跡をアップロードできませんでした', 'The evidence could not be uploaded'],
    failedKept: ['入力した内容は保存されています。', 'What you entered is saved.'],
    failedNext: ['接続を確認して［再試行］を押してください。', 'Check the connection and press Try again.'],
    denied: ['権限なし', 'No right'],
    deniedWhen: ['できる人を示す。隠さない。', 'Says who can; hides nothing.'],
    deniedTitle: ['この署名は業務実施責任者が行います', 'The engagement leader gives this signature'],
    deniedText: [
      '高瀬 直人 に依頼できます。あなたの役割は実施者です。',
      'You can ask Naoto Takase. Your role is staff.',
    ],
    ask: ['高瀬 直人 に依頼', 'Ask Naoto Takase'],
    locked: ['ロック', 'Locked'],
    lockedWhen: ['誰が、いつ、なぜ。直す道も示す。', 'Who, when, why, and the way to correct it.'],
    lockedTitle: ['署名済みのため変更できません', 'Signed, so it cannot be changed'],
    lockedText: [
      '森 千尋 が 2026-10-23 15:10 に査閲しました。直すときは日付のある追記を作ります。',
      'Chihiro Mori reviewed it on 2026-10-23 15:10. To correct it, make a dated addition.',
    ],
    addition: ['追記を作る', 'Make an addition'],
    history: ['履歴', 'History'],
    stale: ['同時の変更', 'Changed by another'],
    staleWhen: ['打った文字は失わない。二つを並べて選ぶ。', 'Nothing typed is lost: choose between the two.'],
    staleTitle: ['田村 健さんが 14:01 に同じ欄を更新しました', 'Ken Tamura changed the same field at 14:01'],
    staleText: ['あなたの入力は下に残っています。', 'What you typed is kept below.'],
    mine: ['あなたの値', 'Yours'],
    theirs: ['田村さんの値', 'Tamura’s'],
    take: ['こちらにする', 'Take this one'],
    both: ['両方を残して編集', 'Keep both and edit'],
    news: ['知らせ', 'Notices'],
    newsWhen: ['消える知らせは一行、取り消しを添える。', 'One line that goes away, with undo.'],
    offline: [
      'オフラインです。入力は端末に保存し、接続が戻ると送ります（未送信 3件）。',
      'Offline. What you type is kept on this device and sent later (3 not sent).',
    ],
    back: ['接続が戻りました。3件を送りました。', 'Back online. 3 were sent.'],
    toast: ['4件の担当を田村に変えました', '4 controls now belong to Tamura'],
    undo: ['元に戻す', 'Undo'],
    show: ['知らせを出す', 'Show a notice'],
  });

  protected notify(): void {
    this.toasts.show(this.t().toast, { label: this.t().undo, run: () => this.retries.set(0) });
  }
}
