import {
  Clock,
  FileStore,
  JobQueue,
  lastNight,
  RecurringWork,
  SignInPool,
  Transactions,
  type ReceivedFile,
} from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { FileCheckStore } from './file-check.store';

const lookEveryMs = 60 * 1000;

/** So that a walk through a terabyte takes the storage from nobody who works. */
const bytesPerMs = (20 * 1024 * 1024) / 1000;

/**
 * Every night and on request: reads each stored file of each firm to its end and says how it stands to its record. A walk that
 * was interrupted goes on where it was; what it finds changes no file, and no record of one.
 */
@Injectable()
export class WalkStoredFiles implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('files');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly checks: FileCheckStore,
    private readonly files: FileStore,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works') return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** Whatever is due: the night's walk of each firm, and each that somebody asked for. */
  async run(): Promise<void> {
    const night = lastNight(this.clock.now());
    const firmIds = await this.signInPool.firmIds();
    for (const firmId of firmIds) {
      if (this.recurring.isEnding) return;
      await this.inFirm(firmId, night).catch(this.recurring.tell);
    }
  }

  private async inFirm(firmId: string, night: Date): Promise<void> {
    const walls = { firmId, clientId: null };
    const isDue = await this.transactions.read(
      walls,
      async (tx) => !(await this.checks.hasBegunSince(tx, firmId, night)),
    );
    if (isDue) await this.transactions.housekeep(walls, (tx) => this.checks.begin(tx, firmId, 'nightly', null));
    const checkId = await this.transactions.read(walls, (tx) => this.checks.open(tx, firmId));
    if (!checkId) return;
    await this.walk(firmId, checkId);
  }

  /** A file that the storage does not answer for holds up no other; the walk is over when each was looked at. */
  private async walk(firmId: string, checkId: string): Promise<void> {
    const walls = { firmId, clientId: null };
    let [after, unanswered] = ['', 0];
    for (;;) {
      const unseen = await this.transactions.read(walls, (tx) => this.checks.unseen(tx, firmId, checkId, after));
      for (const file of unseen) {
        if (this.recurring.isEnding) return;
        await this.look(firmId, checkId, file).catch((error: unknown) => {
          unanswered += 1;
          this.recurring.tell(error);
        });
        after = file.sha256;
      }
      const isOver = unseen.length === 0 && unanswered === 0;
      await this.transactions.housekeep(walls, (tx) => this.checks.advance(tx, firmId, checkId, isOver));
      if (unseen.length === 0) return;
    }
  }

  private async look(firmId: string, checkId: string, file: ReceivedFile): Promise<void> {
    const found = await this.files.look(firmId, file);
    if (found.condition !== 'as-recorded') {
      this.log.error(`${firmId}/${file.sha256} is not as it was recorded: ${found.condition}.`);
    }
    await this.transactions.housekeep({ firmId, clientId: null }, (tx) =>
      this.checks.keepLook(tx, firmId, checkId, { sha256: file.sha256, found }),
    );
    await wait(found.size / bytesPerMs, undefined, { signal: this.recurring.signal }).catch(() => undefined);
  }
}
