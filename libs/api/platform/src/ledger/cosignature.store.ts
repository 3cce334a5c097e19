import type { WitnessFault } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { Tx } from '../transactions/tenant-connection';
import type { OfferedPlace } from './ask-witness';

/** A witness of a log. */
export interface WitnessOf {
  firmId: string;
  streamId: string;
  /** The name by which it signs. */
  witness: string;
}

interface Standing {
  size: number;
  attempts: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const soonestMs = 10_000;
const latestMs = 60 * 60 * 1000;

@Injectable()
export class CosignatureStore {
  constructor(private readonly clock: Clock) {}

  /** Logs that this witness is to be asked about: a place it did not see, or a day since it said that it saw the last. */
  due(tx: Tx, firmId: string, witness: string): Promise<{ streamId: string }[]> {
    return tx.query(
      `SELECT c.stream_id AS "streamId" FROM (
         SELECT stream_id, max(size) AS size FROM ledger_checkpoint WHERE firm_id = $1 GROUP BY stream_id) c
       LEFT JOIN witness_answer a ON a.firm_id = $1 AND a.stream_id = c.stream_id AND a.witness = $2
       WHERE a.witness IS NULL OR a.ask_again_at <= $3 OR (a.fault IS NULL AND c.size > a.size)
       ORDER BY c.stream_id`,
      [firmId, witness, this.clock.now()],
    );
  }

  async standing(tx: Tx, { firmId, streamId, witness }: WitnessOf): Promise<Standing> {
    const [row] = await tx.query<Standing[]>(
      `SELECT size::int, attempts FROM witness_answer WHERE firm_id = $1 AND stream_id = $2 AND witness = $3`,
      [firmId, streamId, witness],
    );
    return row ?? { size: 0, attempts: 0 };
  }

  /** The signed place after `after`, or the last one where none follows, with the log to there. */
  async place(
    tx: Tx,
    { firmId, streamId }: WitnessOf,
    after: number,
  ): Promise<(OfferedPlace & { isLast: boolean }) | null> {
    const [found] = await tx.query<{ size: number; note: string; newest: number }[]>(
      `SELECT size::int, note, max(size) OVER ()::int AS newest FROM ledger_checkpoint WHERE firm_id = $1 AND stream_id = $2
       ORDER BY size <= $3, CASE WHEN size > $3 THEN size ELSE -size END LIMIT 1`,
      [firmId, streamId, after],
    );
    if (!found) return null;
    const rows = await tx.query<{ leaf: Buffer }[]>(
      `SELECT sha256('\\x00'::bytea || convert_to(canon, 'UTF8')) AS leaf FROM ledger_event
       WHERE firm_id = $1 AND stream_id = $2 AND seq < $3 ORDER BY seq`,
      [firmId, streamId, found.size],
    );
    const { size, note, newest } = found;
    return { size, note, leaves: rows.map(({ leaf }) => new Uint8Array(leaf)), isLast: size === newest };
  }

  /** The first cosignature of a place stays: what a package encloses is the same whenever it is built again. */
  async keepCosignature(tx: Tx, of: WitnessOf, size: number, cosigned: { line: string; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_cosignature (firm_id, stream_id, size, witness, line, cosigned_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [of.firmId, of.streamId, size, of.witness, cosigned.line, cosigned.at],
    );
    await this.keepAnswer(tx, of, { size, fault: null, seenSize: size, attempts: 0 });
  }

  /** How the witness answered. It is asked again in a day; after a fault soon, and then less and less often. */
  async keepAnswer(
    tx: Tx,
    { firmId, streamId, witness }: WitnessOf,
    answer: { size: number; fault: WitnessFault | null; seenSize: number | null; attempts: number },
  ): Promise<void> {
    const now = this.clock.now();
    const pause = answer.fault ? Math.min(soonestMs * 2 ** Math.min(answer.attempts, 10), latestMs) : dayMs;
    await tx.query(
      `INSERT INTO witness_answer AS a
         (firm_id, stream_id, witness, size, asked_at, ask_again_at, fault, fault_since, seen_size, attempts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $7::text IS NULL THEN NULL ELSE $5::timestamptz END, $8, $9)
       ON CONFLICT (firm_id, stream_id, witness) DO UPDATE SET size = greatest(a.size, excluded.size), asked_at = excluded.asked_at,
         ask_again_at = excluded.ask_again_at, fault = excluded.fault, seen_size = excluded.seen_size, attempts = excluded.attempts,
         fault_since = CASE WHEN excluded.fault IS NULL THEN NULL ELSE coalesce(a.fault_since, excluded.fault_since) END`,
      [
        firmId,
        streamId,
        witness,
        answer.size,
        now,
        new Date(now.getTime() + pause),
        answer.fault,
        answer.seenSize,
        answer.attempts,
      ],
    );
  }
}
