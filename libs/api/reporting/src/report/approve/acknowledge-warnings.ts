import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { AcknowledgeWarningsBody, ReportAcknowledgementView } from '@akashi/contracts';
import { differingWarnings, mayAcknowledgeWarnings, standingWarnings, type Warning } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportComparison } from '../report-comparison';
import { ReportStore } from '../report.store';
import { ensureCurrent } from './report-fixity';

/** Refuses a set of warnings that is not the one that stands, and names the checks in which they differ. */
export function ensureSameWarnings(standing: readonly Warning[], said: readonly Warning[]): void {
  const changed = differingWarnings(standing, said);
  if (changed.length > 0) throw new DomainProblem('report.warnings-changed', { facts: { changed: changed.join(' ') } });
}

/** Before the approval: the leader has read each warning that stands, and says why it may pass where its check asks for that. */
@Injectable()
export class AcknowledgeWarnings {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: MemberCaller,
    engagementId: string,
    reportId: string,
    { version, warnings: said }: AcknowledgeWarningsBody,
  ): Promise<ReportAcknowledgementView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const report = await this.reports.one(tx, caller, engagementId, reportId);
      if (report.version !== version) throw new DomainProblem('stale-version');
      const compared = await this.comparison.compare(tx, caller, room, report);
      ensureCurrent(compared);
      const standing = standingWarnings(compared.checks);
      ensureSameWarnings(standing, said);
      ensure(mayAcknowledgeWarnings({ state: report.state, standing, acknowledged: said }));

      const warnings = standing.map(({ code, count, of }) => {
        return { code, count, of, reason: said.find((one) => one.code === code)?.reason.trim() ?? '' };
      });
      const acknowledgementId = await this.reports.acknowledgements.add(
        tx,
        caller,
        { engagementId, reportId },
        warnings,
      );
      this.ledger.record(tx, {
        action: 'report.warnings-acknowledged',
        engagementId,
        entity: { type: 'report', id: reportId, version },
        facts: { acknowledgementId, count: warnings.length, checks: warnings.map(({ code }) => code).join(' ') },
        after: { reasons: warnings.map(({ reason }) => reason) },
      });
      const view = await this.reports.acknowledgements.last(tx, caller, engagementId, reportId);
      return view!;
    });
  }
}
