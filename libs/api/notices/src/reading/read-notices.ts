import { Clock, Transactions, type Caller, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { NoticeCountView, NoticesView, NoticeView } from '@akashi/contracts';
import type { NoticeQuery } from '@akashi/contracts/api/notice.api';
import { seesEveryEngagement } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { Nameable } from './nameable';
import { countNotices, selectNotices } from './notice.query';
import { pageOf, pageValues } from './notice-page';

/** What concerns a member, of engagements that they may read at this moment: another wall was perhaps put up since they were told. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly nameable: Nameable,
  ) {}

  list(caller: MemberCaller, query: NoticeQuery): Promise<NoticesView> {
    return this.transactions.read(caller, async (tx) => {
      await this.nameable.ensure(tx, caller, named(query));
      const values = [...this.seenBy(caller), ...pageValues(query)];
      const notices = await tx.query<NoticeView[]>(selectNotices, values);
      return { ...pageOf(notices, query), ...(await this.countIn(tx, caller)) };
    });
  }

  count(caller: MemberCaller): Promise<NoticeCountView> {
    return this.transactions.read(caller, (tx) => this.countIn(tx, caller));
  }

  async countIn(tx: Tx, caller: MemberCaller): Promise<NoticeCountView> {
    const [row] = await tx.query<[NoticeCountView]>(countNotices, this.seenBy(caller));
    return row;
  }

  private seenBy(caller: Caller): unknown[] {
    return [caller.firmId, caller.userId, seesEveryEngagement(caller), this.clock.today()];
  }
}

const named = ({ engagementId }: NoticeQuery): string[] => (engagementId === undefined ? [] : [engagementId]);
