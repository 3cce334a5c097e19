import { Clock, DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { IdentificationWay, Witness } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';

interface Unconfirmed {
  isDisabled: boolean;
  isUnconfirmed: boolean;
  waysIssuedBy: string[];
}

/** Whether a membership is its person's: who opened ways in to it, and who identified them since. */
@Injectable()
export class ConfirmationStore {
  constructor(private readonly clock: Clock) {}

  /** Held until it is confirmed: a way in that is handed out meanwhile makes another version. */
  async lock(tx: Tx, { firmId }: Caller, userId: string): Promise<Unconfirmed> {
    const [row] = await tx.query<Unconfirmed[]>(
      `SELECT disabled_at IS NOT NULL AS "isDisabled", unconfirmed_since IS NOT NULL AS "isUnconfirmed",
         ways_issued_by AS "waysIssuedBy"
       FROM member WHERE firm_id = $1 AND user_id = $2 FOR UPDATE`,
      [firmId, userId],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async witnesses(tx: Tx, { firmId }: Caller): Promise<Witness[]> {
    return tx.query(
      `SELECT user_id AS "userId", firm_roles && ARRAY['firm_admin', 'quality_office'] AS "isOffice" FROM member
       WHERE firm_id = $1 AND disabled_at IS NULL AND unconfirmed_since IS NULL ORDER BY user_id`,
      [firmId],
    );
  }

  async confirm(
    tx: Tx,
    caller: Caller,
    { userId, version }: { userId: string; version: number },
    how: IdentificationWay,
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET unconfirmed_since = NULL, ways_issued_by = '{}', confirmed_at = $4, confirmed_by = $5,
         confirmed_how = $6, version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [caller.firmId, userId, version, this.clock.now(), caller.userId, how],
    );
    mustChange({ affected });
  }
}
