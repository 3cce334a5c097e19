import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedEvidenceView, CorrectEvidenceBody, EvidenceView } from '@akashi/contracts';
import { changedFacts, mayCorrectEvidence, type EvidenceFacts } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../../paper/paper.store';
import { isReportApproved } from '../../paper/report-approval';
import { EvidenceStore } from '../evidence.store';
import { EvidenceFactsStore } from './evidence-facts.store';

/** Corrects what is said of a piece of evidence. Papers that use it lose their signatures, as by a newer file. */
@Injectable()
export class CorrectEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly facts: EvidenceFactsStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    evidenceId: string,
    { version, outsidePeriod, reason, ...after }: CorrectEvidenceBody,
  ): Promise<ChangedEvidenceView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const before = factsOf(await this.evidence.view(tx, caller, engagementId, evidenceId));
      ensure(
        mayCorrectEvidence({
          engagementState: room.state,
          reportApproved: await isReportApproved(tx, caller, room),
          before,
          facts: after,
          today: this.clock.today(),
          period: { start: room.periodStart, end: room.periodEnd },
          isMeantOutside: outsidePeriod,
          reason,
        }),
      );
      // A paper that is being closed meanwhile keeps what was said when it was closed.
      await holdEngagement(tx, caller, engagementId);
      const using = await this.evidence.testsUsing(tx, caller, engagementId, evidenceId);
      const tests = await this.papers.recordAll(tx, caller, room, using, {
        voidReason: 'evidence-corrected',
        begins: false,
      });
      await this.facts.correct(tx, caller, engagementId, { evidenceId, version, before, after, reason });
      this.ledger.record(tx, {
        action: 'evidence.corrected',
        engagementId,
        entity: { type: 'evidence', id: evidenceId, version: version + 1 },
        facts: {
          fields: changedFacts(before, after).join(','),
          tests: tests.length,
          voidedSignOffs: tests.reduce((sum, { voidedSignOffs }) => sum + voidedSignOffs, 0),
        },
        before,
        after: { ...after, reason },
      });
      return { evidence: await this.evidence.view(tx, caller, engagementId, evidenceId), tests };
    });
  }
}

const factsOf = ({ name, source, asOf, receivedOn, origin, ipe }: EvidenceView): EvidenceFacts => ({
  name,
  source,
  asOf,
  receivedOn,
  origin,
  ipe,
});
