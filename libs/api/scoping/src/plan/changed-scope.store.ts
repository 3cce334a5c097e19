import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { ChangedScope, OverruleManyBody, SeenDecision } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { overruleSeen, restoreSeen, selectSeen } from './plan.query';
import type { ScopeDecisionEntity } from './scope-decision.entity';

/** Several decisions of one plan. */
export interface SeenInPlan {
  engagementId: string;
  planId: string;
  seen: readonly SeenDecision[];
}

type StandingDecision = Pick<
  ScopeDecisionEntity,
  'individualControlId' | 'testType' | 'decision' | 'reason' | 'overruleReason' | 'computedDecision' | 'version'
>;

/** Changes many decisions together, at the versions that were seen, or none of them. */
@Injectable()
export class ChangedScopeStore {
  /** The decisions as they stand; whoever saw an earlier one has to look again before any rule is asked. */
  async standing(tx: Tx, caller: Caller, of: SeenInPlan): Promise<StandingDecision[]> {
    const standing = await tx.query<StandingDecision[]>(selectSeen, keyOf(caller, of));
    if (standing.length !== of.seen.length) throw new DomainProblem('not-found');
    const nameOf = ({ individualControlId, testType, version }: SeenDecision) =>
      `${individualControlId} ${testType} ${version}`;
    const seen = new Set(of.seen.map(nameOf));
    if (standing.some((one) => !seen.has(nameOf(one)))) throw new DomainProblem('stale-version');
    return standing;
  }

  overrule(tx: Tx, caller: Caller, of: SeenInPlan, body: Omit<OverruleManyBody, 'decisions'>): Promise<ChangedScope[]> {
    const change = [body.decision, body.reason, body.overruleReason, caller.userId];
    return this.change(tx, caller, of, overruleSeen, change);
  }

  restore(tx: Tx, caller: Caller, of: SeenInPlan): Promise<ChangedScope[]> {
    return this.change(tx, caller, of, restoreSeen, []);
  }

  /** The plan's version goes up with them: whoever approves has seen every decision. */
  private async change(
    tx: Tx,
    caller: Caller,
    of: SeenInPlan,
    sql: string,
    change: readonly unknown[],
  ): Promise<ChangedScope[]> {
    const [changed] = await tx.query<[ChangedScope[], number]>(sql, [...keyOf(caller, of), ...change]);
    if (changed.length !== of.seen.length) throw new DomainProblem('stale-version');
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE scope_plan SET version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND state = 'draft'`,
      [caller.firmId, of.engagementId, of.planId],
    );
    mustChange({ affected });
    return changed;
  }
}

function keyOf(caller: Caller, { engagementId, planId, seen }: SeenInPlan): unknown[] {
  return [caller.firmId, engagementId, planId, JSON.stringify(seen)];
}
