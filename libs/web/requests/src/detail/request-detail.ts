import { Component, computed, inject, input, output } from '@angular/core';
import type { CheckedFileView, RequestView } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { arrivalRemarkLabels, requestMessageLabels, requestStateLabels } from '@akashi/contracts/labels/request';
import { awaitsAnswer, awaitsCheck } from '@akashi/domain/request';
import { EngagementContext, momentInJapan, pageAt, Sending } from '@akashi/web-platform';
import type { Upload } from '@akashi/web-platform/upload';
import { Downloads } from '@akashi/web-platform/files';
import { RouterLink } from '@angular/router';
import { Button, Chip, labels, ProblemNote, sizeWords, texts } from '@akashi/web-ui';
import { ExpectedIds } from '@akashi/web-ui/expected-ids';
import { requestChips } from '@akashi/web-ui/request';
import { FileDrop, UploadLine } from '@akashi/web-ui/file';

import { RequestOrigins } from './request-origins';

/** What the person asks to be done with the request that is open. */
export type RequestVerb =
  'accept' | 'check' | 'comment' | 'extend' | 'record' | 'return' | 'revise' | 'send' | 'withdraw';

/** One request: what came for it, what was asked, and what both sides said. */
@Component({
  selector: 'ak-request-detail',
  imports: [Button, Chip, ExpectedIds, FileDrop, ProblemNote, RequestOrigins, RouterLink, UploadLine],
  templateUrl: './request-detail.html',
  styleUrl: './request-detail.css',
})
export class RequestDetail {
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  protected readonly fetching = new Sending();

  readonly engagementId = input.required<string>();
  readonly request = input.required<RequestView>();
  readonly asked = output<RequestVerb>();
  /** Files that reached the firm by another way. */
  /** A file that is just taken in. */
  readonly underWay = input<{ readonly file: File; readonly upload: Upload } | null>(null);
  readonly taken = output<readonly File[]>();

  protected readonly chips = requestChips;
  protected readonly states = labels(requestStateLabels);
  protected readonly remarks = labels(arrivalRemarkLabels);
  protected readonly kinds = labels(requestMessageLabels);
  protected readonly t = texts({
    round: (n: number) => [`第${n}版`, `answer ${n}`],
    answerer: ['回答', 'Answers'],
    asker: ['担当', 'Asks'],
    due: ['期限', 'Due'],
    serves: ['使い先', 'Serves'],
    origins: ['もと', 'From'],
    acceptHere: ['届いたもので受領', 'Accept with what came'],
    anybody: ['決めていない', 'Nobody named'],
    none: ['調書なし', 'No paper'],
    reason: ['伝えたこと', 'What the client was told'],
    ownReason: ['取下げの理由', 'Why it was withdrawn'],
    files: (n: number) => [`届いたファイル ${n}`, `Files that came: ${n}`],
    noFiles: ['まだ届いていません。', 'None has come yet.'],
    machine: ['点検は機械のものです。受領は人が決めます。', 'The look is a machine’s; a person accepts.'],
    clean: ['指摘なし', 'No remark'],
    pending: ['ウイルス検査待ち', 'Waiting for the scanner'],
    tooLarge: ['大きすぎてウイルス検査ができない', 'Too large for the scanner'],
    before: (where: string) => [`前の提出：${where}`, `Before: ${where}`],
    byLink: (who: string) => [`資料受付リンク: ${who}`, `drop link: ${who}`],
    takeIn: ['別の方法で届いたファイル', 'Files that came another way'],
    stop: ['止める', 'Stop'],
    words: ['依頼の文', 'The request'],
    shows: ['よい回答が示すこと', 'What a good answer shows'],
    thread: ['やりとり', 'Thread'],
    seen: ['依頼者にも見えます', 'The client reads it too'],
    notSent: ['送るまで依頼者には見えません', 'The client sees it once it is sent'],
    neverSent: [
      '送らずに取り下げたので、依頼者には見えません',
      'Withdrawn before it was sent: the client never sees it',
    ],
    silent: ['まだありません。', 'Nothing was said yet.'],
    received: (from: string, on: string, how: string) => [
      `${from} から ${on} に受取り（${how}）`,
      `From ${from} on ${on} (${how})`,
    ],
    evidence: (n: number) => [`証跡 E-${String(n).padStart(4, '0')}`, `Evidence E-${String(n).padStart(4, '0')}`],
    firm: ['監査機関', 'Audit firm'],
    client: ['依頼者', 'Client'],
    send: ['送付', 'Send'],
    accept: ['受領', 'Accept'],
    return: ['差戻し', 'Return'],
    check: ['確認を始める', 'Take up'],
    comment: ['書く', 'Write'],
    revise: ['変更', 'Change'],
    extend: ['期限の延長', 'Extend'],
    record: ['回答を代わりに記録', 'Record for the client'],
    withdraw: ['取下げ', 'Withdraw'],
  });
  protected readonly mayDraft = computed(() => this.context.can('request.draft'));
  protected readonly mayCheck = computed(() => this.context.can('request.check'));
  protected readonly mayWithdraw = computed(() => this.context.can('request.withdraw'));
  protected readonly isDraft = computed(() => this.request().state === 'draft');
  protected readonly isWaiting = computed(() => awaitsAnswer(this.request().state));
  protected readonly isToCheck = computed(() => awaitsCheck(this.request().state));
  /** What was asked for came by a way of its own: the plan, the population, the next statement. */
  protected readonly isHere = computed(
    () => this.isWaiting() && this.request().origins.some(({ metBy }) => metBy !== null),
  );
  protected readonly isOpen = computed(() => !['accepted', 'withdrawn'].includes(this.request().state));
  protected readonly files = computed(() =>
    this.request().received.map((file) => ({
      ...file,
      told: [...file.remarks.map((remark) => this.remarks()[remark]), ...this.scanOf(file)],
      words: `${sizeWords(file.size)} · ${file.byLink ? this.t().byLink(file.sentByName) : file.sentByName} ${momentInJapan(file.sentAt)}`,
    })),
  );
  protected readonly papers = computed(() =>
    this.request().tests.map(({ id, controlNumber }) => ({
      id,
      controlNumber,
      link: pageAt(this.engagementId(), 'papers', id),
    })),
  );
  protected readonly messages = computed(() =>
    this.request().messages.map((message) => ({
      ...message,
      at: momentInJapan(message.writtenAt),
      text: message.kind === 'reassignment' ? message.text || this.t().anybody : message.text,
    })),
  );

  /** What became known of it since it came. */
  private scanOf({ scan, remarks }: CheckedFileView): string[] {
    if (scan === 'pending') return [this.t().pending];
    if (scan === 'too-large') return [this.t().tooLarge];
    return scan === 'infected' && !remarks.includes('malware') ? [this.remarks().malware] : [];
  }

  protected async open(file: CheckedFileView): Promise<void> {
    const path = { engagementId: this.engagementId(), requestId: this.request().id, requestFileId: file.id };
    await this.fetching.run(() => this.downloads.fetch(at(requestApi.file, path)));
  }
}
