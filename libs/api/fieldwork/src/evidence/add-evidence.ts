import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AddEvidenceQuery, ChangedEvidenceView } from '@akashi/contracts';
import { mayAddEvidence, mayChangeEvidence, mayTakeHarmfulFile } from '@akashi/domain/control';
import { largestUpload } from '@akashi/domain/upload';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import { recountTests } from '../paper/test-counters';
import type { ReceivedEvidence } from './harm-of-evidence';
import { EvidenceStore } from './evidence.store';

/** Bytes of the largest file that is taken as evidence; one larger than a single request may bring comes in parts. */
export const evidenceLimit = largestUpload;

/** Puts a received file on a working paper. The file is stored by the time this runs; here it becomes evidence. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    query: AddEvidenceQuery,
    file: ReceivedEvidence,
  ): Promise<ChangedEvidenceView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      ensure(mayChangeEvidence({ engagementState: room.state, reportApproved }));
      ensure(
        mayAddEvidence({
          engagementState: room.state,
          ...query,
          fileName: file.fileName,
          size: file.size,
          maxSize: evidenceLimit,
          today: this.clock.today(),
          period: { start: room.periodStart, end: room.periodEnd },
          isMeantOutside: query.outsidePeriod === 'yes',
        }),
      );
      ensure(mayTakeHarmfulFile({ harm: file.harm, term: await this.evidence.harmfulFileTerm(tx, caller) }));
      const { testId } = query;
      const paper = await this.papers.record(tx, caller, room, testId, { voidReason: 'evidence-added' });
      const name = query.name ?? file.fileName;
      const { id, number } = await this.evidence.add(tx, caller, engagementId, { ...query, name });
      await this.evidence.addVersion(tx, caller, engagementId, { ...file, evidenceId: id, versionNo: 1 });
      const link = { evidenceId: id, testId, stepId: query.stepId ?? null };
      await this.evidence.link(tx, caller, engagementId, link);
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'evidence.added',
        engagementId,
        entity: { type: 'evidence', id, version: 1 },
        facts: { number, test: testId, sha256: file.sha256, size: file.size, voidedSignOffs: paper.voidedSignOffs },
      });
      return { evidence: await this.evidence.view(tx, caller, engagementId, id), tests: [paper] };
    });
  }
}
