import { DomainProblem } from '../problems/domain-problem';
import type { Tx } from '../transactions/tenant-connection';

/** The log as it stands does not continue the place that was signed last: it was cut or rewritten since. */
export class SigningRefused extends DomainProblem {
  constructor(
    readonly streamId: string,
    readonly size: number,
    readonly signedSize: number,
  ) {
    super('ledger.rows-differ');
  }
}

/** Kept apart from the work that it ended. The same refusal again is the same row. */
export async function keepRefusedSigning(tx: Tx, firmId: string, refused: SigningRefused, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO ledger_refused_signing (firm_id, stream_id, size, signed_size, refused_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [firmId, refused.streamId, refused.size, refused.signedSize, now],
  );
}
