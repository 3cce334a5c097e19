import type { Caller, Tx } from '@akashi/api-platform';
import type { RegisteredBaseService, ScopedControl } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';

/** The statement a plan is drafted from. */
export interface LatestStatement {
  id: string;
  versionNo: number;
  editionId: string;
}

/** What a plan is computed from: the latest statement's controls and the base services they may be taken over from. */
@Injectable()
export class PlanBasisStore {
  /** Drafts of one engagement are made one after another: the second sees the first one's plan. */
  async lockEngagement(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
    await tx.query(`SELECT 1 FROM engagement WHERE firm_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
      caller.firmId,
      engagementId,
    ]);
  }

  async latestStatement(tx: Tx, caller: Caller, engagementId: string): Promise<LatestStatement | null> {
    const [statement] = await tx.query<LatestStatement[]>(
      `SELECT id, version_no AS "versionNo", edition_id AS "editionId" FROM statement
       WHERE firm_id = $1 AND engagement_id = $2 ORDER BY version_no DESC LIMIT 1`,
      [caller.firmId, engagementId],
    );
    return statement ?? null;
  }

  controls(tx: Tx, caller: Caller, engagementId: string, statementId: string): Promise<ScopedControl[]> {
    return tx.query(
      `SELECT stable_key AS "stableKey", population_code AS "populationCode", inherited_from AS "inheritedFrom",
         operation_claimed AS "operationClaimed"
       FROM individual_control WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3 ORDER BY position, id`,
      [caller.firmId, engagementId, statementId],
    );
  }

  baseServices(tx: Tx, caller: Caller, engagementId: string): Promise<RegisteredBaseService[]> {
    return tx.query(
      `SELECT b.registration_no AS "registrationNo", b.valid_until AS "validUntil" FROM base_service_use b
       JOIN engagement e ON e.firm_id = b.firm_id AND e.service_id = b.service_id
       WHERE e.firm_id = $1 AND e.id = $2 ORDER BY b.registration_no`,
      [caller.firmId, engagementId],
    );
  }
}
