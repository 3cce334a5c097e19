import { JobQueue, SearchEntries, SignInPool, Transactions } from '@akashi/api-platform';
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
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
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
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    if (this.timer) clearInterval(this.timer);
    await this.reading;
  }

  /** Until nothing is left to read, in any firm. */
  async run(): Promise<void> {
    const firms = await this.signInPool.query<{ firm_id: string }>(`SELECT firm_id FROM firm ORDER BY firm_id`);
    for (let read = 1; read > 0 && !this.ending.signal.aborted;) {
      read = 0;
      for (const { firm_id: firmId } of firms.rows) read += await this.inFirm(firmId);
    }
  }

  private look(): void {
    this.reading ??= this.run()
      .catch((error: unknown) => this.tell(error))
      .finally(() => (this.reading = null));
  }

  private async inFirm(firmId: string): Promise<number> {
    const walls = { firmId, clientId: null };
    const unread = await this.transactions.read(walls, (tx) => this.texts.unread(tx, firmId, atOnce, [...this.putOff]));
    const words = await this.reader.read(firmId, unread, this.ending.signal);
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

  private tell(error: unknown): void {
    if (!this.ending.signal.aborted) this.log.error(error instanceof Error ? error.stack : String(error));
  }
}
