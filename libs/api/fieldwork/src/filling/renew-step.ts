import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RecordedTestView, RenewStepBody } from '@akashi/contracts';
import { mayRecordTest, mayRenewStep } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import { FillingStore } from './filling.store';

/** Brings a step to the newest version of its procedure once a person has read how it differs. */
@Injectable()
export class RenewStep {
  constructor(
    private readonly door: EngagementDoor,
    private readonly filling: FillingStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    testId: string,
    stepId: string,
    { version, procedureVersion, wording }: RenewStepBody,
  ): Promise<RecordedTestView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayRecordTest({ engagementState: room.state, reportApproved, today: this.clock.today(), steps: [] }));
      const [paper] = await this.papers.lock(tx, caller, engagementId, [testId]);
      const { from, procedureId, newest, newestText } = await this.filling.step(
        tx,
        caller,
        engagementId,
        testId,
        stepId,
      );
      ensure(mayRenewStep({ state: paper!.state, from, seen: procedureVersion, newest: newest ?? 0 }));
      const recorded = await this.papers.record(tx, caller, room, testId, {
        version,
        voidReason: 'steps-recorded',
        begins: false,
      });
      const text = wording === 'taken' ? newestText : null;
      await this.filling.renew(tx, caller, engagementId, stepId, { version: procedureVersion, text });
      this.ledger.record(tx, {
        action: 'test.step-renewed',
        engagementId,
        entity: { type: 'control_test', id: testId, version: recorded.version },
        facts: { step: stepId, procedure: procedureId!, procedureVersion, wording, round: recorded.round },
      });
      return recorded;
    });
  }
}
