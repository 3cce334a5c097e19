import { Component, computed, inject, input } from '@angular/core';
import type { EngagementFileView, JobView } from '@akashi/contracts';
import { at, engagementFileApi } from '@akashi/contracts/api';
import { followJob } from '@akashi/web-data/jobs';
import { Api, EngagementContext, momentInJapan, problemOf, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, Language, Panel, ProblemNote, ReadState, sizeWords, texts, Toasts } from '@akashi/web-ui';
import { JobNote } from '@akashi/web-ui/job';

/** 一件書類: everything that the firm holds of an archived engagement, as files that were read again after they were made. */
@Component({
  selector: 'ak-engagement-file-panel',
  imports: [Button, Chip, JobNote, Panel, ProblemNote, ReadState],
  templateUrl: './engagement-file-panel.html',
  styleUrl: './retention-panel.css',
  host: { style: 'display: block' },
})
export class EngagementFilePanel {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly mayRead = computed(() => this.context.can('engagement-file.read'));
  protected readonly read = this.api.read(() => (this.mayRead() ? at(engagementFileApi.list, this.path()) : undefined));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly making = new Sending();
  protected readonly taking = new Sending();
  protected readonly work = followJob('engagement-file.make', (job) => this.made(job));
  protected readonly isMaking = computed(() => this.making.busy() || this.work.isOpen());
  protected readonly makeReason = computed(() => (this.context.can('engagement-file.make') ? '' : this.t().cannot));
  protected readonly moment = momentInJapan;
  protected readonly t = texts({
    title: ['一件書類', 'Whole file of the engagement'],
    about: [
      '監査法人がこの案件について持つもののすべてを、一つのファイルにまとめます。調書と依頼者の情報を含むため、監査法人の外に渡さないでください。',
      'Everything that the firm holds of this engagement in one file. It holds papers and what the client told: it is not to leave the firm.',
    ],
    make: ['作成', 'Make'],
    cannot: [
      '作成できるのは、業務実施責任者か品質管理部門です。',
      'The engagement leader or the quality office makes and takes it.',
    ],
    none: ['まだ作成していません。', 'None was made yet.'],
    number: (n: number) => [`第${n}号`, `No. ${n}`],
    today: ['現在の記録と同じ', 'As the record stands'],
    earlier: ['その後に記録あり', 'The record went on'],
    made: (name: string, at: string) => [`${name} ${at} 作成`, `Made by ${name}, ${at}`],
    checked: (at: string) => [`読み直して確認 ${at}`, `Read again and checked ${at}`],
    holds: (rows: string, files: string, size: string) => [
      `記録 ${rows} 行・ファイル ${files} 件・${size}`,
      `${rows} rows, ${files} files, ${size}`,
    ],
    take: ['ダウンロード', 'Download'],
    isMade: ['一件書類を作成し、読み直して確認しました。', 'The whole file was made, read again and checked.'],
    cancelled: ['一件書類の作成を取り消しました。', 'Making the whole file was cancelled.'],
  });

  protected holds({ rowCount, fileCount, size }: EngagementFileView): string {
    const language = this.lang();
    return this.t().holds(rowCount.toLocaleString(language), fileCount.toLocaleString(language), sizeWords(size));
  }

  protected async make(): Promise<void> {
    if (this.makeReason() !== '' || this.isMaking()) return;
    const address = at(engagementFileApi.make, this.path());
    const job = await this.making.run((key) => this.api.send(address, undefined, key), address.url);
    if (job) this.work.take(job);
  }

  private made({ state }: JobView): void {
    this.read.reload();
    if (state === 'cancelled') this.toasts.show(this.t().cancelled);
    if (state === 'done') this.toasts.show(this.t().isMade);
  }

  /** The ledger tells who took one along. */
  protected async take({ id }: EngagementFileView): Promise<void> {
    const address = at(engagementFileApi.take, { ...this.path(), engagementFileId: id });
    await this.taking.run(() => this.downloads.fetch(address));
    this.read.reload();
  }
}
