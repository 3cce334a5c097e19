import type { Caller, Tx } from '@akashi/api-platform';
import type { AmendedControl, AuditedYear, JudgedControl, MatchedControl } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';

/** $1 firm, $2 engagement: the earlier audited years of the same service with the statement that each one's plan stands on, the first one first. */
const selectAuditedYears = `
  SELECT e.id AS "engagementId", e.edition_id AS "editionId", e.period_start AS "periodStart", e.period_end AS "periodEnd",
    p.statement_id AS "statementId"
  FROM engagement me
  JOIN engagement e ON e.firm_id = me.firm_id AND e.client_id = me.client_id AND e.service_id = me.service_id
    AND e.id <> me.id AND e.period_end < me.period_start AND e.state IN ('issued', 'handed_over', 'archived')
  JOIN scope_plan p ON p.firm_id = e.firm_id AND p.engagement_id = e.id AND p.state = 'approved'
  WHERE me.firm_id = $1 AND me.id = $2
  ORDER BY e.period_end, e.id`;

/** $1 firm, $2 engagements, $3 statements. */
const selectControls = `
  SELECT engagement_id AS "engagementId", stable_key AS "stableKey", criterion_key AS "criterionKey", text, frequency,
    main_target AS "mainTarget", inherited_from AS "inheritedFrom"
  FROM individual_control WHERE firm_id = $1 AND engagement_id = ANY ($2::uuid[]) AND statement_id = ANY ($3::uuid[])
  ORDER BY engagement_id, position, id`;

const told = (side: string): string => `
  CASE WHEN ${side}.id IS NOT NULL THEN json_build_object('text', ${side}.text, 'frequency', ${side}.frequency,
    'mainTarget', ${side}.main_target, 'inheritedFrom', ${side}.inherited_from) END`;

/** $1 firm, $2 engagements: what the plans that were in force judged, in the order in which they were. */
const selectJudged = `
  SELECT x.engagement_id AS "engagementId", p.amends_id IS NULL AS "isFirst", x.stable_key AS "stableKey", x.computed, x.judged,
    json_build_object('name', m.family_name || ' ' || m.given_name, 'at', x.decided_at) AS by,
    ${told('b')} AS before, ${told('a')} AS after
  FROM plan_change x
  JOIN scope_plan p ON p.firm_id = x.firm_id AND p.engagement_id = x.engagement_id AND p.id = x.plan_id
    AND p.approved_at IS NOT NULL
  JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.decided_by
  LEFT JOIN individual_control b ON b.firm_id = x.firm_id AND b.engagement_id = x.engagement_id AND b.id = x.before_control_id
  LEFT JOIN individual_control a ON a.firm_id = x.firm_id AND a.engagement_id = x.engagement_id AND a.id = x.after_control_id
  WHERE x.firm_id = $1 AND x.engagement_id = ANY ($2::uuid[]) AND x.judged IS NOT NULL
  ORDER BY p.version_no`;

type YearRow = Pick<AuditedYear, 'engagementId' | 'editionId' | 'periodStart'> & {
  periodEnd: string;
  statementId: string;
};
type Judged = AmendedControl & Pick<JudgedControl, 'computed'> & { engagementId: string; isFirst: boolean };

/** The years of a service that the firm audited before, as their reports have them. */
@Injectable()
export class AuditedYearsStore {
  async before(tx: Tx, caller: Caller, engagementId: string): Promise<AuditedYear[]> {
    const rows = await tx.query<YearRow[]>(selectAuditedYears, [caller.firmId, engagementId]);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.engagementId);
    const statements = rows.map(({ statementId }) => statementId);
    type Stated = MatchedControl & { engagementId: string };
    const controls = await tx.query<Stated[]>(selectControls, [caller.firmId, ids, statements]);
    const judged = await tx.query<Judged[]>(selectJudged, [caller.firmId, ids]);
    const controlsOf = Map.groupBy(controls, (control) => control.engagementId);
    const judgedIn = Map.groupBy(judged, (one) => one.engagementId);
    return rows.map(({ engagementId: id, editionId, periodStart }) => ({
      engagementId: id,
      editionId,
      periodStart,
      lastYear: rows.findLast(({ periodEnd }) => periodEnd < periodStart)?.engagementId ?? null,
      controls: controlsOf.get(id) ?? [],
      ...partedByPlan(judgedIn.get(id) ?? []),
    }));
  }
}

function partedByPlan(judged: readonly Judged[]): Pick<AuditedYear, 'judged' | 'amended'> {
  return {
    judged: judged.flatMap(({ isFirst, after, ...one }) => (isFirst && after ? [{ ...one, after }] : [])),
    amended: judged.filter(({ isFirst }) => !isFirst),
  };
}
