import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RecordedStepsView, RecordStepsBody } from '@akashi/contracts';
import { mayRecordTest } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from './paper.store';
import { isReportApproved } from './report-approval';
import { StepStore } from './step.store';

/** Saves the procedures of a paper and what was seen, as a whole: what autosave sends. */
@Injectable()
export class RecordSteps {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly steps: StepStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    testId: string,
    { version, steps }: RecordStepsBody,
  ): Promise<RecordedStepsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayRecordTest({ engagementState: room.state, reportApproved, today: this.clock.today(), steps }));

      const recorded = await this.papers.record(tx, caller, room, testId, { version, voidReason: 'steps-recorded' });
      const stepIds = await this.steps.replace(tx, caller, engagementId, testId, steps);
      this.ledger.record(tx, {
        action: 'test.recorded',
        engagementId,
        entity: { type: 'control_test', id: testId, version: recorded.version },
        facts: {
          part: 'steps',
          steps: steps.length,
          conclusion: null,
          round: recorded.round,
          voidedSignOffs: recorded.voidedSignOffs,
        },
        after: steps,
      });
      return { ...recorded, stepIds };
    });
  }
}
