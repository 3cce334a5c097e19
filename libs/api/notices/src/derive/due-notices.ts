import { Clock, Ids, type Tx } from '@akashi/api-platform';
import { addDays, type LocalDate } from '@akashi/domain/dates';
import { dueNotice, toldAfterDays, type NoticeRelation, type NoticeThingKind } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import type { NewNotice } from '../notice.store';
import { selectDue } from './due.query';

interface DueRow {
  person: string;
  client: string | null;
  engagementId: string;
  thingKind: NoticeThingKind;
  thingId: string;
  thingNumber: number | null;
  dueOn: LocalDate;
  relation: NoticeRelation;
}

/** What no act tells: a day that is near, and one that has passed. Another day for the same thing is told anew. */
@Injectable()
export class DueNotices {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, firmId: string): Promise<NewNotice[]> {
    const [today, at] = [this.clock.today(), this.clock.now().toISOString()];
    const rows = await tx.query<DueRow[]>(selectDue, [firmId, addDays(today, 1), addDays(today, -toldAfterDays)]);
    return rows.map(({ thingKind, thingId, ...row }) => {
      const action = dueNotice(row.dueOn, today);
      const cause = `${action} ${thingId} ${row.dueOn}`;
      const thing = { kind: thingKind, id: thingId };
      return { ...row, id: this.ids.next(), cause, action, urgency: 'deadline', thing, actorName: null, at };
    });
  }

  /** The day that counts now: once a day is enough. */
  today(): LocalDate {
    return this.clock.today();
  }
}
