import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JobQueue } from './job-queue';
import { JobWorker } from './job-worker';

/** Begins to take jobs once every area has said what it does for them. */
@Injectable()
export class TakeJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    private readonly worker: JobWorker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.queue.part === 'works') await this.queue.take((job) => this.worker.work(job));
  }
}
