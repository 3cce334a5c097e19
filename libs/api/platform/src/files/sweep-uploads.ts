import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
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
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly stale: StaleUploads,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.running
      .then(() => this.sweep())
      .then((swept) => {
        if (swept > 0) this.log.warn(`${swept} uploads that came to no end were taken away.`);
      })
      .catch((error: unknown) => this.log.error(error instanceof Error ? error.stack : String(error)));
  }

  private async sweep(): Promise<number> {
    const before = (ms: number): Date => new Date(this.clock.now().getTime() - ms);
    const swept = await this.files.sweepUploads(before(leftAfterMs));
    return swept + (await this.stale.sweep(before(waitsMs)));
  }
}
