import type { Caller, Tx } from '@akashi/api-platform';
import type { ImprovementView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ImprovementStore {
  /** One item of the plan per finding; the finding's own version guards it. */
  async put(
    tx: Tx,
    caller: Caller,
    of: { engagementId: string; findingId: string },
    { plan, owner, dueOn, improvedOn }: ImprovementView,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO improvement_item (firm_id, engagement_id, finding_id, plan, owner, due_on, improved_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, engagement_id, finding_id) DO UPDATE SET plan = excluded.plan, owner = excluded.owner,
         due_on = excluded.due_on, improved_on = excluded.improved_on, version = improvement_item.version + 1`,
      [caller.firmId, of.engagementId, of.findingId, plan, owner, dueOn, improvedOn],
    );
  }
}
