import type { DataSource } from 'typeorm';
import type { SignInPool } from '../database/sign-in-pool';
import { queueName, queueSchema } from '../jobs/job-queue-tables';
import { withoutTimestamp } from '../ledger/timestamp.store';
import { withTenant } from '../transactions/tenant-connection';

/** Of all firms together: no name of one, and nothing that tells one from another. */
export interface StateOfRecords {
  jobsWaiting: number;
  unanchored: number;
  /** Null while nothing was ever signed. */
  checkpointAt: Date | null;
  withoutTimestamp: number;
  scansPending: number;
}

type OfFirm = Omit<StateOfRecords, 'jobsWaiting'>;

const ofFirm = `SELECT
  (SELECT coalesce(sum(h.size - coalesce((SELECT max(c.size) FROM ledger_checkpoint c
     WHERE c.firm_id = h.firm_id AND c.stream_id = h.stream_id), 0)), 0)::float8
   FROM ledger_head h WHERE h.firm_id = $1) AS unanchored,
  (SELECT max(signed_at) FROM ledger_checkpoint WHERE firm_id = $1) AS "checkpointAt",
  (SELECT count(*)::float8 ${withoutTimestamp}) AS "withoutTimestamp",
  (SELECT count(*)::float8 FROM file_scan WHERE firm_id = $1 AND state = 'pending') AS "scansPending"`;

/** Firm after firm behind its own wall; whoever asks more often than once a minute hears the same again. */
export class RecordsState {
  private held: { at: number; state: Promise<StateOfRecords> } | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly pool: SignInPool,
    private readonly heldMs = 60_000,
  ) {}

  now(): Promise<StateOfRecords> {
    if (!this.held || Date.now() - this.held.at > this.heldMs) {
      const state = this.look();
      state.catch(() => (this.held = null));
      this.held = { at: Date.now(), state };
    }
    return this.held.state;
  }

  private async look(): Promise<StateOfRecords> {
    const [waiting] = await this.source.query<{ jobs: number }[]>(
      `SELECT count(*)::int AS jobs FROM ${queueSchema}.job WHERE name = $1 AND state IN ('created', 'retry')`,
      [queueName],
    );
    const { rows: firms } = await this.pool.query<{ firm_id: string }>(`SELECT firm_id FROM firm`);
    let all: OfFirm = { unanchored: 0, checkpointAt: null, withoutTimestamp: 0, scansPending: 0 };
    for (const { firm_id: firmId } of firms) {
      const [of] = await withTenant(this.source, { firmId, clientId: null }, 'READ ONLY', (tx) =>
        tx.query<OfFirm[]>(ofFirm, [firmId]),
      );
      if (of) all = together(all, of);
    }
    return { ...all, jobsWaiting: waiting?.jobs ?? 0 };
  }
}

function together(all: OfFirm, one: OfFirm): OfFirm {
  const newest = Math.max(all.checkpointAt?.getTime() ?? 0, one.checkpointAt?.getTime() ?? 0);
  return {
    unanchored: all.unanchored + one.unanchored,
    checkpointAt: newest === 0 ? null : new Date(newest),
    withoutTimestamp: all.withoutTimestamp + one.withoutTimestamp,
    scansPending: all.scansPending + one.scansPending,
  };
}
