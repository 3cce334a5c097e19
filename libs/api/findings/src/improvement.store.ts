import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { ImprovementView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

interface OfFinding {
  engagementId: string;
  findingId: string;
}

/** What was seen of an improvement, as it is kept. */
export interface NewFollowUp extends OfFinding {
  holds: boolean;
  seen: string;
  seenOn: string;
  fileName: string;
  sha256: string;
}

/** The client's plan for a finding, version by version, and what the firm saw of it. */
@Injectable()
export class ImprovementStore {
  constructor(private readonly clock: Clock) {}

  /**
   * The item as it stands now, and a version of it, with what was said to it, beside those before; the finding's own version guards
   * both. An item from before there were versions is kept as one first, by nobody that is known. Gives the number of the new version.
   */
  async put(tx: Tx, caller: Caller, of: OfFinding, improvement: ImprovementView, words: string): Promise<number> {
    const { plan, owner, dueOn, improvedOn } = improvement;
    const finding = [caller.firmId, of.engagementId, of.findingId];
    await tx.query(
      `INSERT INTO improvement_version (firm_id, engagement_id, finding_id, version_no, plan, owner, due_on, improved_on,
         side)
       SELECT i.firm_id, i.engagement_id, i.finding_id, i.version, i.plan, i.owner, i.due_on, i.improved_on, 'firm'
       FROM improvement_item i WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.finding_id = $3
         AND NOT EXISTS (SELECT FROM improvement_version v WHERE v.firm_id = i.firm_id
           AND v.engagement_id = i.engagement_id AND v.finding_id = i.finding_id)`,
      finding,
    );
    const [item] = await tx.query<{ version: number }[]>(
      `INSERT INTO improvement_item (firm_id, engagement_id, finding_id, plan, owner, due_on, improved_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, engagement_id, finding_id) DO UPDATE SET plan = excluded.plan, owner = excluded.owner,
         due_on = excluded.due_on, improved_on = excluded.improved_on, version = improvement_item.version + 1
       RETURNING version::int`,
      [...finding, plan, owner, dueOn, improvedOn],
    );
    const version = item?.version ?? 1;
    const side = caller.kind === 'clientPerson' ? 'client' : 'firm';
    await tx.query(
      `INSERT INTO improvement_version (firm_id, engagement_id, finding_id, version_no, plan, owner, due_on, improved_on, words,
         side, written_by, written_by_name, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [...finding, version, plan, owner, dueOn, improvedOn, words, side, caller.userId, caller.name, this.clock.now()],
    );
    return version;
  }

  /** Gives its ordinal, and the version of the plan that was looked at. */
  async addFollowUp(tx: Tx, caller: Caller, followUp: NewFollowUp): Promise<{ ordinal: number; planVersion: number }> {
    const { engagementId, findingId, holds, seen, seenOn, fileName, sha256 } = followUp;
    const [added] = await tx.query<{ ordinal: number; planVersion: number }[]>(
      `INSERT INTO finding_follow_up (firm_id, engagement_id, finding_id, ordinal, plan_version, holds, seen, seen_on, file_name,
         file_sha256, recorded_by)
       SELECT $1, $2, $3, 1 + (SELECT count(*) FROM finding_follow_up WHERE firm_id = $1 AND engagement_id = $2
           AND finding_id = $3), i.version, $4, $5, $6, $7, $8, $9
       FROM improvement_item i WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.finding_id = $3
       RETURNING ordinal::int, plan_version::int AS "planVersion"`,
      [caller.firmId, engagementId, findingId, holds, seen, seenOn, fileName, sha256, caller.userId],
    );
    if (!added) throw new Error('An improved finding has its item of the plan.');
    return added;
  }
}
