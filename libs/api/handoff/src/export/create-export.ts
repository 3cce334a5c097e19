import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, Ids, LedgerWriter, type Caller } from '@akashi/api-platform';
import { ReportStore } from '@akashi/api-reporting';
import type { CreatedExportView, CreateExportBody } from '@akashi/contracts';
import { mayCreateExport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ExportStore, tokenHash } from './export.store';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Makes a link to the issued report for one recipient. Its token is told once, in the answer: so the answer is not kept
 * under an idempotency key either, and a request that was lost is followed by a new link and the old one revoked.
 */
@Injectable()
export class CreateExport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly exports: ExportStore,
    private readonly reports: ReportStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(
    { idempotency: _asked, ...caller }: Caller,
    engagementId: string,
    { recipientName, recipientEmail, days, maxDownloads }: CreateExportBody,
  ): Promise<CreatedExportView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const report = await this.reports.standing(tx, caller, engagementId);
      if (!report) throw new DomainProblem('export.report-not-issued');
      const now = this.clock.now().getTime();
      const expiresAt = now + days * dayMs;
      const recipient = { recipientName, recipientEmail: recipientEmail.trim() };
      ensure(mayCreateExport({ reportState: report.state, ...recipient, now, expiresAt, maxDownloads }));

      const token = this.ids.secret(32).toString('base64url');
      const id = this.ids.next();
      await this.exports.add(tx, {
        firmId: caller.firmId,
        engagementId,
        id,
        reportId: report.id,
        ...recipient,
        tokenSha256: tokenHash(token),
        expiresAt: new Date(expiresAt),
        maxDownloads,
        createdBy: caller.userId,
      });
      this.ledger.record(tx, {
        action: 'export.created',
        engagementId,
        entity: { type: 'export', id },
        facts: { reportId: report.id, maxDownloads, expiresAt: new Date(expiresAt).toISOString() },
        after: recipient,
      });
      const view = await this.exports.view(tx, caller, engagementId, id);
      return { ...view, token, path: `/vendor#${token}` };
    });
  }
}
