import { LedgerWriter, Transactions, type MemberCaller } from '@akashi/api-platform';
import type { NoticeCountView, NoticeSettingView } from '@akashi/contracts';
import type { ReadAllNoticesBody, ReadNoticesBody, SetNoticesBody } from '@akashi/contracts/api/notice.api';
import { Injectable } from '@nestjs/common';
import { NoticeSettingStore } from './notice-setting.store';
import { MarkNotices, noNoticeRecord } from './mark-notices';
import { Nameable } from './nameable';
import { ReadNotices } from './read-notices';

/** What a member does with their notices: reads them, and mutes engagements. */
@Injectable()
export class KeepNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
    private readonly mark: MarkNotices,
    private readonly reading: ReadNotices,
    private readonly setting: NoticeSettingStore,
    private readonly nameable: Nameable,
  ) {}

  read(caller: MemberCaller, body: ReadNoticesBody): Promise<NoticeCountView> {
    return this.transactions.write(caller, async (tx) => {
      this.ledger.recordNothing(tx, noNoticeRecord);
      await this.mark.read(tx, caller, body);
      return this.reading.countIn(tx, caller);
    });
  }

  readAll(caller: MemberCaller, body: ReadAllNoticesBody): Promise<NoticeCountView> {
    return this.transactions.write(caller, async (tx) => {
      this.ledger.recordNothing(tx, noNoticeRecord);
      await this.nameable.ensure(tx, caller, body.engagementId === undefined ? [] : [body.engagementId]);
      await this.mark.readAll(tx, caller, body);
      return this.reading.countIn(tx, caller);
    });
  }

  settings(caller: MemberCaller): Promise<NoticeSettingView> {
    return this.transactions.read(caller, (tx) => this.setting.find(tx, caller));
  }

  /** An engagement that the person may not read is not there to be muted. */
  set(caller: MemberCaller, body: SetNoticesBody): Promise<NoticeSettingView> {
    return this.transactions.write(caller, async (tx) => {
      this.ledger.recordNothing(tx, noNoticeRecord);
      await this.setting.put(tx, caller, body);
      return this.setting.find(tx, caller);
    });
  }
}
