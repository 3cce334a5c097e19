import { DomainProblem, type Caller, type Ids, type Tx } from '@akashi/api-platform';
import type { DeviationState } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';

export interface TakenDeviation {
  id: string;
  testId: string;
  state: DeviationState;
}

/** Deviations as a finding takes them up. */
@Injectable()
export class FindingDeviationStore {
  /** Locked until the transaction ends, so that two findings never take the same one. 404 when one is not there. */
  async take(tx: Tx, caller: Caller, engagementId: string, ids: readonly string[]): Promise<TakenDeviation[]> {
    const rows = await tx.query<TakenDeviation[]>(
      `SELECT id, test_id AS "testId", state FROM deviation
       WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY($3) ORDER BY id FOR UPDATE`,
      [caller.firmId, engagementId, ids],
    );
    if (rows.length !== new Set(ids).size) throw new DomainProblem('not-found');
    return rows;
  }

  /** Binds the deviations to their finding; each ends with a dated evaluation. */
  async raise(
    tx: Tx,
    caller: Caller,
    finding: { engagementId: string; findingId: string },
    deviationIds: readonly string[],
    ids: Ids,
  ): Promise<void> {
    const { engagementId, findingId } = finding;
    for (const deviationId of deviationIds) {
      await tx.query(
        `INSERT INTO finding_deviation (firm_id, engagement_id, finding_id, deviation_id) VALUES ($1, $2, $3, $4)`,
        [caller.firmId, engagementId, findingId, deviationId],
      );
      await tx.query(
        `INSERT INTO deviation_evaluation (firm_id, engagement_id, id, deviation_id, outcome, evaluated_by)
         VALUES ($1, $2, $3, $4, 'raised', $5)`,
        [caller.firmId, engagementId, ids.next(), deviationId, caller.userId],
      );
    }
    await tx.query(
      `UPDATE deviation SET state = 'raised', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY($3)`,
      [caller.firmId, engagementId, deviationIds],
    );
  }
}
