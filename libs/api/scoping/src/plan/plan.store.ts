import { DomainProblem, Ids, LedgerWriter, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { OverruleScopeBody, PlanColumns, PlanView, StatementVersionView } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import type { AmendmentSums, ScopeBasis, ScopeDecision } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { insertDecisions, selectDecisions, selectPlan, selectPlanColumns } from './plan.query';
import { ScopeDecisionEntity } from './scope-decision.entity';

/** A plan without its rows. */
export type PlanHead = Omit<PlanView, 'sums' | 'chapters' | 'columns' | 'omissionReasons' | 'cycleClasses'> & {
  statementId: string;
};

/** A decision with what the firm said where it departed from the computed one. */
export type PlannedDecision = ScopeDecision & {
  overruleReason: string | null;
  overruledBy: string | null;
  /** What statement and rules made it; null where that was not kept. */
  computedDecision: ScopeDecision['decision'] | null;
  computedReason: string | null;
  computedBasis: ScopeBasis | null;
};

/** The place of a decision: one for every individual control and type of test of a plan. */
export interface DecisionPlace {
  planId: string;
  individualControlId: string;
  testType: TestType;
}

/** A draft: from which statement, with which decisions, and which approved plan it amends. */
export interface PlanToDraft {
  statement: Pick<StatementVersionView, 'id'>;
  decisions: readonly PlannedDecision[];
  amendsId?: string | null;
}

@Injectable()
export class PlanStore {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  /** The plan with the highest version, approved or not; null while none is drafted. */
  async latest(tx: Tx, caller: Caller, engagementId: string): Promise<PlanHead | null> {
    const [plan] = await tx.query<PlanHead[]>(selectPlan, [caller.firmId, engagementId]);
    return plan ?? null;
  }

  async columns(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<PlanColumns> {
    const [row] = await tx.query<{ columns: PlanColumns }[]>(selectPlanColumns, [caller.firmId, engagementId, planId]);
    if (!row) throw new DomainProblem('not-found');
    return row.columns;
  }

  decisions(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<PlannedDecision[]> {
    return tx.query(selectDecisions, [caller.firmId, engagementId, planId]);
  }

  /** A new draft in the place of the earlier one, which is kept. Gives its id. */
  async addDraft(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { statement, decisions, amendsId = null }: PlanToDraft,
  ): Promise<string> {
    const id = this.ids.next();
    const key = [caller.firmId, engagementId];
    await tx.query(
      `UPDATE scope_plan SET state = 'superseded', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND state = 'draft'`,
      key,
    );
    await tx.query(
      // Its version goes on from those before it: whoever saw an earlier draft approves another one by none of its versions.
      `INSERT INTO scope_plan (firm_id, engagement_id, id, statement_id, version_no, version, state, drafted_by, amends_id)
       SELECT $1, $2, $3, $4, coalesce(max(version_no), 0) + 1, coalesce(max(version), 0) + 1, 'draft', $5, $6
       FROM scope_plan WHERE firm_id = $1 AND engagement_id = $2`,
      [...key, id, statement.id, caller.userId, amendsId],
    );
    await tx.query(insertDecisions, [...key, id, statement.id, JSON.stringify(decisions)]);
    return id;
  }

  /** The moment is that of the approval itself: what its transaction waited for came before it. */
  async approve(tx: Tx, caller: Caller, engagementId: string, planId: string, version: number): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE scope_plan SET state = 'approved', approved_by = $5, approved_at = clock_timestamp(), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4 AND state = 'draft'`,
      [caller.firmId, engagementId, planId, version, caller.userId],
    );
    mustChange({ affected });
  }

  /** The amendment takes the place of the plan that it amends; `amended` is what that did to the tests. */
  async approveAmendment(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { planId, version, amended }: { planId: string; version: number; amended: AmendmentSums },
  ): Promise<void> {
    const key = [caller.firmId, engagementId];
    const [superseded] = await tx.query<[{ id: string }[], number]>(
      `UPDATE scope_plan SET state = 'superseded', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved' RETURNING id`,
      key,
    );
    this.ledger.bind(
      tx,
      engagementId,
      'plan',
      superseded.map(({ id }) => id),
    );
    await this.approve(tx, caller, engagementId, planId, version);
    await tx.query(`UPDATE scope_plan SET amended = $4 WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`, [
      ...key,
      planId,
      JSON.stringify(amended),
    ]);
  }

  async decision(tx: Tx, caller: Caller, engagementId: string, at: DecisionPlace): Promise<ScopeDecisionEntity> {
    const decision = await tx.findOneBy(ScopeDecisionEntity, { firmId: caller.firmId, engagementId, ...at });
    if (!decision) throw new DomainProblem('not-found');
    return decision;
  }

  /** Changes one decision, and the plan's version with it: whoever approves has seen every decision. */
  async overrule(tx: Tx, caller: Caller, of: ScopeDecisionEntity, body: OverruleScopeBody): Promise<void> {
    const { firmId, engagementId, planId, individualControlId, testType } = of;
    const key = { firmId, engagementId, planId, individualControlId, testType, version: body.version };
    const { decision, reason, overruleReason } = body;
    const change = { decision, reason, overruleReason, overruledBy: caller.userId };
    mustChange(await tx.update(ScopeDecisionEntity, key, change));
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE scope_plan SET version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND state = 'draft'`,
      [firmId, engagementId, planId],
    );
    mustChange({ affected });
  }
}
