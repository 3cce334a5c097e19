import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedEvidenceView, LinkEvidenceBody } from '@akashi/contracts';
import { mayChangeEvidence } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import { recountTests } from '../paper/test-counters';
import { EvidenceStore } from './evidence.store';

/** The same evidence on another paper, or on another step of one. */
@Injectable()
export class LinkEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    evidenceId: string,
    { testId, stepId }: LinkEvidenceBody,
  ): Promise<ChangedEvidenceView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayChangeEvidence({ engagementState: room.state, reportApproved }));
      await this.evidence.view(tx, caller, engagementId, evidenceId);
      const paper = await this.papers.record(tx, caller, room, testId, { voidReason: 'evidence-linked' });
      await this.evidence.link(tx, caller, engagementId, { evidenceId, testId, stepId });
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'evidence.linked',
        engagementId,
        entity: { type: 'evidence', id: evidenceId },
        facts: { test: testId, step: stepId, voidedSignOffs: paper.voidedSignOffs },
      });
      return { evidence: await this.evidence.view(tx, caller, engagementId, evidenceId), tests: [paper] };
    });
  }
}
