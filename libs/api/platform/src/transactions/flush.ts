import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** One connection of its own: a flush that waited behind the writers would keep them all waiting. */
export class FlushPool extends pg.Pool {}

/** The smallest transaction that writes to the log: its own COMMIT waits for the disk. */
const flushing = { name: 'flush', text: `SELECT pg_logical_emit_message(true, 'akashi', '')` };

/**
 * Waits until everything committed so far is as safe as the server's own `synchronous_commit` asks: on disk, and on a
 * standby where one is synchronous. Nobody is told that something was kept before it is; what falls away is that ten
 * people who record in one engagement wait for the disk one after the other.
 *
 * PostgreSQL writes its log in the order of the commits, so what built on a transaction is never on disk without it.
 */
@Injectable()
export class Flush implements OnApplicationShutdown {
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(private readonly pool: FlushPool) {}

  /** A flush under way may have begun before the caller's commit, so everybody who comes meanwhile shares the next one. */
  done(): Promise<void> {
    this.next ??= this.after(this.running);
    return this.next;
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
  }

  private async after(earlier: Promise<unknown>): Promise<void> {
    await earlier.catch(() => undefined);
    this.next = null;
    this.running = this.pool.query(flushing);
    await this.running;
  }
}
