import { DomainProblem, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { NoticeSettingView } from '@akashi/contracts';
import type { SetNoticesBody } from '@akashi/contracts/api/notice.api';
import { Injectable } from '@nestjs/common';
import { Nameable } from './nameable';

/** What people set for themselves: the one writer of `notice_setting`. */
@Injectable()
export class NoticeSettingStore {
  constructor(private readonly nameable: Nameable) {}

  /** Nothing is muted while nothing was set; an engagement that was closed since stands here no more. */
  async find(tx: Tx, caller: MemberCaller): Promise<NoticeSettingView> {
    const [row] = await tx.query<{ muted: string[]; version: number }[]>(
      `SELECT muted, version::int FROM notice_setting WHERE firm_id = $1 AND person_id = $2`,
      [caller.firmId, caller.userId],
    );
    if (!row) return { mutedEngagementIds: [], version: 0 };
    return { mutedEngagementIds: await this.nameable.among(tx, caller, row.muted), version: row.version };
  }

  async put(tx: Tx, caller: MemberCaller, { mutedEngagementIds, version }: SetNoticesBody): Promise<void> {
    await this.nameable.ensure(tx, caller, mutedEngagementIds);
    const values = [caller.firmId, caller.userId, [...new Set(mutedEngagementIds)]];
    const done = version === 0 ? await this.begin(tx, values) : await this.change(tx, [...values, version]);
    if (!done) throw new DomainProblem('stale-version');
  }

  private async begin(tx: Tx, values: unknown[]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO notice_setting (firm_id, person_id, muted) VALUES ($1, $2, $3)
       ON CONFLICT (firm_id, person_id) DO NOTHING RETURNING person_id`,
      values,
    );
    return rows.length > 0;
  }

  private async change(tx: Tx, values: unknown[]): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE notice_setting SET muted = $3, version = version + 1
       WHERE firm_id = $1 AND person_id = $2 AND version = $4 RETURNING person_id`,
      values,
    );
    return rows.length > 0;
  }
}
