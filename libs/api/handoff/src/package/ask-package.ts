import { EngagementDoor } from '@akashi/api-engagements';
import { JobRequests, Reconciliation, type Caller } from '@akashi/api-platform';
import type { JobView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { BuildablePackage } from './buildable-package';

/** パッケージの作成を求める: what could not be built now is refused now; the packing is a job. */
@Injectable()
export class AskPackage {
  constructor(
    private readonly door: EngagementDoor,
    private readonly buildable: BuildablePackage,
    private readonly jobs: JobRequests,
    private readonly reconciliation: Reconciliation,
  ) {}

  async execute(caller: Caller, engagementId: string): Promise<JobView> {
    await this.door.begin(caller, engagementId, (tx, room) => this.buildable.gather(tx, caller, room));
    // What leaves the firm is what was recorded.
    const rows = await this.reconciliation.ensureRowsHold(caller, engagementId, 'package');
    const asked = await this.door.write(caller, engagementId, async (tx, room) => {
      await this.buildable.gather(tx, caller, room);
      await rows.keep(tx);
      return this.jobs.ask(tx, caller, { kind: 'package.build', engagementId, subject: null });
    });
    this.jobs.wake();
    return asked;
  }
}
