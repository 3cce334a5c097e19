import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedEvidenceView } from '@akashi/contracts';
import { mayChangeEvidence, mayTakeHarmfulFile } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import type { ReceivedEvidence } from './harm-of-evidence';
import { EvidenceStore } from './evidence.store';
import { evidenceLimit } from './add-evidence';

/** A newer file for the same evidence. The older one stays; papers that use it lose their signatures. */
@Injectable()
export class ReplaceEvidence {
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
    file: ReceivedEvidence,
  ): Promise<ChangedEvidenceView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(
        mayChangeEvidence({ engagementState: room.state, reportApproved, size: file.size, maxSize: evidenceLimit }),
      );
      ensure(mayTakeHarmfulFile({ harm: file.harm, term: await this.evidence.harmfulFileTerm(tx, caller) }));
      // A paper that is being closed meanwhile keeps the file it was closed on.
      await holdEngagement(tx, caller, engagementId);
      const using = await this.evidence.testsUsing(tx, caller, engagementId, evidenceId);
      const tests = await this.papers.recordAll(tx, caller, room, using, { voidReason: 'evidence-replaced' });
      const versionNo = await this.evidence.raiseVersion(tx, caller, engagementId, evidenceId);
      await this.evidence.addVersion(tx, caller, engagementId, { ...file, evidenceId, versionNo });
      this.ledger.record(tx, {
        action: 'evidence.replaced',
        engagementId,
        entity: { type: 'evidence', id: evidenceId, version: versionNo },
        facts: { sha256: file.sha256, size: file.size, tests: tests.length },
      });
      return { evidence: await this.evidence.view(tx, caller, engagementId, evidenceId), tests };
    });
  }
}
