import type { Caller, Tx } from '@akashi/api-platform';
import type { TestType } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** The latest plan of an engagement with what it adds up to. */
export interface LatestPlan {
  id: string;
  version: number;
  versionNo: number;
  state: 'draft' | 'approved' | 'superseded';
  draftedFromVersion: number;
  statementEdition: string;
  statementVersion: number;
  controls: number;
  design: number;
  operation: number;
  /** Decisions on update tests: none under a ruleset that says nothing of them. */
  update: number;
  inScope: number;
  /** Evaluations that are left out; an update test that is not called for is none. */
  omitted: number;
  omissionsWithoutReason: number;
  selectionsReconcile: boolean;
  /** SHA-256 over one line per decision, in the order of the controls. */
  decisionsSha256: string;
}

/** $1 firm, $2 engagement. */
const latestPlan = `
  SELECT p.id, p.version, p.version_no AS "versionNo", p.state, s.version_no AS "draftedFromVersion",
    s.edition_id AS "statementEdition", latest.version_no AS "statementVersion",
    (SELECT count(*)::int FROM individual_control c
     WHERE c.firm_id = p.firm_id AND c.engagement_id = p.engagement_id AND c.statement_id = p.statement_id) AS controls,
    d.design, d.operation, d.update, d."inScope", d.omitted, d."omissionsWithoutReason", d."decisionsSha256",
    (SELECT count(*) FILTER (WHERE x.choice = 'selected') = s.selected_count
       AND count(*) FILTER (WHERE x.choice = 'excluded') = s.excluded_count
       AND count(*) FILTER (WHERE x.choice = 'not_selected') = s.not_selected_count
     FROM statement_selection x
     WHERE x.firm_id = s.firm_id AND x.engagement_id = s.engagement_id AND x.statement_id = s.id) AS "selectionsReconcile"
  FROM scope_plan p
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  CROSS JOIN LATERAL (SELECT max(l.version_no) AS version_no FROM statement l
    WHERE l.firm_id = p.firm_id AND l.engagement_id = p.engagement_id) latest
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE d.test_type = 'DESIGN')::int AS design,
      count(*) FILTER (WHERE d.test_type = 'OPERATION')::int AS operation,
      count(*) FILTER (WHERE d.test_type = 'UPDATE')::int AS update,
      count(*) FILTER (WHERE d.decision = 'in')::int AS "inScope",
      count(*) FILTER (WHERE d.decision = 'omitted' AND d.test_type <> 'UPDATE')::int AS omitted,
      count(*) FILTER (WHERE d.decision = 'omitted' AND coalesce(btrim(d.reason), '') = '')::int AS "omissionsWithoutReason",
      encode(sha256(convert_to(coalesce(string_agg(
        d.individual_control_id || ' ' || d.test_type || ' ' || d.decision || ' ' || coalesce(d.reason, ''), E'\\n'
        ORDER BY d.individual_control_id, d.test_type), ''), 'UTF8')), 'hex') AS "decisionsSha256"
    FROM scope_decision d
    WHERE d.firm_id = p.firm_id AND d.engagement_id = p.engagement_id AND d.plan_id = p.id) d
  WHERE p.firm_id = $1 AND p.engagement_id = $2
  ORDER BY p.version_no DESC LIMIT 1`;

/** Does the plan decide on every control: on both evaluations and, where it knows update tests, on those? */
export function decides({ controls, design, operation, update }: LatestPlan): { undecided: number; whole: boolean } {
  const updates = update > 0 ? controls : 0;
  const undecided = Math.max(0, 2 * controls + updates - design - operation - update);
  return { undecided, whole: design === controls && operation === controls && update === updates };
}

@Injectable()
export class PlanApprovalStore {
  async latest(tx: Tx, caller: Caller, engagementId: string): Promise<LatestPlan | null> {
    const [plan] = await tx.query<LatestPlan[]>(latestPlan, [caller.firmId, engagementId]);
    return plan ?? null;
  }

  /** One test for every decision that is in scope; gives how many of each type. */
  async createTests(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<Record<TestType, number>> {
    const made = await tx.query<{ type: TestType }[]>(
      `INSERT INTO control_test (firm_id, engagement_id, id, individual_control_id, test_type, state)
       SELECT d.firm_id, d.engagement_id, gen_random_uuid(), d.individual_control_id, d.test_type, 'not_started'
       FROM scope_decision d
       WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.plan_id = $3 AND d.decision = 'in'
       RETURNING test_type AS type`,
      [caller.firmId, engagementId, planId],
    );
    const tests: Record<TestType, number> = { DESIGN: 0, OPERATION: 0, UPDATE: 0 };
    for (const { type } of made) tests[type] += 1;
    return tests;
  }
}
