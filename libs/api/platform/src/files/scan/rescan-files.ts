import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SignInPool } from '../../database/sign-in-pool';
import { JobQueue } from '../../jobs/job-queue';
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
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<unknown> = Promise.resolve();
  private isEnding = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly scans: FileScans,
    private readonly kept: FileScanStore,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works' || !this.scans.isConfigured) return;
    this.timer = setInterval(() => {
      this.underWay = this.underWay.then(() => this.run()).catch((error: unknown) => this.tell(error));
    }, lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    if (this.timer) clearInterval(this.timer);
    await this.underWay;
  }

  /** How many it looked at. A firm whose files cannot be read is no reason to leave out the next. */
  async run(): Promise<number> {
    const firms = await this.signInPool.query<{ firm_id: string }>(`SELECT firm_id FROM firm ORDER BY firm_id`);
    let looked = 0;
    for (const { firm_id: firmId } of firms.rows) looked += await this.inFirm(firmId);
    return looked;
  }

  private async inFirm(firmId: string): Promise<number> {
    const due = await this.transactions.read({ firmId, clientId: null }, (tx) => this.kept.due(tx, firmId, atOnce));
    for (const file of due) {
      if (this.isEnding) break;
      await this.look(firmId, file).catch((error: unknown) => this.tell(error));
    }
    return due.length;
  }

  private async look(firmId: string, file: ReceivedFile): Promise<void> {
    try {
      await this.scans.scan(firmId, file);
    } catch (error) {
      this.tell(error);
      await this.scans.postpone(firmId, file, error);
    }
  }

  private tell(error: unknown): void {
    this.log.error(error instanceof Error ? error.stack : String(error));
  }
}
