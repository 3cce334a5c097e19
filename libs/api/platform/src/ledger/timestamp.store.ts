import type { TimestampProblem } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { Tx } from '../transactions/tenant-connection';

interface LogOf {
  firmId: string;
  streamId: string;
}

const soonestMs = 10_000;
const latestMs = 60 * 60 * 1000;

/**
 * Signed places that are to be stamped: the last of each log, and whatever was signed within a week. Where an authority is configured
 * later, years of places are not stamped with a day on which they were long there.
 */
export const withoutTimestamp = `
  FROM ledger_checkpoint c WHERE c.firm_id = $1
    AND NOT EXISTS (SELECT FROM ledger_timestamp t
      WHERE t.firm_id = c.firm_id AND t.stream_id = c.stream_id AND t.size = c.size)
    AND (c.signed_at > now() - interval '7 days' OR NOT EXISTS (SELECT FROM ledger_checkpoint n
      WHERE n.firm_id = c.firm_id AND n.stream_id = c.stream_id AND n.size > c.size))`;

@Injectable()
export class TimestampStore {
  constructor(private readonly clock: Clock) {}

  due(tx: Tx, firmId: string): Promise<{ streamId: string }[]> {
    return tx.query(
      `SELECT DISTINCT c.stream_id AS "streamId" ${withoutTimestamp}
         AND NOT EXISTS (SELECT FROM timestamp_fault f
           WHERE f.firm_id = c.firm_id AND f.stream_id = c.stream_id AND f.ask_again_at > $2)
       ORDER BY 1`,
      [firmId, this.clock.now()],
    );
  }

  /** The newest first: it covers the others. */
  async place(tx: Tx, { firmId, streamId }: LogOf): Promise<{ size: number; note: string } | null> {
    const [row] = await tx.query<{ size: number; note: string }[]>(
      `SELECT c.size::int, c.note ${withoutTimestamp} AND c.stream_id = $2 ORDER BY c.size DESC LIMIT 1`,
      [firmId, streamId],
    );
    return row ?? null;
  }

  async keep(
    tx: Tx,
    { firmId, streamId }: LogOf,
    size: number,
    { token, at, authority }: { token: Uint8Array; at: Date; authority: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_timestamp (firm_id, stream_id, size, token, authority, stamped_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [firmId, streamId, size, Buffer.from(token), authority, at],
    );
    await tx.query(`DELETE FROM timestamp_fault WHERE firm_id = $1 AND stream_id = $2`, [firmId, streamId]);
  }

  /** Asked again soon, and then less and less often. */
  async keepFault(tx: Tx, { firmId, streamId }: LogOf, fault: TimestampProblem): Promise<void> {
    await tx.query(
      `INSERT INTO timestamp_fault AS f (firm_id, stream_id, fault, since, attempts, ask_again_at)
       VALUES ($1, $2, $3, $4, 1, $4::timestamptz + $5 * interval '1 ms')
       ON CONFLICT (firm_id, stream_id) DO UPDATE SET fault = excluded.fault, attempts = f.attempts + 1,
         ask_again_at = $4::timestamptz + least($5 * 2 ^ least(f.attempts, 20), $6) * interval '1 ms'`,
      [firmId, streamId, fault, this.clock.now(), soonestMs, latestMs],
    );
  }
}
