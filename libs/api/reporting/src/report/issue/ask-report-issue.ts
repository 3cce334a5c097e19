import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, JobRequests, type MemberCaller } from '@akashi/api-platform';
import type { JobView, SignReportBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { IssuableReport } from './issuable-report';

/** 発行を求める: what could not be issued now is refused now; the rendering and the issue itself are a job. */
@Injectable()
export class AskReportIssue {
  constructor(
    private readonly door: EngagementDoor,
    private readonly issuable: IssuableReport,
    private readonly jobs: JobRequests,
  ) {}

  async execute(
    caller: MemberCaller,
    engagementId: string,
    id: string,
    { version, digest }: SignReportBody,
  ): Promise<JobView> {
    const asked = await this.door.write(caller, engagementId, async (tx, room) => {
      const report = await this.issuable.get(tx, caller, room, id, digest);
      if (report.version !== version) throw new DomainProblem('stale-version');
      return this.jobs.ask(tx, caller, { kind: 'report.issue', engagementId, subject: { id, version } });
    });
    this.jobs.wake();
    return asked;
  }
}
