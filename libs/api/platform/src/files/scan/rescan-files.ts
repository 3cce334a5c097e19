import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SignInPool } from '../../database/sign-in-pool';
import { JobQueue } from '../../jobs/job-queue';
import { RecurringWork } from '../../jobs/recurring-work';
import { Transactions } from '../../transactions/transactions';
import type { ReceivedFile } from '../file-condition';
import { FileScanStore } from './file-scan.store';
import { FileScans } from './file-scans';

const lookEveryMs = 60 * 1000;
const atOnce = 20;

/** Has what the scanner did not answer for looked at again, until it does. */
@Injectable()
export class RescanFiles implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('files');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly scans: FileScans,
    private readonly kept: FileScanStore,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works' || !this.scans.isConfigured) return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** How many it looked at. A firm whose files cannot be read is no reason to leave out the next. */
  async run(): Promise<number> {
    const firmIds = await this.signInPool.firmIds();
    let looked = 0;
    for (const firmId of firmIds) looked += await this.inFirm(firmId);
    return looked;
  }

  private async inFirm(firmId: string): Promise<number> {
    const due = await this.transactions.read({ firmId, clientId: null }, (tx) => this.kept.due(tx, firmId, atOnce));
    for (const file of due) {
      if (this.recurring.isEnding) break;
      await this.look(firmId, file).catch(this.recurring.tell);
    }
    return due.length;
  }

  private async look(firmId: string, file: ReceivedFile): Promise<void> {
    try {
      await this.scans.scan(firmId, file);
    } catch (error) {
      this.recurring.tell(error);
      await this.scans.postpone(firmId, file, error);
    }
  }
}
