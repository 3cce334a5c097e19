import type { Caller, Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

/** Who at a client confirms, approves and signs: without them nothing of that is asked for. */
@Injectable()
export class ClientApprovers {
  /** Is there anybody who comes in for the engagement's client and may approve? */
  async areThere(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, engagementId: string): Promise<boolean> {
    const [row] = await tx.query<[{ found: boolean }]>(
      `SELECT EXISTS (SELECT FROM engagement e JOIN client_person p ON p.firm_id = e.firm_id AND p.client_id = e.client_id
         WHERE e.firm_id = $1 AND e.id = $2 AND p.kind = 'approver' AND p.disabled_at IS NULL) AS found`,
      [firmId, engagementId],
    );
    return row.found;
  }
}
