import { CurrentCaller, Handles, JobStore, type Caller } from '@akashi/api-platform';
import type { JobView } from '@akashi/contracts';
import { jobApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { CancelJob } from './cancel-job';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Job = () => Param('jobId', ParseUUIDPipe);

/** The long work of an engagement: what is under way, how far it is, and what came of it. */
@Controller()
export class JobController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly jobs: JobStore,
    private readonly cancelJob: CancelJob,
  ) {}

  /** Newest first: a page that was loaded again finds its job here. */
  @Handles(jobApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<JobView[]> {
    const { firmId } = caller;
    return this.door.read(caller, engagementId, (tx) => this.jobs.list(tx, { firmId, engagementId }));
  }

  @Handles(jobApi.view)
  view(@CurrentCaller() caller: Caller, @Engagement() engagementId: string, @Job() jobId: string): Promise<JobView> {
    const { firmId } = caller;
    return this.door.read(caller, engagementId, (tx) => this.jobs.one(tx, { firmId, engagementId, jobId }));
  }

  @Handles(jobApi.cancel)
  cancel(@CurrentCaller() caller: Caller, @Engagement() engagementId: string, @Job() jobId: string): Promise<JobView> {
    return this.cancelJob.execute(caller, engagementId, jobId);
  }
}
