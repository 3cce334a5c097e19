import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedEvidenceView } from '@akashi/contracts';
import { mayChangeEvidence } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import { recountTests } from '../paper/test-counters';
import { EvidenceStore } from './evidence.store';

/** Takes evidence off a paper by ending the link. The evidence and the link's row stay. */
@Injectable()
export class UnlinkEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, linkId: string): Promise<ChangedEvidenceView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayChangeEvidence({ engagementState: room.state, reportApproved }));
      const { evidenceId, testId } = await this.evidence.endLink(tx, caller, engagementId, linkId);
      const paper = await this.papers.record(tx, caller, room, testId, { voidReason: 'evidence-unlinked' });
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'evidence.unlinked',
        engagementId,
        entity: { type: 'evidence', id: evidenceId },
        facts: { test: testId, link: linkId, voidedSignOffs: paper.voidedSignOffs },
      });
      return { evidence: await this.evidence.view(tx, caller, engagementId, evidenceId), tests: [paper] };
    });
  }
}
