import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainProblem } from '../../problems/domain-problem';
import { Counts } from './counts';

/** Who asks: one person of one firm. */
export interface Asker {
  readonly firmId: string;
  /** Empty for what the firm's own housekeeping asks. */
  readonly userId: string;
}

export interface FairLimits {
  /** Transactions that are open at once. */
  places: number;
  /** One person may have as many waiting, and one firm. */
  waitingOfPerson: number;
  waitingOfFirm: number;
  waitingMs: number;
}

/** A place for each connection to the database. Whoever waits longer than a person does is told so. */
export const fairLimits = (poolSize: number): FairLimits => ({
  places: poolSize,
  waitingOfPerson: 200,
  waitingOfFirm: 1_000,
  waitingMs: 10_000,
});

interface Waiting extends Asker {
  readonly take: () => void;
}

const nameOf = ({ firmId, userId }: Asker): string => `${firmId} ${userId}`;

const again = { retryAfterSeconds: 2 };

/**
 * Whose transaction is opened next, of all who ask this process at once: of the firm that has the fewest open, of its people whoever has
 * the fewest, and of those who came first. A firm that is alone takes all places but one, so that the next firm finds one free; where
 * several ask, each has its share. So nobody's load makes another firm wait for more than one transaction to end.
 */
export class FairPlaces {
  private readonly open = new Counts();
  private readonly openOf = new Counts();
  private readonly waitingOfFirm = new Counts();
  private readonly waitingOf = new Counts();
  private readonly holding = new AsyncLocalStorage<true>();
  private taken = 0;
  private line: Waiting[] = [];

  constructor(private readonly limits: FairLimits) {}

  get waiting(): number {
    return this.line.length;
  }

  /**
   * Does the work in a place of its own. What it asks for within is done in the same place: to wait there for another would be to wait for
   * itself. Throws `too-many-requests` for a person and `busy` for a firm whose line is too long, and `busy` after too long a wait.
   */
  async hold<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    if (this.holding.getStore()) return work();
    if (!this.mayOpen(asker.firmId)) await this.stand(asker);
    else this.count(asker, 1);
    try {
      return await this.holding.run(true, work);
    } finally {
      this.count(asker, -1);
      this.callNext();
    }
  }

  private mayOpen(firmId: string): boolean {
    return this.taken < this.limits.places && this.open.of(firmId) < this.shareOf(firmId);
  }

  private shareOf(firmId: string): number {
    const asking = new Set([firmId, ...this.open.names(), ...this.waitingOfFirm.names()]).size;
    return Math.max(1, asking === 1 ? this.limits.places - 1 : Math.floor(this.limits.places / asking));
  }

  /** Stands in line; whoever comes out has a place that is counted. */
  private stand(asker: Asker): Promise<void> {
    const { waitingOfPerson, waitingOfFirm, waitingMs } = this.limits;
    if (this.waitingOf.of(nameOf(asker)) >= waitingOfPerson) throw new DomainProblem('too-many-requests', again);
    if (this.waitingOfFirm.of(asker.firmId) >= waitingOfFirm) throw new DomainProblem('busy', again);
    return new Promise((done, failed) => {
      const waiting: Waiting = { ...asker, take: () => done(clearTimeout(atLatest)) };
      const atLatest = setTimeout(() => {
        this.leave(waiting);
        failed(new DomainProblem('busy', again));
      }, waitingMs);
      this.line.push(waiting);
      this.countWaiting(asker, 1);
    });
  }

  private leave(waiting: Waiting): void {
    this.line.splice(this.line.indexOf(waiting), 1);
    this.countWaiting(waiting, -1);
  }

  private callNext(): void {
    for (let next = this.next(); next; next = this.next()) {
      this.leave(next);
      this.count(next, 1);
      next.take();
    }
  }

  /** Who of the line may open a transaction now; undefined when nobody may. */
  private next(): Waiting | undefined {
    let best: Waiting | undefined;
    for (const one of this.line) if (this.mayOpen(one.firmId) && (!best || this.hasFewer(one, best))) best = one;
    return best;
  }

  private hasFewer(one: Asker, other: Asker): boolean {
    const byFirm = this.open.of(one.firmId) - this.open.of(other.firmId);
    return byFirm !== 0 ? byFirm < 0 : this.openOf.of(nameOf(one)) < this.openOf.of(nameOf(other));
  }

  private count(asker: Asker, by: 1 | -1): void {
    this.taken += by;
    this.open.add(asker.firmId, by);
    this.openOf.add(nameOf(asker), by);
  }

  private countWaiting(asker: Asker, by: 1 | -1): void {
    this.waitingOfFirm.add(asker.firmId, by);
    this.waitingOf.add(nameOf(asker), by);
  }
}
