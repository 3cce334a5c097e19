import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, clientDeskApi, clientFindingApi, clientLetterApi, clientRequestApi } from '@akashi/contracts/api';
import { Api, problemOf, Session, todayInJapan } from '@akashi/web-platform';
import { Chip, EmptyState, Icon, PageFrame, Panel, ReadState, texts } from '@akashi/web-ui';
import { FindingLines } from '../findings/finding-lines';
import { asksClient } from '../findings/finding-words';
import { AuditCard } from './audit-card';
import { openRequests } from './open-requests';
import { RequestLines } from './request-lines';

/** What a client's person begins with: what is asked of them, the latest first, and the audits with whom to ask. */
@Component({
  selector: 'ak-client-home-page',
  imports: [AuditCard, Chip, EmptyState, FindingLines, Icon, Panel, ReadState, RequestLines, RouterLink],
  templateUrl: './home-page.html',
  styleUrls: ['./home-page.css', './lines.css'],
})
export class HomePage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly today = todayInJapan();
  protected readonly desk = this.api.read(() => at(clientDeskApi.home));
  protected readonly requests = this.api.read(() => at(clientRequestApi.list));
  /** Findings, letter and statement are for those who answer for them. */
  protected readonly answersForIt = computed(() => this.session.atClient()?.clientRole !== 'contributor');
  protected readonly findings = this.api.read(() => (this.answersForIt() ? at(clientFindingApi.list) : undefined));
  protected readonly asked = computed(() => (this.findings.hasValue() ? this.findings.value().filter(asksClient) : []));
  protected readonly findingProblem = computed(() => problemOf(this.findings.error()));
  protected readonly letters = this.api.read(() => (this.answersForIt() ? at(clientLetterApi.list) : undefined));
  protected readonly unsigned = computed(() =>
    this.letters.hasValue()
      ? this.letters.value().filter(({ signature, isOver }) => signature === null && !isOver)
      : [],
  );
  protected readonly letterProblem = computed(() => problemOf(this.letters.error()));
  protected readonly deskProblem = computed(() => problemOf(this.desk.error()));
  protected readonly requestProblem = computed(() => problemOf(this.requests.error()));
  protected readonly all = computed(() => (this.requests.hasValue() ? this.requests.value() : []));
  protected readonly open = computed(() => openRequests(this.all()));
  protected readonly count = computed(() => this.open().length + this.asked().length + this.unsigned().length);
  protected readonly others = computed(() => this.all().filter((one) => !this.open().includes(one)));

  protected readonly t = texts({
    title: ['ホーム', 'Home'],
    asked: (n: number) => [
      `お願いは ${n}件です`,
      n === 1 ? 'One thing is asked of you' : `${n} things are asked of you`,
    ],
    nothing: ['今、お願いしていることはありません', 'Nothing is asked of you now'],
    nothingText: ['新しい依頼が届くと、ここに並びます。', 'What the audit firm asks for next stands here.'],
    open: ['お願い', 'Asked of you'],
    facts: ['事実の確認・改善計画', 'Facts and plan'],
    statement: ['言明書を出す・直すところを見る', 'Hand in the statement, see what to mend'],
    letter: ['経営者確認書', 'Representation letter'],
    signBy: (day: string) => [`${day} までに署名`, `to be signed by ${day}`],
    others: ['出したもの・済んだもの', 'Sent in or done'],
    audits: ['この監査について', 'The audit'],
    noAudit: ['始まっている監査はありません', 'No audit has begun'],
    noAuditText: [
      '監査を引き受けると、期間と日程がここに出ます。',
      'Its period and dates stand here once it is taken on.',
    ],
    otherServices: ['監査の始まっていないサービス', 'Services without an audit yet'],
    help: ['お困りのとき', 'If you are stuck'],
    helpWho: ['求められているものが分からない、ない', 'You do not know or do not have what is asked for'],
    helpWhoText: [
      '依頼を開き、「やりとり」に書いてください。監査法人の担当に届きます。',
      'Open the request and write under “Messages”: it reaches whoever asks.',
    ],
    helpOther: ['ほかの人に頼みたい', 'Somebody else should do it'],
    helpOtherText: [
      '責任者の方が「担当者」の画面から招待できます。',
      'Your owner can invite them from the page “People”.',
    ],
    helpMany: ['ファイルがたくさんある', 'There are many files'],
    helpManyText: [
      'まとめて選ぶか、画面の枠に落としてください。一つずつ送り、途中で止まっても送り終えたものは残ります。',
      'Choose or drop them together. They go one by one, and what has arrived stays if the line drops.',
    ],
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }
}
