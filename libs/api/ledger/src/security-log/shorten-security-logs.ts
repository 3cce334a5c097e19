import { Clock, JobQueue, lastNight, SecurityLogStore, SignInPool, Transactions, type Tx } from '@akashi/api-platform';
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
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
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
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    const firms = await this.signInPool.query<{ firm_id: string }>(`SELECT firm_id FROM firm ORDER BY firm_id`);
    for (const { firm_id: firmId } of firms.rows) {
      await this.transactions
        .housekeep({ firmId, clientId: null }, (tx) => this.shorten(tx, firmId))
        .catch((error: unknown) => this.tell(error));
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

  private look(): void {
    const night = lastNight(this.clock.now());
    if (this.doneFor && this.doneFor >= night) return;
    this.doneFor = night;
    this.running = this.running.then(() => this.run()).catch((error: unknown) => this.tell(error));
  }

  private tell(error: unknown): void {
    this.log.error(error instanceof Error ? error.stack : String(error));
  }
}
