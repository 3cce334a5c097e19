import type { Caller, Tx } from '@akashi/api-platform';
import type { ClientPersonKind } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';

/** Who at a client confirms, approves and signs: without them nothing of that is asked for. */
@Injectable()
export class ClientApprovers {
  /** Is there anybody who comes in for the engagement's client and may approve? */
  areThere(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<boolean> {
    return this.isAnybody(tx, caller, engagementId, ['approver']);
  }

  /** Is there anybody who comes in for them and may read what the firm gives out? */
  haveReaders(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<boolean> {
    return this.isAnybody(tx, caller, engagementId, ['owner', 'approver']);
  }

  private async isAnybody(
    tx: Tx,
    { firmId }: Pick<Caller, 'firmId'>,
    engagementId: string,
    kinds: readonly ClientPersonKind[],
  ): Promise<boolean> {
    const [row] = await tx.query<[{ found: boolean }]>(
      `SELECT EXISTS (SELECT FROM engagement e JOIN client_person p ON p.firm_id = e.firm_id AND p.client_id = e.client_id
         WHERE e.firm_id = $1 AND e.id = $2 AND p.kind = ANY ($3) AND p.disabled_at IS NULL) AS found`,
      [firmId, engagementId, kinds],
    );
    return row.found;
  }
}
