import { Clock, DomainProblem, Ids, storedJson, type Caller, type Tx } from '@akashi/api-platform';
import type { ReportAcknowledgementView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

type Row = Omit<ReportAcknowledgementView, 'warnings'> & { warnings: string };

/** $1 firm, $2 engagement, $3 report: the last first. */
const selectAcknowledgements = `
  SELECT k.id, m.family_name || ' ' || m.given_name AS "byName",
    to_char(k.acknowledged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, k.warnings::text AS warnings
  FROM report_acknowledgement k JOIN member m ON m.firm_id = k.firm_id AND m.user_id = k.acknowledged_by
  WHERE k.firm_id = $1 AND k.engagement_id = $2 AND k.report_id = $3 ORDER BY k.acknowledged_at DESC, k.id DESC LIMIT 1`;

/** The warnings that were let pass, set by set: the one writer of `report_acknowledgement`. */
@Injectable()
export class AcknowledgementStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The last set; null where none was made. */
  async last(
    tx: Tx,
    { firmId }: Pick<Caller, 'firmId'>,
    engagementId: string,
    reportId: string,
  ): Promise<ReportAcknowledgementView | null> {
    const [row] = await tx.query<Row[]>(selectAcknowledgements, [firmId, engagementId, reportId]);
    return row ? { ...row, warnings: storedJson<ReportAcknowledgementView['warnings']>(row.warnings) } : null;
  }

  /** The set that an approval names: the last one, so that what is shown is what was approved. */
  async named(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { reportId, id }: { reportId: string; id: string | undefined },
  ): Promise<ReportAcknowledgementView | null> {
    if (id === undefined) return null;
    const last = await this.last(tx, caller, engagementId, reportId);
    if (last?.id !== id) throw new DomainProblem('not-found');
    return last;
  }

  /** Gives its id. */
  async add(
    tx: Tx,
    caller: Caller,
    { engagementId, reportId }: { engagementId: string; reportId: string },
    warnings: ReportAcknowledgementView['warnings'],
  ): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO report_acknowledgement (firm_id, engagement_id, id, report_id, warnings, acknowledged_by, acknowledged_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [caller.firmId, engagementId, id, reportId, JSON.stringify(warnings), caller.userId, this.clock.now()],
    );
    return id;
  }
}
