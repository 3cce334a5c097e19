import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, RelyingParty, type Caller, type Tx } from '@akashi/api-platform';
import type { ExportRequestsBody } from '@akashi/contracts';
import { clientRequestStateLabels, requestStateLabels } from '@akashi/contracts/labels/request';
import { DocumentProcesses } from '@akashi/documents';
import {
  clientListFields,
  mayUseDropLink,
  requestListFields,
  requestListHeads,
  requestListMark,
  type RequestListField,
  type SentRequestState,
} from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { DropLinkStore, type DropLinkRow } from '../drop-link/drop-link.store';
import { RequestListStore, type KeptRequest, type NamedPaper } from './request-list.store';

type Lang = ExportRequestsBody['lang'];

const widths: Readonly<Record<RequestListField, number>> = {
  number: 9,
  title: 32,
  wanted: 56,
  shows: 32,
  dueOn: 12,
  answerer: 14,
  papers: 20,
  state: 14,
  answer: 40,
  answeredBy: 16,
  answeredOn: 14,
};

const words = {
  ja: {
    title: '依頼資料',
    firm: '番号のある行はその依頼を変え、番号のない行は新しい依頼になります。状態の列は読みません。',
    client:
      '右の「回答」「回答した人」「回答した日」に書いて、この表をお返しください。番号は変えないでください。ファイルは監査法人が案内した方法でお送りください。',
  },
  en: {
    title: 'Requests',
    firm: 'A row with a number changes its request, one without becomes a new one. The column of states is not read.',
    client:
      'Write into “Answer”, “Answered by” and “Answered on”, and send this list back. Leave the numbers as they are. Send files the way the audit firm told you.',
  },
} as const;

/**
 * The requests of an engagement as one list. The firm's holds all of them; the client's holds those they were sent, and of each what
 * they see on their own pages: nothing of papers.
 */
@Injectable()
export class ExportRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly lists: RequestListStore,
    private readonly processes: DocumentProcesses,
    private readonly links: DropLinkStore,
    private readonly installation: RelyingParty,
    private readonly clock: Clock,
  ) {}

  async execute(
    caller: Caller,
    engagementId: string,
    { audience, lang, dropToken }: ExportRequestsBody,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const isFirms = audience === 'firm';
    const { standing, papers, link } = await this.door.read(caller, engagementId, async (tx) => ({
      standing: await this.lists.standing(tx, caller, engagementId),
      papers: isFirms ? await this.lists.papers(tx, caller, engagementId) : [],
      link: isFirms || dropToken === undefined ? null : await this.linkOf(tx, caller, engagementId, dropToken),
    }));
    const fields = isFirms ? requestListFields : clientListFields;
    const shown = isFirms ? standing : standing.filter(({ id, wasSent }) => wasSent && (!link || link.asked.has(id)));
    const date = this.clock.today();
    const { title, [audience]: said } = words[lang];
    const list = {
      title,
      date,
      heading: [said, ...(link ? [link.said[lang]] : []), requestListMark(engagementId, link?.id)],
      heads: fields.map((field) => requestListHeads[lang][field]),
      widths: fields.map((field) => widths[field]),
      rows: shown.map((one) => {
        const texts = textsOf(one, papers, lang, isFirms);
        return fields.map((field) => texts[field]);
      }),
    };
    const bytes = await this.processes.run('write-list-xlsx', { list });
    return { fileName: `${title}_${date.replaceAll('-', '')}.xlsx`, bytes };
  }

  /** Whoever shows the token of a link has just made it: its address and its requests go along. `link.not-usable` for any other. */
  private async linkOf(tx: Tx, { firmId }: Caller, engagementId: string, token: string) {
    const id = await this.links.ofToken(tx, firmId, engagementId, token);
    const link = id === null ? null : await this.links.link(tx, { firmId, engagementId, linkId: id });
    if (id === null || !link) throw new DomainProblem('link.not-usable');
    const now = this.clock.now().getTime();
    ensure(mayUseDropLink({ ...link, now, expiresAt: link.expiresAt.getTime() }));
    const asked = new Set(await this.links.askedBy(tx, { firmId, engagementId, linkId: id }));
    return { id, asked, said: saidOfLink(link, this.installation.at(`/drop#${token}`)) };
  }
}

function saidOfLink({ recipientName, expiresAt }: DropLinkRow, address: string): Record<Lang, string> {
  const until = dayInJapan(expiresAt);
  return {
    ja: `ファイルの提出先（資料受付リンク。${recipientName} 様専用、${until} まで）: ${address}`,
    en: `Where to put files (drop link for ${recipientName} alone, until ${until}): ${address}`,
  };
}

const dayInJapan = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });

function textsOf(
  one: KeptRequest,
  papers: readonly NamedPaper[],
  lang: Lang,
  isFirms: boolean,
): Record<RequestListField, string> {
  const nameOf = (id: string) => papers.find((paper) => paper.id === id)?.names[lang === 'ja' ? 0 : 1] ?? '';
  const { code: number, title, wanted, shows, dueOn, answererName, answer } = one;
  return {
    ...{ number, title, wanted, shows, dueOn, answerer: answererName ?? '' },
    papers: one.testIds.map(nameOf).sort().join('\n'),
    state: isFirms
      ? requestStateLabels[one.state][lang]
      : clientRequestStateLabels[one.state as SentRequestState][lang],
    answer: answer?.note ?? '',
    answeredBy: answer?.by ?? '',
    answeredOn: answer?.on ?? '',
  };
}
