import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RecordConclusionBody, RecordedTestView } from '@akashi/contracts';
import { mayRecordTest } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from './paper.store';
import { isReportApproved } from './report-approval';

/** Says what the test showed. A signature under the paper is taken back by it. */
@Injectable()
export class RecordConclusion {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    testId: string,
    { version, conclusion, note }: RecordConclusionBody,
  ): Promise<RecordedTestView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayRecordTest({ engagementState: room.state, reportApproved, today: this.clock.today(), steps: [] }));

      const { recorded, noteChanged } = await this.papers.recordOne(tx, caller, room, testId, {
        version,
        conclusion: { conclusion, note },
        voidReason: 'conclusion-recorded',
      });
      this.ledger.record(tx, {
        action: 'test.recorded',
        engagementId,
        entity: { type: 'control_test', id: testId, version: recorded.version },
        facts: {
          part: 'conclusion',
          steps: null,
          conclusion,
          round: recorded.round,
          voidedSignOffs: recorded.voidedSignOffs,
        },
        after: { conclusion, note },
        isFoundAsBefore: !noteChanged,
      });
      return recorded;
    });
  }
}
