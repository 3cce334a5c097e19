import {
  Clock,
  JobQueue,
  lastNight,
  RecurringWork,
  SecurityLogStore,
  SignInPool,
  Transactions,
  type Tx,
} from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const lookEveryMs = 10 * 60 * 1000;

interface ShortenedRow {
  removed: string;
  begins_at: string;
}

/** Every night: what is older than the firm's own term goes from its security log, and the log says so. */
@Injectable()
export class ShortenSecurityLogs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('security-log');
  private readonly recurring = new RecurringWork(this.log, () => this.look());
  private doneFor: Date | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly lines: SecurityLogStore,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  async run(): Promise<void> {
    const firmIds = await this.signInPool.firmIds();
    for (const firmId of firmIds) {
      await this.transactions
        .housekeep({ firmId, clientId: null }, (tx) => this.shorten(tx, firmId))
        .catch(this.recurring.tell);
    }
  }

  private async shorten(tx: Tx, firmId: string): Promise<void> {
    const now = this.clock.now();
    const [done] = await tx.query<ShortenedRow[]>(`SELECT removed, begins_at FROM security_log_prune($1)`, [now]);
    if (!done) return;
    await this.lines.append(tx, firmId, [
      {
        at: now.toISOString(),
        kind: 'log',
        operation: 'log.shortened',
        thing: 'log',
        object: null,
        engagement: null,
        person: null,
        outcome: 'done',
        code: null,
        address: null,
        request: null,
        facts: { removed: Number(done.removed), beginsAt: Number(done.begins_at) },
      },
    ]);
  }

  private async look(): Promise<void> {
    const night = lastNight(this.clock.now());
    if (this.doneFor && this.doneFor >= night) return;
    await this.run();
    this.doneFor = night;
  }
}
