import type { TimestampProblem } from '@akashi/contracts';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SignInPool } from '../database/sign-in-pool';
import { JobQueue } from '../jobs/job-queue';
import { RecurringWork } from '../jobs/recurring-work';
import type { Walls } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { TimestampAuthority, type Stamped } from './timestamp-authority';
import { TimestampStore } from './timestamp.store';

const lookEveryMs = 10_000;

/** So many places of one log in a row, and none begun after that time: somebody may wait. The next look goes on. */
const placesAtOnce = 20;
const beginsWithinMs = 10_000;

/**
 * Asks the authority outside for a time-stamp of each place that was signed. One that is down, or that lies, holds up nobody's work: it is
 * asked again, and the ledger's page says what has no token, and since when.
 */
@Injectable()
export class StampCheckpoints implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('time-stamps');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly authority: TimestampAuthority,
    private readonly timestamps: TimestampStore,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works' || this.authority.host === null) return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** Whatever is due, firm by firm. */
  async run(): Promise<void> {
    if (this.authority.host === null) return;
    const firmIds = await this.signInPool.firmIds();
    for (const firmId of firmIds) {
      const due = await this.transactions.read({ firmId, clientId: null }, (tx) => this.timestamps.due(tx, firmId));
      for (const { streamId } of due) {
        if (this.recurring.isEnding) return;
        // One authority serves all: while it does not answer, nobody else is asked about.
        if ((await this.ask({ firmId }, streamId)) === 'unreachable') return;
      }
    }
  }

  /** Asks for what is missing of one log now; a fault is kept, told and given back, and ends nothing. */
  async ask({ firmId }: Pick<Walls, 'firmId'>, streamId: string): Promise<TimestampProblem | null> {
    if (this.authority.host === null) return null;
    const until = performance.now() + beginsWithinMs;
    try {
      for (let places = 0; places < placesAtOnce && !this.recurring.isEnding && performance.now() < until; places++) {
        const answer = await this.onePlace({ firmId, streamId });
        if (answer?.kind !== 'stamped') return answer?.fault ?? null;
      }
    } catch (error) {
      this.recurring.tell(error);
    }
    return null;
  }

  /** The newest place without a token; null where each has one. */
  private async onePlace(of: { firmId: string; streamId: string }): Promise<Stamped | null> {
    const walls = { firmId: of.firmId, clientId: null };
    const place = await this.transactions.read(walls, (tx) => this.timestamps.place(tx, of));
    if (!place) return null;
    const answer = await this.authority.stamp(place.note);
    if (answer.kind === 'fault') this.log.warn(`${of.streamId} was not stamped at ${place.size}: ${answer.fault}`);
    await this.transactions.housekeep(walls, (tx) =>
      answer.kind === 'stamped'
        ? this.timestamps.keep(tx, of, place.size, answer)
        : this.timestamps.keepFault(tx, of, answer.fault),
    );
    return answer;
  }
}
