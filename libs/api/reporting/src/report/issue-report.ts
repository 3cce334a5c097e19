import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { IssuedFileView, ReportView } from '@akashi/contracts';
import type { ReportModel } from '@akashi/documents';
import { mayIssueReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { IssuedFiles } from './issued-files';
import { ensureCurrent } from './report-fixity';
import { ReportWork } from './report-work';
import { toSignOffs, type StoredReport } from './report.store';

/**
 * 発行: what was approved is rendered and goes out. Rendering stands between a transaction that looks and one that issues; a
 * crash between them leaves an approved report, and the next try renders the same bytes.
 */
@Injectable()
export class IssueReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly work: ReportWork,
    private readonly issued: IssuedFiles,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Caller, engagementId: string, id: string, version: number): Promise<ReportView> {
    const model = await this.approvedModel(caller, engagementId, id);
    const files = model ? await this.issued.render(caller, model) : [];
    const answer = await this.door.write(caller, engagementId, (tx, room) =>
      this.issue(tx, caller, room, { id, version, files }),
    );
    await this.issued.anchor(caller, engagementId);
    return answer;
  }

  /** The model as it will be printed; null when it is issued already, which the transaction then says. */
  private async approvedModel(caller: Caller, engagementId: string, id: string): Promise<ReportModel | null> {
    await this.door.begin(caller, engagementId, async (tx, room) => {
      const report = await this.work.stores.reports.one(tx, caller, engagementId, id);
      if (report.state !== 'issued') await this.ensureIssuable(tx, caller, room, report);
    });
    return this.issued.printedModel(caller, engagementId, id);
  }

  private async issue(
    tx: Tx,
    caller: Caller,
    room: Room,
    { id, version, files }: { id: string; version: number; files: IssuedFileView[] },
  ): Promise<ReportView> {
    const { stores, views } = this.work;
    const { engagementId } = room;
    const report = await stores.reports.one(tx, caller, engagementId, id);
    await this.ensureIssuable(tx, caller, room, report);

    const change = { state: 'issued', issuedBy: caller.userId, issuedAt: this.clock.now() } as const;
    await stores.reports.change(tx, caller, { engagementId, id, version }, change);
    for (const file of files) {
      await stores.papers.keep(tx, caller, file);
      await stores.reports.addFile(tx, caller, { engagementId, reportId: id }, file);
    }
    await stores.findings.report(tx, caller, engagementId);
    await closeReporting(tx, caller, engagementId);
    this.ledger.record(tx, {
      action: 'report.issued',
      engagementId,
      entity: { type: 'report', id, version: version + 1 },
      facts: {
        versionNo: report.versionNo,
        digest: report.digest,
        ...Object.fromEntries(files.map(({ format, sha256 }) => [`${format}Sha256`, sha256])),
      },
    });
    return views.view(tx, caller, { ...room, state: 'issued' }, id);
  }

  private async ensureIssuable(tx: Tx, caller: Caller, room: Room, report: StoredReport): Promise<void> {
    const laid = await this.work.desk.lay(tx, caller, room, report);
    ensureCurrent(laid);
    ensure(
      mayIssueReport({
        state: report.state,
        checks: laid.checks,
        digestToday: report.digest,
        signOffs: toSignOffs(laid.signatures),
        engagementState: room.state,
        reportDate: report.datedOn,
        today: this.clock.today(),
      }),
    );
  }
}

async function closeReporting(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
  await tx.query(
    `UPDATE engagement SET state = 'issued', version = version + 1
     WHERE firm_id = $1 AND id = $2 AND state = 'in_reporting'`,
    [caller.firmId, engagementId],
  );
}
