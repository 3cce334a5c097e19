import { TimestampAuthority, withoutTimestamp, Witnesses, type Caller, type Tx } from '@akashi/api-platform';
import type { LedgerAnchoringView, TimestampsView, WitnessFault, WitnessView } from '@akashi/contracts';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';

interface AnswerRow {
  witness: string;
  size: number;
  cosignedAt: string | null;
  askedAt: string;
  fault: WitnessFault | null;
  faultSince: string;
  seenSize: number | null;
}

const nothingYet = { size: 0, cosignedAt: null, askedAt: null, fault: null };

/** How a log is held outside of its database, as far as it is known here. */
@Injectable()
export class AnchoringStore {
  constructor(
    private readonly witnesses: Witnesses,
    private readonly authority: TimestampAuthority,
  ) {}

  async view(tx: Tx, { firmId }: Caller, streamId: string): Promise<LedgerAnchoringView> {
    return {
      origin: checkpointOrigin(firmId, streamId),
      firmOrigin: checkpointOrigin(firmId, ''),
      refusal: await this.refusal(tx, firmId, streamId),
      witnesses: await this.seen(tx, firmId, streamId),
      timestamps: await this.timestamps(tx, firmId, streamId),
    };
  }

  /** It stands until a place was signed after it. */
  private async refusal(tx: Tx, firmId: string, streamId: string): Promise<LedgerAnchoringView['refusal']> {
    const [row] = await tx.query<NonNullable<LedgerAnchoringView['refusal']>[]>(
      `SELECT refused_at AS at, size::int, signed_size::int AS "signedSize" FROM ledger_refused_signing r
       WHERE firm_id = $1 AND stream_id = $2 AND NOT EXISTS (SELECT FROM ledger_checkpoint c
         WHERE c.firm_id = r.firm_id AND c.stream_id = r.stream_id AND c.signed_at > r.refused_at)
       ORDER BY refused_at LIMIT 1`,
      [firmId, streamId],
    );
    return row ?? null;
  }

  /** Where nobody is asked, nothing waits. */
  private async timestamps(tx: Tx, firmId: string, streamId: string): Promise<TimestampsView> {
    const authority = this.authority.host;
    if (authority === null) return { authority, waiting: 0, waitingSince: null, fault: null };
    const of = [firmId, streamId];
    const [found] = await tx.query<{ waiting: number; waitingSince: string | null }[]>(
      `SELECT count(*)::int AS waiting, min(c.signed_at) AS "waitingSince" ${withoutTimestamp} AND c.stream_id = $2`,
      of,
    );
    const [fault] = await tx.query<NonNullable<TimestampsView['fault']>[]>(
      `SELECT fault AS code, since FROM timestamp_fault WHERE firm_id = $1 AND stream_id = $2`,
      of,
    );
    return { authority, waiting: found?.waiting ?? 0, waitingSince: found?.waitingSince ?? null, fault: fault ?? null };
  }

  private async seen(tx: Tx, firmId: string, streamId: string): Promise<WitnessView[]> {
    const rows = await tx.query<AnswerRow[]>(
      `SELECT a.witness, a.size::int, a.asked_at AS "askedAt", a.fault, a.fault_since AS "faultSince", a.seen_size::float8 AS "seenSize",
         (SELECT max(s.cosigned_at) FROM ledger_cosignature s
           WHERE s.firm_id = a.firm_id AND s.stream_id = a.stream_id AND s.witness = a.witness) AS "cosignedAt"
       FROM witness_answer a WHERE a.firm_id = $1 AND a.stream_id = $2`,
      [firmId, streamId],
    );
    const sizes = await tx.query<{ size: number }[]>(
      `SELECT size::int FROM ledger_checkpoint WHERE firm_id = $1 AND stream_id = $2`,
      [firmId, streamId],
    );
    return this.witnesses.of(firmId, streamId).map(({ key: { name }, verifierKey }) => {
      const row = rows.find(({ witness }) => witness === name);
      const { size, cosignedAt, askedAt } = row ?? nothingYet;
      const waiting = sizes.filter((place) => place.size > size).length;
      const fault = row?.fault ? { code: row.fault, since: row.faultSince, seenSize: row.seenSize } : null;
      return { name, verifierKey, size, cosignedAt, askedAt, waiting, fault };
    });
  }
}
