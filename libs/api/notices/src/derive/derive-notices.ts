import { JobQueue, RecurringWork, SignInPool, Transactions } from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { NoticeStore } from '../notice.store';
import { AddNotices } from './add-notices';
import { DueNotices } from './due-notices';

const lookEveryMs = 10_000;

/** So many events of one log in one transaction: nobody holds its place for long. */
const atOnce = 100;

/**
 * Goes through each log behind whoever writes to it and tells people what concerns them, so that no act waits for that. A log has one
 * order and no gap, so what was gone through is a number; an event that is gone through again is told to nobody twice.
 */
@Injectable()
export class DeriveNotices implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('notices');
  private readonly recurring = new RecurringWork(this.log, () => this.run());
  private readonly lookedForDays = new Map<string, string>();

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly notices: NoticeStore,
    private readonly adding: AddNotices,
    private readonly due: DueNotices,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** How many notices came about. A fault in one log is no reason to leave out the next. */
  async run(): Promise<number> {
    const firmIds = await this.signInPool.firmIds();
    let added = 0;
    for (const firmId of firmIds) {
      added += await this.inFirm(firmId).catch((error: unknown) => this.tell(error));
    }
    return added;
  }

  private async inFirm(firmId: string): Promise<number> {
    const walls = { firmId, clientId: null };
    let added = await this.ofDays(firmId);
    for (const streamId of await this.transactions.read(walls, (tx) => this.notices.behind(tx, firmId))) {
      added += await this.inLog(firmId, streamId).catch((error: unknown) => this.tell(error));
    }
    return added;
  }

  private async inLog(firmId: string, streamId: string): Promise<number> {
    let added = 0;
    for (let seen = atOnce; seen === atOnce && !this.recurring.isEnding;) {
      const step = await this.step(firmId, streamId);
      added += step.added;
      seen = step.seen;
    }
    return added;
  }

  private step(firmId: string, streamId: string): Promise<{ seen: number; added: number }> {
    return this.transactions.housekeep({ firmId, clientId: null }, async (tx) => {
      const after = await this.notices.hold(tx, firmId, streamId);
      const texts = await this.notices.events(tx, firmId, streamId, after, atOnce);
      const added = await this.adding.ofEvents(tx, firmId, texts);
      if (texts.length > 0) await this.notices.goOn(tx, firmId, streamId, after + texts.length);
      return { seen: texts.length, added };
    });
  }

  /** Once a day; a worker that begins anew looks once more, and tells nobody twice. */
  private async ofDays(firmId: string): Promise<number> {
    const today = this.due.today();
    if (this.lookedForDays.get(firmId) === today) return 0;
    const added = await this.transactions.housekeep({ firmId, clientId: null }, (tx) => this.adding.ofDays(tx, firmId));
    this.lookedForDays.set(firmId, today);
    return added;
  }

  private tell(error: unknown): 0 {
    this.recurring.tell(error);
    return 0;
  }
}
