import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedMarkView, ChangeMarkBody } from '@akashi/contracts';
import { mayChangeMark } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../../paper/paper.store';
import { isReportApproved } from '../../paper/report-approval';
import { MarkStore } from './mark.store';

/** Says something else by a mark, or ties it to something else. Where it stands, it stays. */
@Injectable()
export class ChangeMark {
  constructor(
    private readonly door: EngagementDoor,
    private readonly marks: MarkStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, markId: string, body: ChangeMarkBody): Promise<ChangedMarkView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      const testId = await this.marks.paperOf(tx, caller, engagementId, markId);
      const [locked] = await this.papers.lock(tx, caller, engagementId, [testId]);
      const before = await this.marks.view(tx, caller, engagementId, testId, markId);
      ensure(
        mayChangeMark({
          engagementState: room.state,
          reportApproved,
          testState: locked!.state,
          before,
          after: body,
        }),
      );
      const test = await this.papers.record(tx, caller, room, testId, { voidReason: 'mark-changed' });
      await this.marks.change(tx, caller, engagementId, { ...body, id: markId, testId }, before);
      this.ledger.record(tx, {
        action: 'evidence.mark-changed',
        engagementId,
        entity: { type: 'evidence', id: before.evidenceId },
        facts: { mark: markId, kind: body.kind, test: testId, voidedSignOffs: test.voidedSignOffs },
        before,
        after: body,
      });
      return { mark: await this.marks.view(tx, caller, engagementId, testId, markId), test };
    });
  }
}
