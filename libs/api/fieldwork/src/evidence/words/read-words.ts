import { JobQueue, RecurringWork, SearchEntries, SignInPool, Transactions } from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { EvidenceTextStore } from './evidence-text.store';
import { EvidenceWords } from './evidence-words';

const lookEveryMs = 5_000;

/** Files of one firm before the next has its turn. */
const atOnce = 50;

/**
 * Reads the words of what came in as evidence, beside the work of the day and in a process of its own, so that evidence is
 * found by what stands in it. What cannot be read is found by its name alone, as before.
 */
@Injectable()
export class ReadWordsOfEvidence implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('evidence');
  private readonly recurring = new RecurringWork(this.log, () => this.run());
  /** Evidence whose file the storage did not give: tried again by the next process, and in nobody's way until then. */
  private readonly putOff = new Set<string>();

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly texts: EvidenceTextStore,
    private readonly reader: EvidenceWords,
    private readonly entries: SearchEntries,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** Until nothing is left to read, in any firm. */
  async run(): Promise<void> {
    const firmIds = await this.signInPool.firmIds();
    for (let read = 1; read > 0 && !this.recurring.isEnding;) {
      read = 0;
      for (const firmId of firmIds) read += await this.inFirm(firmId);
    }
  }

  private async inFirm(firmId: string): Promise<number> {
    const walls = { firmId, clientId: null };
    const unread = await this.transactions.read(walls, (tx) => this.texts.unread(tx, firmId, atOnce, [...this.putOff]));
    const words = await this.reader.read(firmId, unread, this.recurring.signal);
    for (const [at, one] of unread.entries()) {
      const read = words[at];
      if (!read) {
        this.putOff.add(one.evidenceId);
        this.log.warn(`${firmId}/${one.sha256} could not be read for its words.`);
        continue;
      }
      await this.transactions.housekeep(walls, async (tx) => {
        await this.texts.keep(tx, firmId, one, read);
        await this.entries.keepOne(tx, firmId, { kind: 'evidence', room: one.engagementId, id: one.evidenceId });
      });
    }
    return unread.length;
  }
}
