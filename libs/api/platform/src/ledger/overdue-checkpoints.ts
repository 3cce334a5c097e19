import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { SignInPool } from '../database/sign-in-pool';
import { JobQueue } from '../jobs/job-queue';
import { RecurringWork } from '../jobs/recurring-work';
import type { Tx } from '../transactions/tenant-connection';
import { Transactions } from '../transactions/transactions';
import { LedgerCheckpoints } from './ledger-checkpoints';

/** An hour before a day is over, so that a place that could not be signed at night is tried again in time. */
const unsignedAtMostMs = 23 * 60 * 60 * 1000;

const lookEveryMs = 10 * 60 * 1000;

/** Signs every ledger whose oldest event after its last signed place is a day old: the night may have failed, or been missed. */
@Injectable()
export class OverdueCheckpoints implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ledger');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly checkpoints: LedgerCheckpoints,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** How many ledgers it went to. A fault in one firm's is no reason to leave out the next. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - unsignedAtMostMs);
    const firmIds = await this.signInPool.firmIds();
    let found = 0;
    for (const firmId of firmIds) {
      found += await this.signOf(firmId, before).catch((error: unknown) => {
        this.recurring.tell(error);
        return 0;
      });
    }
    return found;
  }

  private async signOf(firmId: string, before: Date): Promise<number> {
    const due = await this.transactions.read({ firmId, clientId: null }, (tx) => unsignedSince(tx, firmId, before));
    for (const { streamId } of due) await this.checkpoints.signAfter({ firmId }, streamId, 'schedule');
    return due.length;
  }
}

/** The day is read as text, which sorts as it does: an event that somebody spoilt has none, and its ledger is looked at. */
function unsignedSince(tx: Tx, firmId: string, before: Date): Promise<{ streamId: string }[]> {
  return tx.query(
    `SELECT h.stream_id AS "streamId" FROM ledger_head h
     CROSS JOIN LATERAL (SELECT coalesce(max(c.size), 0) AS size FROM ledger_checkpoint c
       WHERE c.firm_id = h.firm_id AND c.stream_id = h.stream_id) signed
     JOIN ledger_event e ON e.firm_id = h.firm_id AND e.stream_id = h.stream_id AND e.seq = signed.size
     WHERE h.firm_id = $1 AND coalesce(substring(e.canon from '"at":"([0-9TZ:.-]{24})"'), '') COLLATE "C" < $2
     ORDER BY h.stream_id`,
    [firmId, before.toISOString()],
  );
}
