import { JobQueue, JobWorker, queueName, type QueuedJob } from '@akashi/api-platform';
import type { JobView } from '@akashi/contracts';
import type { Person } from './people';
import type { TestApp } from './test-app';

/** Does what waits in the queue, as a worker would, and comes back when nothing waits any more. */
export async function workOff(test: TestApp): Promise<void> {
  const { boss } = test.app.get(JobQueue);
  for (;;) {
    const [job] = await boss.fetch<QueuedJob>(queueName);
    if (!job) return;
    await test.app.get(JobWorker).work(job.data);
    await boss.complete(queueName, job);
  }
}

/** Works off the queue and gives a job as it stands then. */
export async function workedOff(test: TestApp, person: Person, path: string, asked: JobView): Promise<JobView> {
  await workOff(test);
  return (await person.get(`${path}/jobs/${asked.id}`).expect(200)).body as JobView;
}
