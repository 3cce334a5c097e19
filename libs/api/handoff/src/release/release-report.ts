import { ClientApprovers, EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import { ReportStore } from '@akashi/api-reporting';
import type { ReleasedDocumentView, ReleaseReportBody } from '@akashi/contracts';
import { mayReleaseReport } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { ReleasedDocumentStore } from './released-document.store';

/** A copy of the issued report for the client's people to keep: the very file that was issued. */
@Injectable()
export class ReleaseReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly documents: ReleasedDocumentStore,
    private readonly people: ClientApprovers,
    private readonly reports: ReportStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { reportId, format, note }: ReleaseReportBody,
  ): Promise<ReleasedDocumentView> {
    return this.door.write(caller, engagementId, async (tx, { state: engagementState }) => {
      const report = await this.reports.one(tx, caller, engagementId, reportId);
      const there = await this.documents.reportsThere(tx, caller, engagementId);
      const hasReaders = await this.people.haveReaders(tx, caller, engagementId);
      const isReleased = there.has(`${reportId}/${format}`);
      ensure(mayReleaseReport({ engagementState, hasReaders, note, reportState: report.state, isReleased }));

      const files = await this.reports.files(tx, caller, engagementId, reportId);
      const file = files.find((one) => one.format === format);
      if (!file) throw new DomainProblem('not-found');
      const of = { engagementId, kind: 'report' as const, file, report: { id: reportId, format }, note };
      const id = await this.documents.add(tx, caller, of);
      this.ledger.record(tx, {
        action: 'document.report-released',
        engagementId,
        entity: { type: 'released-document', id },
        facts: { reportId, format, sha256: file.sha256 },
        after: { fileName: file.fileName, note },
      });
      return this.documents.view(tx, caller, engagementId, id);
    });
  }
}
