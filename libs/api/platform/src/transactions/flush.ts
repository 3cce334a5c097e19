import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { bytesOf, isKeptBy, runOfServer, type CommitMark } from './commit-mark';
import { outcomeUnknown } from './outcome-unknown';

/** One connection of its own: a flush that waited behind the writers would keep them all waiting. */
export class FlushPool extends pg.Pool {}

/**
 * The smallest transaction that writes to the log: its own COMMIT waits for the disk. It says on which server it does, and the
 * server that said so is the one that answers: should it fail in between, this connection fails with it.
 */
const flushing = {
  name: 'flush',
  text: `SELECT ${bytesOf(`pg_logical_emit_message(true, 'akashi', '')`)}, ${runOfServer}`,
};

/**
 * Waits until everything committed so far is as safe as the server's own `synchronous_commit` asks: on disk, and on a
 * standby where one is synchronous. Nobody is told that something was kept before it is; what falls away is that ten
 * people who record in one engagement wait for the disk one after the other.
 *
 * PostgreSQL writes its log in the order of the commits, so what built on a transaction is never on disk without it. That
 * holds within one run of one server. Behind a pooler, or after a restart, the flush may reach another one, which has never
 * heard of the commit: so the run that took a commit and the one that was flushed are compared.
 */
@Injectable()
export class Flush implements OnApplicationShutdown {
  private readonly log = new Logger('flush');
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<CommitMark> | null = null;
  private wasElsewhere = false;

  constructor(private readonly pool: FlushPool) {}

  /**
   * A flush under way may have begun before the caller's commit, so everybody who comes meanwhile shares the next one. Throws
   * `outcome-unknown` where it failed, or was that of another run than took the commit.
   */
  async done(commit: CommitMark): Promise<void> {
    this.next ??= this.after(this.running);
    const flushed = await this.next.catch((error: unknown) => {
      this.log.warn(`The disk did not answer: ${String(error)}`);
      throw outcomeUnknown();
    });
    if (isKeptBy(flushed, commit)) return;
    this.wasElsewhere = true;
    this.log.warn(
      `Committed on «${commit.server}» at ${commit.place}, flushed «${flushed.server}» at ${flushed.place}.`,
    );
    throw outcomeUnknown();
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
  }

  private async after(earlier: Promise<unknown>): Promise<CommitMark> {
    await earlier.catch(() => undefined);
    this.next = null;
    const flushed = this.flush();
    this.running = flushed;
    return flushed;
  }

  /** A connection that led elsewhere is not used again. */
  private async flush(): Promise<CommitMark> {
    let connection = await this.pool.connect();
    if (this.wasElsewhere) {
      this.wasElsewhere = false;
      connection.release(true);
      connection = await this.pool.connect();
    }
    try {
      const { rows } = await connection.query<CommitMark>(flushing);
      connection.release();
      return rows[0]!;
    } catch (error) {
      connection.release(true);
      throw error;
    }
  }
}
