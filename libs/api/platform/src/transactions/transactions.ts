import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { LedgerWriter } from '../ledger/ledger-writer';
import { SearchEntries } from '../search/search-entries';
import type { ActingCaller, Caller, ClientPersonCaller, LinkPersonCaller, Walls } from './caller';
import { behindInnerWall, type ClientWrite } from './client-write';
import type { CommitMark } from './commit-mark';
import { Flush } from './flush';
import { IdempotencyStore } from './idempotency.store';
import { outcomeUnknown } from './outcome-unknown';
import { FairPlaces } from './places/fair-places';
import { stillThere } from './still-there';
import { withTenant, type ClosingStatement, type Ending, type TransactionMode, type Tx } from './tenant-connection';

const attempts = 3;

/** Behind which walls, and for whom; nobody where the firm's own housekeeping asks. */
type Asking = Walls & { readonly userId?: string };

/** PostgreSQL asks for the same transaction again: a serialisation failure or a deadlock. */
function isWorthAnotherTry(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === '40001' || code === '40P01';
}

/**
 * A client's wall lets nobody write, and a key, an entry and what is found by words are the firm's own rows. Whatever a client's
 * person changes is found behind their wall, or by their own client and by nothing that they said; and changed behind the firm's.
 */
const writingOf = ({ firmId }: ActingCaller): Walls => ({ firmId, clientId: null });

@Injectable()
export class Transactions {
  private readonly log = new Logger('transactions');

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly ledger: LedgerWriter,
    private readonly idempotency: IdempotencyStore,
    private readonly flush: Flush,
    private readonly search: SearchEntries,
    private readonly places: FairPlaces,
  ) {}

  /** Reads behind the caller's walls. */
  read<T>(caller: Walls, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.open(caller, 'READ ONLY', work);
  }

  /** The same, and everything as it stood at one moment: whoever compares rows with one another needs that. */
  readStill<T>(caller: Walls, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.open(caller, 'STILL', work);
  }

  /** Looks before the long part of a use case: what its write would refuse for the caller's key is refused here. */
  begin<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.open(caller, 'READ ONLY', async (tx) => {
      await this.idempotency.earlier(tx, caller);
      return work(tx);
    });
  }

  /**
   * One use case: the change, its ledger entries and the answer to its idempotency key land together or not at all. What
   * records nothing and does not say why (`LedgerWriter.recordNothing`) is not kept.
   * The ledger's head is locked last and given back before the disk has answered, so that writers of one engagement wait
   * for each other as briefly as possible. The answer is given when everything is on disk, an earlier answer too: it may be
   * that of a request a moment ago.
   */
  write<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.writeAdmitted(
      caller,
      (tx) => stillThere(tx, caller),
      (tx) => work(tx),
    );
  }

  /**
   * The same, where the transaction itself says in which role its caller comes in: the ledger names them as they were
   * admitted. An earlier answer is given to whoever got it, admitted today or not. `admit` reads and changes nothing: it
   * is asked in one flight with the key.
   */
  writeAdmitted<T, C extends Caller>(
    caller: Caller,
    admit: (tx: Tx) => Promise<C>,
    work: (tx: Tx, admitted: C) => Promise<T>,
  ): Promise<T> {
    return this.writeBehind(writingOf(caller), caller, admit, work);
  }

  /**
   * A use case of one of a client's people. Behind their wall nothing can be written, by anybody: what they name is found behind
   * it, what was found is changed on the firm's side, where ledger and keys are, and the answer is read behind it again.
   */
  writeForClient<T, Found>(caller: ClientPersonCaller, write: ClientWrite<T, Found>): Promise<T> {
    return this.writeBehind(
      writingOf(caller),
      caller,
      (tx) => stillThere(tx, caller),
      async (tx) => {
        const found = await behindInnerWall(tx, caller, () => write.find(tx));
        await write.change(tx, found);
        return behindInnerWall(tx, caller, () => write.answer(tx));
      },
    );
  }

  /** Where a link itself comes to be used, before anything behind its wall is named; `work` says itself whether it opens. */
  writeByLink<T>(caller: LinkPersonCaller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.writeBehind(writingOf(caller), caller, () => Promise.resolve(caller), work);
  }

  /** As `writeForClient`, behind the wall of a link; `admit` asks in this transaction whether it opens still. */
  writeForLink<T, Found>(
    caller: LinkPersonCaller,
    admit: (tx: Tx) => Promise<LinkPersonCaller>,
    write: ClientWrite<T, Found>,
  ): Promise<T> {
    return this.writeBehind(writingOf(caller), caller, admit, async (tx) => {
      const found = await behindInnerWall(tx, caller, () => write.find(tx));
      await write.change(tx, found);
      return behindInnerWall(tx, caller, () => write.answer(tx));
    });
  }

  private async writeBehind<T, C extends ActingCaller>(
    walls: Walls,
    caller: ActingCaller,
    admit: (tx: Tx) => Promise<C>,
    work: (tx: Tx, admitted: C) => Promise<T>,
  ): Promise<T> {
    let acting: ActingCaller = caller;
    let kept: ClosingStatement[] = [];
    let mark: CommitMark | undefined;
    const answer = await this.again(
      { ...walls, userId: caller.userId },
      async (tx) => {
        kept = [];
        const claiming = this.idempotency.claim<T>(tx, caller);
        const admitting = admit(tx);
        admitting.catch(() => undefined);
        const earlier = await claiming;
        if (earlier) {
          this.ledger.recordNothing(tx, 'The request was answered before, and what it did is recorded since then.');
          return earlier.answer;
        }

        const admitted = await admitting;
        acting = admitted;
        const result = await work(tx, admitted);
        kept = this.idempotency.answered(caller, result);
        return result;
      },
      {
        closing: async (tx) => [...kept, ...(await this.close(tx, acting))],
        freesLocksEarly: (commit) => (mark = commit),
      },
    );
    if (!mark) throw outcomeUnknown();
    await this.flush.done(mark);
    return answer;
  }

  /** Changes what is no record of anybody's: how far a job is. It leaves no entry in a ledger. */
  housekeep<T>(caller: Walls, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.again(caller, work, {});
  }

  /** What is found by words follows what was recorded; the ledger's head is locked last. */
  private async close(tx: Tx, acting: ActingCaller): Promise<ClosingStatement[]> {
    await this.search.follow(tx, acting.firmId, this.ledger.recordedIn(tx));
    return this.ledger.closing(tx, acting);
  }

  private async again<T>(caller: Asking, work: (tx: Tx) => Promise<T>, ending: Ending): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.open(caller, 'READ WRITE', work, ending);
      } catch (error) {
        if (attempt === attempts || !isWorthAnotherTry(error)) throw error;
        await wait(attempt * 20);
      }
    }
  }

  /** Each firm has its share of the transactions that this process may have open. */
  private open<T>(caller: Asking, mode: TransactionMode, work: (tx: Tx) => Promise<T>, ending?: Ending): Promise<T> {
    const { firmId, userId = '' } = caller;
    return this.places.hold({ firmId, userId }, () => withTenant(this.source, caller, mode, work, ending));
  }

  /**
   * Tells the planner what a bulk step has just brought; call it after the step is committed. It is no part of the step:
   * a failure here makes the next reads slower and nothing else.
   */
  async refreshStatistics(caller: Walls): Promise<void> {
    await this.open(caller, 'READ WRITE', (tx) => tx.query(`SELECT refresh_statistics()`)).catch((error: unknown) =>
      this.log.warn(`Statistics were not refreshed: ${String(error)}`),
    );
  }
}
