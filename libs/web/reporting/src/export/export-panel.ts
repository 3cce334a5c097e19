import { Component, computed, inject } from '@angular/core';
import {
  exportStateLabels,
  mailFaultLabels,
  type ExportState,
  type ExportView,
  type IssuedFileView,
} from '@akashi/contracts';
import { at, exportApi, reportApi } from '@akashi/contracts/api';
import { Api, EngagementContext, momentInJapan, problemOf, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  MailAddress,
  ProblemNote,
  ReadState,
  texts,
  Toasts,
  shortHash,
  sizeWords,
  type ChipState,
} from '@akashi/web-ui';
import { ReportEditor } from '../report/report-editor';
import { RevokeExportDialog, type RevokeExportAsk } from './revoke-export-dialog';

const chips: Readonly<Record<ExportState, ChipState>> = {
  open: 'ok',
  expired: 'omitted',
  revoked: 'back',
  'used-up': 'omitted',
};

/** 発行と配付: the issued files, and the links by which the vendor receives them. */
@Component({
  selector: 'ak-export-panel',
  imports: [Button, Chip, EmptyState, MailAddress, ProblemNote, ReadState],
  templateUrl: './export-panel.html',
  styleUrl: './export-panel.css',
})
export class ExportPanel {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly editor = inject(ReportEditor);
  protected readonly lang = inject(Language).lang;

  protected readonly at = momentInJapan;
  protected readonly short = shortHash;
  protected readonly size = sizeWords;
  protected readonly chips = chips;
  protected readonly states = exportStateLabels;
  protected readonly faults = mailFaultLabels;
  protected readonly exports = this.api.read(() => {
    const path = this.editor.path();
    return path && at(exportApi.list, path);
  });
  protected readonly exportsProblem = computed(() => problemOf(this.exports.error()));
  protected readonly links = computed(() => (this.exports.hasValue() ? this.exports.value() : []));
  protected readonly report = this.editor.report;
  protected readonly isIssued = computed(() => this.report()?.state === 'issued');
  protected readonly fetching = new Sending();

  protected readonly t = texts({
    notIssued: ['報告書はまだ発行されていません', 'The report is not issued yet'],
    notIssuedText: [
      '発行すると、PDF と別添のファイルがここに並び、受取用リンクを作成できます。',
      'Once it is issued, its files stand here and links can be made for the recipient.',
    ],
    files: ['発行したファイル', 'Issued files'],
    file: ['ファイル', 'File'],
    size: ['大きさ', 'Size'],
    download: ['ダウンロード', 'Download'],
    downloadOne: (name: string) => [`${name} をダウンロード`, `Download ${name}`],
    proof: ['発行の証明（.tlog-proof）', 'Proof of the issue (.tlog-proof)'],
    proofText: [
      'どのファイルにも使えます。akashi-verify と、別の手段で伝えた鍵の指紋で、オフラインで確かめられます。',
      'For each file: checked offline by akashi-verify with the key fingerprint told by another way.',
    ],
    links: ['受取用リンク', 'Links for the recipient'],
    create: ['受取用リンクの作成', 'Make a link'],
    recipient: ['受取人', 'Recipient'],
    expires: ['期限', 'Ends'],
    downloads: ['回数', 'Downloads'],
    state: ['状態', 'State'],
    act: ['操作', 'Action'],
    revoke: ['取消し', 'Revoke'],
    revokeOne: (name: string) => [`${name} さんの受取用リンクの取消し`, `Revoke the link of ${name}`],
    none: ['受取用リンクはまだありません', 'There are no links yet'],
    noneText: [
      '期限と回数のあるリンクを、受取人ごとに作成します。',
      'Each recipient gets a link with an end and a limit.',
    ],
    history: (n: number) => [`ダウンロード ${n}回`, n === 1 ? '1 download' : `${n} downloads`],
    codeFailed: (why: string) => [
      `コードのメールが届きませんでした（${why}）`,
      `The mail with the code was not taken: ${why}`,
    ],
    cannotCreate: ['受取用リンクは業務実施責任者が作成します。', 'The engagement leader makes the link.'],
    cannotRevoke: ['取り消せるのは業務実施責任者です。', 'The engagement leader revokes it.'],
    replaced: (edition: number, on: string) => [
      `前の版のリンク（${on} に第${edition}版に置き換え）`,
      `Of the version before (replaced by version ${edition} on ${on})`,
    ],
    revoked: (name: string) => [`${name} さんの受取用リンクを取り消しました。`, `The link of ${name} was revoked.`],
    restricted: [
      '調書・標準監査手続・内部のメモは、どのファイルにも入っていません。',
      'Working papers, standard procedures and internal notes are in none of the files.',
    ],
  });
  protected readonly revokeReason = computed(() => (this.context.can('export.revoke') ? '' : this.t().cannotRevoke));

  refresh(): void {
    this.exports.reload();
  }

  protected async revoke(link: ExportView): Promise<void> {
    const ask: RevokeExportAsk = { engagementId: this.editor.engagementId(), link };
    const revoked = await this.dialogs.open<ExportView, RevokeExportAsk>(RevokeExportDialog, ask);
    this.exports.reload();
    if (revoked) this.toasts.show(this.t().revoked(revoked.recipientName));
  }

  protected async prove(): Promise<void> {
    const [path, report] = [this.editor.path(), this.report()];
    if (!path || !report) return;
    await this.fetching.run(() => this.downloads.fetch(at(reportApi.proof, { ...path, reportId: report.id })));
  }

  protected async download(file: IssuedFileView): Promise<void> {
    const [path, report] = [this.editor.path(), this.report()];
    if (!path || !report) return;
    const address = at(reportApi.file, { ...path, reportId: report.id, format: file.format });
    await this.fetching.run(() => this.downloads.fetch(address));
  }
}
