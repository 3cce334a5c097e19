import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { RecurringWork } from '../jobs/recurring-work';
import { StaleUploads } from '../uploads/stale-uploads';
import { FileStore } from './file-store';

const lookEveryMs = 60 * 60 * 1000;

/** Longer than any upload may take by far, and well within a day. */
const leftAfterMs = 6 * 60 * 60 * 1000;

/** What came in parts waits for a person who goes on with it, and for no longer than until the next day. */
const waitsMs = 24 * 60 * 60 * 1000;

/**
 * A process that is killed leaves the upload that it was taking in on its own machine, so each looks after its own folder:
 * when it begins, and every hour.
 */
@Injectable()
export class SweepUploads implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('files');
  private readonly recurring = new RecurringWork(this.log, () => this.sweep());

  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly stale: StaleUploads,
  ) {}

  onApplicationBootstrap(): void {
    this.recurring.begin();
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  private async sweep(): Promise<void> {
    const before = (ms: number): Date => new Date(this.clock.now().getTime() - ms);
    const swept = (await this.files.sweepUploads(before(leftAfterMs))) + (await this.stale.sweep(before(waitsMs)));
    if (swept > 0) this.log.warn(`${swept} uploads that came to no end were taken away.`);
  }
}
