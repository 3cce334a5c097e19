import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedMarkView, MarkEvidenceBody } from '@akashi/contracts';
import { mayMarkEvidence } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../../paper/paper.store';
import { isReportApproved } from '../../paper/report-approval';
import { MarkStore } from './mark.store';

/** Puts a mark on a file, for a paper that uses it. It is work on the paper: a signature under it is taken back. */
@Injectable()
export class MarkEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly marks: MarkStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, evidenceId: string, body: MarkEvidenceBody): Promise<ChangedMarkView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      const { testId, versionNo, kind, note, region, lines } = body;
      const [locked] = await this.papers.lock(tx, caller, engagementId, [testId]);
      const { latestVersion, sha256 } = await this.marks.used(tx, caller, engagementId, evidenceId, testId);
      ensure(
        mayMarkEvidence({
          engagementState: room.state,
          reportApproved,
          testState: locked!.state,
          kind,
          note,
          seenVersion: versionNo,
          latestVersion,
          place: { region, lines },
        }),
      );
      const paper = await this.papers.record(tx, caller, room, testId, { voidReason: 'evidence-marked' });
      const { id, number } = await this.marks.add(tx, caller, engagementId, { ...body, evidenceId });
      this.ledger.record(tx, {
        action: 'evidence.marked',
        engagementId,
        entity: { type: 'evidence', id: evidenceId },
        facts: { mark: id, number, kind, test: testId, sha256, voidedSignOffs: paper.voidedSignOffs },
        after: body,
      });
      return { mark: await this.marks.view(tx, caller, engagementId, testId, id), test: paper };
    });
  }
}
