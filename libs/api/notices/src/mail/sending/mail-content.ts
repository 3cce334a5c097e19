import { Clock, Transactions } from '@akashi/api-platform';
import {
  clientNoticeLabel,
  noticeLabel,
  type ClientNoticeView,
  type MailLanguage,
  type NoticeView,
} from '@akashi/contracts';
import { seesEveryEngagement, type ClientPersonKind, type FirmRole } from '@akashi/domain/access';
import { clientNoticePath, groupNotices, noticePlace } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import { selectClientNoticesById, selectNoticesById } from '../../reading/notice.query';
import type { TakenMail } from '../outbox/mail-outbox';
import { selectAddressee } from './addressee.query';

export interface MailLine {
  what: string;
  code: string;
  dueOn: string | null;
  /** A path of ours. */
  path: string;
}

export interface MailGroup {
  name: string | null;
  lines: readonly MailLine[];
}

/** What a mail says, as its person may read it at this moment. */
export interface MailContent {
  address: string;
  language: MailLanguage;
  count: number;
  deadlines: number;
  /** Null where the firm names no matter in a mail. */
  groups: readonly MailGroup[] | null;
}

interface Addressee {
  address: string;
  language: MailLanguage;
  firmRoles: FirmRole[] | null;
  kind: ClientPersonKind | null;
  wantsNone: boolean;
  namesMatters: boolean;
  noticeIds: string[];
}

type Told = NoticeView | ClientNoticeView;

/** Reads what goes in a mail when it is sent: what was read, muted or closed meanwhile stands in none. */
@Injectable()
export class ReadMailContent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Null where there is nobody to tell any more, or nothing. */
  async of(firmId: string, mail: TakenMail): Promise<MailContent | null> {
    const addressee = await this.addressee(firmId, mail);
    if (!addressee || (addressee.wantsNone && mail.kind !== 'deadline')) return null;
    const notices = await this.notices(firmId, mail, addressee);
    if (notices.length === 0) return null;
    const deadlines = notices.filter(({ urgency }) => urgency === 'deadline').length;
    const { address, language, namesMatters } = addressee;
    const groups = namesMatters ? groupsOf(notices, language) : null;
    return { address, language, count: notices.length, deadlines, groups };
  }

  private addressee(firmId: string, { id, person, client }: TakenMail): Promise<Addressee | undefined> {
    return this.transactions.read({ firmId, clientId: null }, async (tx) => {
      const [row] = await tx.query<Addressee[]>(selectAddressee, [firmId, person, client, id]);
      return row;
    });
  }

  /** Behind the walls of whoever is told, as if they asked themselves. */
  private notices(firmId: string, { person, client }: TakenMail, to: Addressee): Promise<Told[]> {
    return this.transactions.read<Told[]>({ firmId, clientId: client }, (tx) =>
      client === null
        ? tx.query<NoticeView[]>(selectNoticesById, [
            ...[firmId, person, seesEveryEngagement({ firmRoles: to.firmRoles ?? [] })],
            ...[this.clock.today(), to.noticeIds],
          ])
        : tx.query<ClientNoticeView[]>(selectClientNoticesById, [firmId, person, client, to.kind, to.noticeIds]),
    );
  }
}

function groupsOf(notices: readonly Told[], language: MailLanguage): MailGroup[] {
  return groupNotices(notices).map(({ sections }) => {
    const latest = sections.flatMap(({ lines }) => lines.map((line) => line.latest));
    return { name: nameOf(latest[0]!), lines: latest.map((one) => lineOf(one, language)) };
  });
}

const nameOf = (notice: Told): string | null => ('serviceName' in notice ? notice.serviceName : notice.engagementName);

function lineOf(notice: Told, language: MailLanguage): MailLine {
  const { action, code, dueOn, thingKind, thingId } = notice;
  if ('serviceName' in notice)
    return {
      what: clientNoticeLabel(action)[language],
      code,
      dueOn,
      path: clientNoticePath({ kind: thingKind, id: thingId }),
    };
  const { path, query } = noticePlace(notice);
  const asked = new URLSearchParams(query).toString();
  return { what: noticeLabel(action)[language], code, dueOn, path: asked ? `${path}?${asked}` : path };
}
