import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReleasedDocumentView } from '@akashi/contracts';
import { at, releasedDocumentApi } from '@akashi/contracts/api';
import { releasedKindLabels } from '@akashi/contracts/labels/released-kind';
import { Api, EngagementContext, momentInJapan, pageAt, problemOf, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  labels,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  sizeWords,
  texts,
  Toasts,
} from '@akashi/web-ui';
import { ReleaseDocumentDialog, type ReleaseAsk } from './release-document-dialog';
import { ReleaseReportDialog, type ReleaseReportAsk } from './release-report-dialog';
import { TakeBackDialog, type TakeBackAsk } from './take-back-dialog';

/** 渡した資料: what the client's people were given to keep, by whom and when, and what was taken back. */
@Component({
  selector: 'ak-released-page',
  imports: [Button, Chip, EmptyState, Panel, ProblemNote, ReadState, RouterLink],
  templateUrl: './released-page.html',
  styleUrl: './released-page.css',
})
export class ReleasedPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);

  readonly engagementId = input.required<string>();

  protected readonly read = this.api.read(() => at(releasedDocumentApi.list, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly fetching = new Sending();
  protected readonly kinds = labels(releasedKindLabels);
  protected readonly requests = computed(() => pageAt(this.engagementId(), 'requests'));
  protected readonly documents = computed(() =>
    (this.read.hasValue() ? this.read.value().documents : []).map((document) => ({
      ...document,
      words: `${document.releasedByName} ${momentInJapan(document.releasedAt)}`,
      bytes: sizeWords(document.size),
      back: document.takenBack && this.t().backBy(document.takenBack.byName, momentInJapan(document.takenBack.at)),
    })),
  );
  private readonly reports = computed(() => (this.read.hasValue() ? this.read.value().reports : []));
  private readonly hasReaders = computed(() => this.read.hasValue() && this.read.value().hasReaders);

  protected readonly t = texts({
    title: ['渡した資料', 'Released documents'],
    back: ['取り消した', 'Taken back'],
    backBy: (who: string, when: string) => [`${who} が ${when} に取消し`, `taken back by ${who}, ${when}`],
    toRequests: ['依頼資料へ', 'To the requests'],
    release: ['資料を渡す', 'Release a document'],
    releaseReport: ['報告書の写しを渡す', 'Release the report'],
    reviewers: ['渡せるのは主任・業務実施責任者です。', 'Seniors and leaders release documents.'],
    leader: ['報告書の写しは業務実施責任者が渡します。', 'The engagement leader releases the report.'],
    noReport: ['渡していない発行済みの報告書はありません。', 'No issued report is left to release.'],
    noReaders: [
      '依頼者の側に、資料を読める人（窓口または承認者）がいません。',
      'Nobody at the client may read documents: there is no owner and no approver.',
    ],
    list: ['渡した資料の一覧', 'List of released documents'],
    file: ['ファイル', 'File'],
    kind: ['種類', 'What it is'],
    given: ['渡した人・日時', 'Released by, at'],
    state: ['状態', 'State'],
    act: ['操作', 'Action'],
    theirs: ['渡し済み', 'Released'],
    replaced: (edition: number, on: string) => [
      `${on} に第${edition}版に置き換え`,
      `replaced by version ${edition} on ${on}`,
    ],
    download: (name: string) => [`${name} を開く`, `Open ${name}`],
    takeBack: ['取消し', 'Take back'],
    takeBackOne: (name: string) => [`${name} の取消し`, `Take ${name} back`],
    empty: ['渡した資料はまだありません', 'Nothing was released yet'],
    emptyText: [
      '事実の案・発行した報告書の写し・記入した言明書・文書を、依頼者の画面に渡せます。開いた人はセキュリティログに残ります。',
      'A draft of facts, a copy of the issued report, a marked-up statement or a letter can be given to the client’s desk. Who opens one stands in the security log.',
    ],
    released: (name: string) => [`${name} を渡しました。`, `${name} was released.`],
    taken: (name: string) => [`${name} を取り消しました。`, `${name} was taken back.`],
  });
  protected readonly releaseReason = computed(() => {
    if (!this.context.can('document.release')) return this.t().reviewers;
    return this.hasReaders() ? '' : this.t().noReaders;
  });
  protected readonly reportReason = computed(() => {
    if (!this.context.can('document.release-report')) return this.t().leader;
    if (!this.hasReaders()) return this.t().noReaders;
    return this.reports().length > 0 ? '' : this.t().noReport;
  });
  protected readonly backReason = computed(() => (this.context.can('document.take-back') ? '' : this.t().reviewers));

  constructor() {
    inject(PageFrame).describe(() => ({ crumbs: [{ label: this.t().title }] }));
  }

  protected async release(): Promise<void> {
    const ask = this.ask();
    if (ask) this.told(await this.dialogs.open<ReleasedDocumentView, ReleaseAsk>(ReleaseDocumentDialog, ask));
  }

  protected async releaseReport(): Promise<void> {
    const ask = this.ask();
    if (!ask) return;
    const report: ReleaseReportAsk = { ...ask, reports: this.reports() };
    this.told(await this.dialogs.open<ReleasedDocumentView, ReleaseReportAsk>(ReleaseReportDialog, report));
  }

  protected async takeBack(document: ReleasedDocumentView): Promise<void> {
    const ask: TakeBackAsk = { engagementId: this.engagementId(), document };
    const taken = await this.dialogs.open<ReleasedDocumentView, TakeBackAsk>(TakeBackDialog, ask);
    this.read.reload();
    if (taken) this.toasts.show(this.t().taken(taken.fileName));
  }

  protected async open({ id }: ReleasedDocumentView): Promise<void> {
    const path = { engagementId: this.engagementId(), releasedDocumentId: id };
    await this.fetching.run(() => this.downloads.fetch(at(releasedDocumentApi.file, path)));
  }

  private told(released: ReleasedDocumentView | undefined): void {
    this.read.reload();
    if (released) this.toasts.show(this.t().released(released.fileName));
  }

  private ask(): ReleaseAsk | null {
    const engagementState = this.context.current()?.state;
    if (!engagementState) return null;
    return { engagementId: this.engagementId(), engagementState, hasReaders: this.hasReaders() };
  }
}
