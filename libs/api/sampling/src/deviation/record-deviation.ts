import { EngagementDoor } from '@akashi/api-engagements';
import { PaperStore, isReportApproved, StepStore, recountTests } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { DeviationView, RecordDeviationBody } from '@akashi/contracts';
import { mayRecordDeviation } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { DeviationStore } from './deviation.store';

/** Records a deviation that a step showed and no sample item, as in the test of a design. */
@Injectable()
export class RecordDeviation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly steps: StepStore,
    private readonly deviations: DeviationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    testId: string,
    { attribute, fact, version }: RecordDeviationBody,
  ): Promise<DeviationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      const recording = { voidReason: 'deviation-recorded', version };
      const paper = await this.papers.record(tx, caller, room, testId, recording);
      const steps = await this.steps.list(tx, caller, engagementId, testId);
      ensure(
        mayRecordDeviation({
          engagementState: room.state,
          reportApproved,
          stepOfTest: steps.some(({ position }) => String(position) === attribute),
          fact,
          alreadyRecorded: await this.deviations.isRecorded(tx, caller, engagementId, testId, attribute),
        }),
      );
      const id = await this.deviations.see(tx, caller, engagementId, { testId, attribute, fact, itemIds: [] });
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'deviation.recorded',
        engagementId,
        entity: { type: 'deviation', id, version: 1 },
        facts: { test: testId, voidedSignOffs: paper.voidedSignOffs },
        after: { attribute, fact },
      });
      return this.deviations.view(tx, caller, engagementId, id);
    });
  }
}
