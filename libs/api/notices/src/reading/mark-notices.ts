import { Clock, DomainProblem, type Tx } from '@akashi/api-platform';
import type { ReadAllNoticesBody, ReadNoticesBody } from '@akashi/contracts/api/notice.api';
import { Injectable } from '@nestjs/common';
import { NoticeStore, type NoticeOwner } from '../notice.store';

/** Why a change of this leaves no entry. */
export const noNoticeRecord = 'Whether somebody has read what they were told is no record of the audit.';

/** Marks one's own notices as read; somebody else's are not there to be marked. */
@Injectable()
export class MarkNotices {
  constructor(
    private readonly notices: NoticeStore,
    private readonly clock: Clock,
  ) {}

  /** All of them or none. */
  async read(tx: Tx, owner: NoticeOwner, { notices: seen }: ReadNoticesBody): Promise<void> {
    if ((await this.notices.known(tx, owner, seen)) < seen.length) throw new DomainProblem('not-found');
    if ((await this.notices.read(tx, owner, seen, this.clock.now())) < seen.length) {
      throw new DomainProblem('stale-version');
    }
  }

  readAll(tx: Tx, owner: NoticeOwner, { upTo, engagementId }: ReadAllNoticesBody): Promise<void> {
    return this.notices.readUpTo(tx, owner, { upTo, engagementId: engagementId ?? null }, this.clock.now());
  }
}
