import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FairPlaces } from '../transactions/places/fair-places';
import type { AnsweredRequest, Counting, JobOutcome } from './meters';
import type { RecordsState, StateOfRecords } from './state-of-records';

export interface Shown {
  pools: Readonly<Record<string, pg.Pool>>;
  /** Who waits for the rows’ connections stands in a line before their pool. */
  line: Pick<FairPlaces, 'waiting'>;
  records: RecordsState;
  /** Without an authority no place is missing its time. */
  asksForTimestamps: boolean;
}

const seconds = [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What Prometheus reads. Labels are words of ours alone: names of the table of the API, kinds of jobs. No id, no address, no text and
 * no firm, so that neither their number nor what they tell grows with use.
 */
export class Metrics implements Counting {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'akashi_request_seconds',
    help: 'Time to answer, by operation of the API and class of status.',
    labelNames: ['operation', 'status'] as const,
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly jobs = new Counter({
    name: 'akashi_jobs_total',
    help: 'Attempts at jobs that ended, by kind and outcome.',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.registry],
  });

  constructor({ pools, line, records, asksForTimestamps }: Shown) {
    collectDefaultMetrics({ register: this.registry });
    this.ofPools('akashi_pool_in_use', 'Connections lent out.', pools, (pool) => pool.totalCount - pool.idleCount);
    this.ofPools('akashi_pool_waiting', 'Who waits for a connection.', pools, (pool, name) =>
      name === 'rows' ? pool.waitingCount + line.waiting : pool.waitingCount,
    );
    const ofRecords = (name: string, help: string, read: (state: StateOfRecords) => number): void => {
      const collect = async function (this: Gauge) {
        this.set(await records.now().then(read, () => NaN));
      };
      new Gauge({ name, help, registers: [this.registry], collect });
    };
    ofRecords('akashi_jobs_waiting', 'Jobs that nobody has begun.', (state) => state.jobsWaiting);
    ofRecords('akashi_ledger_unanchored_events', 'Events after the last signed place.', (state) => state.unanchored);
    ofRecords('akashi_ledger_checkpoint_age_seconds', 'Since a place was last signed.', ({ checkpointAt }) =>
      checkpointAt ? (Date.now() - checkpointAt.getTime()) / 1000 : NaN,
    );
    ofRecords('akashi_ledger_timestamps_missing', 'Signed places that no authority has stamped.', (state) =>
      asksForTimestamps ? state.withoutTimestamp : 0,
    );
    ofRecords('akashi_file_scans_pending', 'Files that the scanner gave no answer on.', (state) => state.scansPending);
  }

  request({ operation, status, seconds }: AnsweredRequest): void {
    const ofStatus = status === null ? 'gone' : `${Math.floor(status / 100)}xx`;
    this.requests.observe({ operation: operation ?? 'none', status: ofStatus }, seconds);
  }

  job(kind: string, outcome: JobOutcome): void {
    this.jobs.inc({ kind, outcome });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private ofPools(
    name: string,
    help: string,
    pools: Shown['pools'],
    read: (pool: pg.Pool, name: string) => number,
  ): void {
    const collect = function (this: Gauge<'pool'>) {
      for (const [pool, at] of Object.entries(pools)) this.set({ pool }, read(at, pool));
    };
    new Gauge({ name, help, labelNames: ['pool'] as const, registers: [this.registry], collect });
  }
}
