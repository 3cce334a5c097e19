import type { Caller, Ids, Tx } from '@akashi/api-platform';
import type { RecordRegistrationBody, RegistrationEventView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

export interface RegistrationDates {
  handedOverOn: string | null;
  applyBy: string;
  validUntil: string;
}

@Injectable()
export class RegistrationStore {
  /** In the order they happened. */
  events(tx: Tx, caller: Caller, engagementId: string): Promise<RegistrationEventView[]> {
    return tx.query(
      `SELECT r.id, r.ordinal::int, r.kind, r.occurred_on AS "occurredOn", r.outcome,
         r.registration_no AS "registrationNo", r.valid_until AS "validUntil", r.remark,
         m.family_name || ' ' || m.given_name AS "recordedByName", r.recorded_at AS "recordedAt"
       FROM registration_event r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.recorded_by
       WHERE r.firm_id = $1 AND r.engagement_id = $2 ORDER BY r.ordinal`,
      [caller.firmId, engagementId],
    );
  }

  async dates(tx: Tx, caller: Caller, engagementId: string): Promise<RegistrationDates> {
    const [row] = await tx.query<RegistrationDates[]>(
      `SELECT
         (SELECT min(handed_over_on) FROM handoff_package WHERE firm_id = $1 AND engagement_id = $2) AS "handedOverOn",
         max(coalesce(overridden_on, computed_on)) FILTER (WHERE rule = 'apply') AS "applyBy",
         max(coalesce(overridden_on, computed_on)) FILTER (WHERE rule = 'validUntil') AS "validUntil"
       FROM engagement_date WHERE firm_id = $1 AND engagement_id = $2`,
      [caller.firmId, engagementId],
    );
    return row ?? { handedOverOn: null, applyBy: '', validUntil: '' };
  }

  async add(
    tx: Tx,
    caller: Caller,
    ids: Ids,
    event: RecordRegistrationBody & { engagementId: string; ordinal: number },
  ): Promise<string> {
    const id = ids.next();
    const { engagementId, ordinal, kind, occurredOn, outcome, registrationNo, validUntil, remark } = event;
    await tx.query(
      `INSERT INTO registration_event (firm_id, engagement_id, id, ordinal, kind, occurred_on, outcome, registration_no,
         valid_until, remark, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        caller.firmId,
        engagementId,
        id,
        ordinal,
        kind,
        occurredOn,
        outcome,
        registrationNo,
        validUntil,
        remark,
        caller.userId,
      ],
    );
    return id;
  }
}
