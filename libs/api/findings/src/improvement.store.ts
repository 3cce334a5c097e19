import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { ImprovementView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ImprovementStore {
  constructor(private readonly clock: Clock) {}

  /**
   * One item of the plan per finding; the finding's own version guards it. What was handed in or recorded is kept each time,
   * with what was said to it; gives the number of that version.
   */
  async put(
    tx: Tx,
    caller: Caller,
    of: { engagementId: string; findingId: string },
    { plan, owner, dueOn, improvedOn }: ImprovementView,
    words: string,
  ): Promise<number> {
    await tx.query(
      `INSERT INTO improvement_item (firm_id, engagement_id, finding_id, plan, owner, due_on, improved_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, engagement_id, finding_id) DO UPDATE SET plan = excluded.plan, owner = excluded.owner,
         due_on = excluded.due_on, improved_on = excluded.improved_on, version = improvement_item.version + 1`,
      [caller.firmId, of.engagementId, of.findingId, plan, owner, dueOn, improvedOn],
    );
    const side = caller.kind === 'clientPerson' ? 'client' : 'firm';
    const [{ no }] = await tx.query<[{ no: number }]>(
      `INSERT INTO improvement_version (firm_id, engagement_id, finding_id, version_no, plan, owner, due_on, improved_on, words,
         side, written_by, written_by_name, written_at)
       SELECT $1, $2, $3, coalesce(max(v.version_no), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
       FROM improvement_version v WHERE v.firm_id = $1 AND v.engagement_id = $2 AND v.finding_id = $3
       RETURNING version_no AS no`,
      [
        ...[caller.firmId, of.engagementId, of.findingId, plan, owner, dueOn, improvedOn, words],
        ...[side, caller.userId, caller.name, this.clock.now()],
      ],
    );
    return no;
  }
}
