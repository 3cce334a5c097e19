import { LedgerWriter, Transactions, type ClientPersonCaller, type Tx } from '@akashi/api-platform';
import type { ClientNoticesView, ClientNoticeView, NoticeCountView } from '@akashi/contracts';
import type { ClientNoticeQuery, ReadAllClientNoticesBody, ReadNoticesBody } from '@akashi/contracts/api/notice.api';
import { Injectable } from '@nestjs/common';
import { MarkNotices, noNoticeRecord } from '../reading/mark-notices';
import { countClientNotices, selectClientNotices } from '../reading/notice.query';
import { pageOf, pageValues } from '../reading/notice-page';

/** Notices of a client's people: read behind their wall, of what is theirs today, and marked behind the firm's. */
@Injectable()
export class ClientNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
    private readonly mark: MarkNotices,
  ) {}

  list(caller: ClientPersonCaller, query: ClientNoticeQuery): Promise<ClientNoticesView> {
    return this.transactions.read(caller, async (tx) => {
      const values = [...seenBy(caller), ...pageValues(query)];
      const notices = await tx.query<ClientNoticeView[]>(selectClientNotices, values);
      return { ...pageOf(notices, query), ...(await this.countIn(tx, caller)) };
    });
  }

  count(caller: ClientPersonCaller): Promise<NoticeCountView> {
    return this.transactions.read(caller, (tx) => this.countIn(tx, caller));
  }

  read(caller: ClientPersonCaller, body: ReadNoticesBody): Promise<NoticeCountView> {
    return this.marked(caller, (tx) => this.mark.read(tx, caller, body));
  }

  readAll(caller: ClientPersonCaller, body: ReadAllClientNoticesBody): Promise<NoticeCountView> {
    return this.marked(caller, (tx) => this.mark.readAll(tx, caller, body));
  }

  private marked(caller: ClientPersonCaller, change: (tx: Tx) => Promise<void>): Promise<NoticeCountView> {
    return this.transactions.writeForClient(caller, {
      find: () => Promise.resolve(),
      change: async (tx) => {
        this.ledger.recordNothing(tx, noNoticeRecord);
        await change(tx);
      },
      answer: (tx) => this.countIn(tx, caller),
    });
  }

  private async countIn(tx: Tx, caller: ClientPersonCaller): Promise<NoticeCountView> {
    const [row] = await tx.query<[NoticeCountView]>(countClientNotices, seenBy(caller));
    return row;
  }
}

const seenBy = ({ firmId, userId, clientId, role }: ClientPersonCaller): unknown[] => [firmId, userId, clientId, role];
