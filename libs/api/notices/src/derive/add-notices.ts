import type { Tx } from '@akashi/api-platform';
import { parseLedgerEvent, type LedgerEvent } from '@akashi/domain/ledger';
import { noticeThing, settledBy } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import { CollectLetters } from '../mail/outbox/collect-letters';
import { CollectMail } from '../mail/outbox/collect-mail';
import { NoticeStore, type NewNotice } from '../notice.store';
import { DueNotices } from './due-notices';
import { NoticesOfEvent } from './notices-of-event';

/** Tells people of events and of days, and says in which mail: all of it in the transaction that is given. */
@Injectable()
export class AddNotices {
  constructor(
    private readonly notices: NoticeStore,
    private readonly mail: CollectMail,
    private readonly letters: CollectLetters,
    private readonly ofEvent: NoticesOfEvent,
    private readonly due: DueNotices,
  ) {}

  /** How many came about. An event whose text was spoilt tells nobody anything: the comparison of the ledger names it. */
  async ofEvents(tx: Tx, firmId: string, texts: readonly string[]): Promise<number> {
    let added = 0;
    for (const text of texts) {
      const event = parseLedgerEvent(text);
      if (!event) continue;
      await this.settle(tx, firmId, event);
      added += await this.add(tx, firmId, await this.ofEvent.of(tx, event));
      await this.letters.of(tx, event);
    }
    return added;
  }

  async ofDays(tx: Tx, firmId: string): Promise<number> {
    await this.letters.ofDays(tx, firmId);
    return this.add(tx, firmId, await this.due.of(tx, firmId));
  }

  private async settle(tx: Tx, firmId: string, { action, engagement, entity, facts, at }: LedgerEvent): Promise<void> {
    const actions = settledBy(action);
    if (actions.length === 0) return;
    const thing = noticeThing({ action, engagementId: engagement, entity, facts });
    await this.notices.settle(tx, firmId, { thing, actions, at });
  }

  private async add(tx: Tx, firmId: string, notices: readonly NewNotice[]): Promise<number> {
    const added = await this.notices.add(tx, firmId, notices);
    await this.mail.of(tx, firmId, added);
    return added.length;
  }
}
