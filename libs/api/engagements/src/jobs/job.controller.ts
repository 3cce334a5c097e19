import { CurrentCaller, JobStore, Requires, type Caller } from '@akashi/api-platform';
import type { JobView } from '@akashi/contracts';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { CancelJob } from './cancel-job';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Job = () => Param('jobId', ParseUUIDPipe);

/** The long work of an engagement: what is under way, how far it is, and what came of it. */
@Controller('engagements/:engagementId/jobs')
export class JobController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly jobs: JobStore,
    private readonly cancelJob: CancelJob,
  ) {}

  /** Newest first: a page that was loaded again finds its job here. */
  @Get()
  @Requires('engagement.read')
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<JobView[]> {
    const { firmId } = caller;
    return this.door.read(caller, engagementId, (tx) => this.jobs.list(tx, { firmId, engagementId }));
  }

  @Get(':jobId')
  @Requires('engagement.read')
  view(@CurrentCaller() caller: Caller, @Engagement() engagementId: string, @Job() jobId: string): Promise<JobView> {
    const { firmId } = caller;
    return this.door.read(caller, engagementId, (tx) => this.jobs.one(tx, { firmId, engagementId, jobId }));
  }

  @Post(':jobId/cancel')
  @Requires('job.cancel')
  @HttpCode(200)
  cancel(@CurrentCaller() caller: Caller, @Engagement() engagementId: string, @Job() jobId: string): Promise<JobView> {
    return this.cancelJob.execute(caller, engagementId, jobId);
  }
}
