import type { JobView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { at, jobApi } from '@akashi/contracts/api';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client';

/** Waits for long work to end and gives what came of it; throws in words when it did not come to its end. */
export async function waitForJob(client: Client, engagementId: string, { id }: JobView): Promise<string> {
  for (;;) {
    const job = await client.ask(at(jobApi.view, { engagementId, jobId: id }));
    if (job.state === 'done' && job.resultId) return job.resultId;
    if (job.state === 'failed' || job.state === 'cancelled') {
      const why = job.problem ? problemText(job.problem).en.happened : '';
      throw new Error(`${job.kind} ${job.state} in step ${job.step} of ${job.steps}: ${why}`);
    }
    await wait(250);
  }
}
