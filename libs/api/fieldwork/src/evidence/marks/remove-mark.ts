import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedMarkView, RemoveMarkBody } from '@akashi/contracts';
import { mayChangeEvidence } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../../paper/paper.store';
import { isReportApproved } from '../../paper/report-approval';
import { MarkStore } from './mark.store';

/** Takes a mark off its file by ending it. Its row and its number stay. */
@Injectable()
export class RemoveMark {
  constructor(
    private readonly door: EngagementDoor,
    private readonly marks: MarkStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, markId: string, { version }: RemoveMarkBody): Promise<ChangedMarkView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayChangeEvidence({ engagementState: room.state, reportApproved }));
      const testId = await this.marks.paperOf(tx, caller, engagementId, markId);
      await this.papers.lock(tx, caller, engagementId, [testId]);
      const before = await this.marks.view(tx, caller, engagementId, testId, markId);
      const test = await this.papers.record(tx, caller, room, testId, { voidReason: 'mark-removed' });
      await this.marks.end(tx, caller, engagementId, { id: markId, version });
      this.ledger.record(tx, {
        action: 'evidence.mark-removed',
        engagementId,
        entity: { type: 'evidence', id: before.evidenceId },
        facts: { mark: markId, test: testId, voidedSignOffs: test.voidedSignOffs },
        before,
      });
      return { mark: null, test };
    });
  }
}
