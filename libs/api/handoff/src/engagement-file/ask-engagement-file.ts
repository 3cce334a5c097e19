import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, JobRequests, Reconciliation, type MemberCaller } from '@akashi/api-platform';
import type { JobView } from '@akashi/contracts';
import { mayMakeEngagementFile } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';

/** 一件書類の書き出しを求める: the writing is a job; rows that are not as they were recorded are told before it. */
@Injectable()
export class AskEngagementFile {
  constructor(
    private readonly door: EngagementDoor,
    private readonly jobs: JobRequests,
    private readonly reconciliation: Reconciliation,
  ) {}

  async execute(caller: MemberCaller, engagementId: string): Promise<JobView> {
    await this.door.begin(caller, engagementId, (_tx, { state }) =>
      Promise.resolve(ensure(mayMakeEngagementFile({ engagementState: state }))),
    );
    const rows = await this.reconciliation.ensureRowsHold(caller, engagementId, 'package');
    const asked = await this.door.write(caller, engagementId, async (tx, { state }) => {
      ensure(mayMakeEngagementFile({ engagementState: state }));
      await rows.keep(tx);
      return this.jobs.ask(tx, caller, { kind: 'engagement-file.make', engagementId, subject: null });
    });
    this.jobs.wake();
    return asked;
  }
}
