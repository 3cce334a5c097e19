import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { SeenWeek } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PlannedHoursEntity } from './planned-hours.entity';
import { WorkedHoursEntity } from './worked-hours.entity';

interface SaidHours extends SeenWeek {
  engagementId: string;
  userId: string;
  hours: number;
}

/**
 * The one writer of planned and worked hours. Of a week of which nothing was said version 0 was seen: whoever comes second finds
 * that something was.
 */
@Injectable()
export class HoursStore {
  async plan(tx: Tx, caller: Caller, { version, hours, ...of }: SaidHours): Promise<void> {
    const key = { firmId: caller.firmId, ...of };
    if (version > 0) {
      return mustChange(await tx.update(PlannedHoursEntity, { ...key, version }, { hours, saidBy: caller.userId }));
    }
    const rows = await tx.query<unknown[]>(
      `INSERT INTO planned_hours (firm_id, engagement_id, user_id, week, hours, said_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING week`,
      [key.firmId, key.engagementId, key.userId, key.week, hours, caller.userId],
    );
    if (rows.length === 0) throw new DomainProblem('stale-version');
  }

  async record(tx: Tx, caller: Caller, { version, hours, ...of }: SaidHours): Promise<void> {
    const key = { firmId: caller.firmId, ...of };
    if (version > 0) {
      return mustChange(await tx.update(WorkedHoursEntity, { ...key, version }, { hours, saidBy: caller.userId }));
    }
    const rows = await tx.query<unknown[]>(
      `INSERT INTO worked_hours (firm_id, engagement_id, user_id, week, hours, said_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING week`,
      [key.firmId, key.engagementId, key.userId, key.week, hours, caller.userId],
    );
    if (rows.length === 0) throw new DomainProblem('stale-version');
  }
}
