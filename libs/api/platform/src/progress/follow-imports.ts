import { mayKeepImport, type ImportProgress } from '@akashi/domain/import-progress';
import { Injectable, Logger } from '@nestjs/common';
import { DomainProblem, ensure } from '../problems/domain-problem';
import type { Caller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { unfollowed, type FollowedWork } from './followed-work';
import { ImportProgressStore, type FollowedImport } from './import-progress.store';

/** How often who waits is told, and whoever works learns that it was cancelled. */
const tellAfterMs = 300;

/** Tells how far an import is, beside the transaction that brings it in, to whoever waits for it. */
@Injectable()
export class FollowImports {
  private readonly log = new Logger('imports');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ImportProgressStore,
  ) {}

  async follow<T>(caller: Caller, work: (followed: FollowedWork) => Promise<T>): Promise<T> {
    if (caller.kind !== 'member' || !caller.idempotency) return work(unfollowed);
    const { firmId, clientId, userId, idempotency } = caller;
    const followed: FollowedImport = { firmId, clientId, userId, key: idempotency.key };
    const isOurs = await this.transactions.housekeep(followed, (tx) => this.store.begin(tx, followed));
    if (!isOurs) return work({ ...unfollowed, keep: (tx) => this.keep(tx, followed) });
    return this.told(followed, work);
  }

  private async told<T>(followed: FollowedImport, work: (followed: FollowedWork) => Promise<T>): Promise<T> {
    const stopped = new AbortController();
    let latest: ImportProgress = { step: 'read', done: 0, of: 0 };
    const timer = setInterval(() => {
      this.transactions
        .housekeep(followed, (tx) => this.store.tell(tx, followed, latest))
        .then((isUnderWay) => isUnderWay || stopped.abort())
        .catch((error: unknown) => this.log.warn(String(error)));
    }, tellAfterMs);
    try {
      return await work({
        tell: (progress) => (latest = progress),
        signal: stopped.signal,
        keep: (tx) => this.keep(tx, followed),
      });
    } catch (error) {
      throw stopped.signal.aborted ? new DomainProblem('import.was-cancelled') : error;
    } finally {
      clearInterval(timer);
      await this.transactions.housekeep(followed, (tx) => this.store.end(tx, followed, 'ended'));
    }
  }

  private async keep(tx: Parameters<FollowedWork['keep']>[0], followed: FollowedImport): Promise<void> {
    const isKept = await this.store.end(tx, followed, 'done');
    ensure(mayKeepImport({ state: isKept ? 'running' : 'cancelled' }));
  }
}
