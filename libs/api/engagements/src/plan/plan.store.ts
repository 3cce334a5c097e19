import { DomainProblem, Ids, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { DecisionView, OverruleDecisionBody, PlanColumns, PlanVersionView } from '@akashi/contracts';
import type { ScopeDecision } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { selectDecisions, selectRows, selectStatementOfPlan, selectVersions } from './plan.query';

/** The statement behind a plan, as far as the approval asks about it. */
export interface PlannedStatement {
  editionId: string;
  controls: number;
  selectionsReconcile: boolean;
}

/** Which decision of which plan. */
export interface DecisionKey {
  planId: string;
  individualControlId: string;
  testType: string;
}

@Injectable()
export class PlanStore {
  constructor(private readonly ids: Ids) {}

  /** Every version, newest first. */
  versions(tx: Tx, caller: Caller, engagementId: string): Promise<PlanVersionView[]> {
    return tx.query(selectVersions, [caller.firmId, engagementId]);
  }

  decisions(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<DecisionView[]> {
    return tx.query(selectDecisions, [caller.firmId, engagementId, planId]);
  }

  async statementOf(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<PlannedStatement> {
    const key = [caller.firmId, engagementId, planId];
    const [statement] = await tx.query<PlannedStatement[]>(selectStatementOfPlan, key);
    if (!statement) throw new DomainProblem('not-found');
    return statement;
  }

  async rows(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<PlanColumns> {
    const key = [caller.firmId, engagementId, planId];
    const [row] = await tx.query<{ columns: PlanColumns }[]>(selectRows, key);
    if (!row) throw new DomainProblem('not-found');
    return row.columns;
  }

  /** A new draft takes the place of the one before it, whose rows stay. */
  async supersedeDrafts(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
    await tx.query(
      `UPDATE scope_plan SET state = 'superseded', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND state = 'draft'`,
      [caller.firmId, engagementId],
    );
  }

  /** Writes the next version with all its decisions, in two statements; gives its id. */
  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    statementId: string,
    decisions: readonly ScopeDecision[],
  ): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO scope_plan (firm_id, engagement_id, id, statement_id, version_no, state, drafted_by)
       SELECT $1, $2, $3, $4, coalesce(max(version_no), 0) + 1, 'draft', $5
       FROM scope_plan WHERE firm_id = $1 AND engagement_id = $2`,
      [caller.firmId, engagementId, id, statementId, caller.userId],
    );
    await tx.query(
      `INSERT INTO scope_decision (firm_id, engagement_id, plan_id, individual_control_id, test_type, decision, reason)
       SELECT c.firm_id, c.engagement_id, $4, c.id, x."testType", x.decision, x.reason
       FROM jsonb_to_recordset($5) AS x("stableKey" text, "testType" text, decision text, reason text)
       JOIN individual_control c ON c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = $3
         AND c.stable_key = x."stableKey"`,
      [caller.firmId, engagementId, statementId, id, JSON.stringify(decisions)],
    );
    return id;
  }

  async overrule(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    key: DecisionKey,
    body: OverruleDecisionBody,
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE scope_decision SET decision = $7, reason = $8, overrule_reason = $9, overruled_by = $10, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND plan_id = $3 AND individual_control_id = $4 AND test_type = $5
         AND version = $6`,
      [
        caller.firmId,
        engagementId,
        key.planId,
        key.individualControlId,
        key.testType,
        body.version,
        body.decision,
        body.reason,
        body.overruleReason,
        caller.userId,
      ],
    );
    mustChange({ affected });
  }

  /**
   * An overruled decision makes the plan another one: who approves the version they saw is told so, and an approval that
   * came first leaves no draft to change.
   */
  async touchDraft(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE scope_plan SET version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND state = 'draft'`,
      [caller.firmId, engagementId, planId],
    );
    mustChange({ affected });
  }
}
