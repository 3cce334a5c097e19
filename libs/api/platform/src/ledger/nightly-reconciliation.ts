import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { SignInPool } from '../database/sign-in-pool';
import { JobQueue } from '../jobs/job-queue';
import { RecurringWork } from '../jobs/recurring-work';
import { Transactions } from '../transactions/transactions';
import { LedgerCheckpoints } from './ledger-checkpoints';
import { Reconciliation } from './reconciliation';
import { notComparedSince, isSigned } from './reconciliation.store';

const lookEveryMs = 10 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** 02:00 in Japan, in UTC. */
const nightHour = 17;

/** The last night's hour before this moment. */
export function lastNight(now: Date): Date {
  const hour = new Date(now);
  hour.setUTCHours(nightHour, 0, 0, 0);
  return hour > now ? new Date(hour.getTime() - dayMs) : hour;
}

/**
 * Every night, one ledger after the other: its rows are compared with its events, and what was recorded since its last signed
 * place is signed. A worker that was not running at the hour makes up for it; two who look at once only look twice.
 */
@Injectable()
export class NightlyReconciliation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ledger');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly reconciliation: Reconciliation,
    private readonly checkpoints: LedgerCheckpoints,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** Everything that was not looked at since the last night. A fault in one ledger is no reason to leave out the next. */
  async run(): Promise<void> {
    const since = lastNight(this.clock.now());
    const firmIds = await this.signInPool.firmIds();
    for (const firmId of firmIds) {
      const walls = { firmId, clientId: null };
      const due = await this.transactions.read(walls, (tx) => notComparedSince(tx, firmId, 'nightly', since));
      for (const { streamId } of due) {
        if (this.recurring.isEnding) return;
        await this.one(firmId, streamId).catch(this.recurring.tell);
      }
    }
  }

  private async one(firmId: string, streamId: string): Promise<void> {
    const { differing } = await this.reconciliation.run(firmId, streamId, 'nightly');
    if (differing > 0) this.log.warn(`${streamId}: ${differing} rows are not as they were recorded.`);
    const walls = { firmId, clientId: null };
    if (await this.transactions.read(walls, (tx) => isSigned(tx, { firmId, streamId }))) return;
    await this.checkpoints.signAfter({ firmId }, streamId, 'schedule');
  }
}
