import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { SignInPool } from '../database/sign-in-pool';
import { JobQueue } from '../jobs/job-queue';
import { RecurringWork } from '../jobs/recurring-work';
import { lastNight } from '../ledger/nightly-reconciliation';
import { Transactions } from '../transactions/transactions';
import { Prunings, type Pruned } from './prunings';
import { shortLivedTables, type NightlyTable } from './short-lived-tables';

const lookEveryMs = 10 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Rows in one transaction: nobody who writes beside it waits for long. */
const atOnce = 5_000;

/** Every night: rows that are of no more use go, as `shortLivedTables` says. Two who do it at once do it once. */
@Injectable()
export class PruneRows implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('pruning');
  private readonly recurring = new RecurringWork(this.log, () => this.look());
  private doneFor: Date | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly prunings: Prunings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** A fault in one table is no reason to leave out the next. */
  async run(): Promise<void> {
    for (const [table, prune] of this.prunings.ofAll) await this.whole(table, prune);
    for (const firmId of await this.signInPool.firmIds()) {
      const walls = { firmId, clientId: null };
      for (const [table, prune] of this.prunings.ofFirms) {
        await this.whole(table, (pruned) => this.transactions.housekeep(walls, (tx) => prune(tx, firmId, pruned)));
      }
    }
  }

  private async whole(table: NightlyTable, prune: (pruned: Pruned) => Promise<number>): Promise<void> {
    const { keptDays } = shortLivedTables[table];
    const pruned = { before: new Date(this.clock.now().getTime() - keptDays * dayMs), atMost: atOnce };
    try {
      for (let rows = atOnce; rows >= atOnce && !this.recurring.isEnding;) rows = await prune(pruned);
    } catch (error) {
      this.recurring.tell(error);
    }
  }

  private async look(): Promise<void> {
    const night = lastNight(this.clock.now());
    if (this.doneFor && this.doneFor >= night) return;
    await this.run();
    this.doneFor = night;
  }
}
