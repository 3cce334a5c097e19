import { mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { EvidenceFacts } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

export interface Correction {
  evidenceId: string;
  /** The version that was seen. */
  version: number;
  before: EvidenceFacts;
  after: EvidenceFacts;
  reason: string;
}

/** What is said of evidence besides its file, and each time that it was corrected. */
@Injectable()
export class EvidenceFactsStore {
  async correct(tx: Tx, caller: Caller, engagementId: string, correction: Correction): Promise<void> {
    const { evidenceId, version, before, after, reason } = correction;
    const of = [caller.firmId, engagementId, evidenceId, version];
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE evidence SET name = $5, source = $6, as_of = $7, received_on = $8, origin = $9, ipe = $10,
         version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [...of, after.name, after.source, after.asOf, after.receivedOn, after.origin, jsonOrNull(after.ipe)],
    );
    mustChange({ affected });
    await tx.query(
      `INSERT INTO evidence_correction (firm_id, engagement_id, evidence_id, version, before, after, reason, corrected_by)
       VALUES ($1, $2, $3, $4::int + 1, $5, $6, $7, $8)`,
      [...of, JSON.stringify(before), JSON.stringify(after), reason, caller.userId],
    );
  }
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
