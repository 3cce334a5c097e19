import type { Caller, Tx } from '@akashi/api-platform';
import type { DecisionView, PlanPageView, PlanSummaryView, PlanSumsView, PlanVersionView } from '@akashi/contracts';
import type { ApprovePlanFacts, SchemeRuleset } from '@akashi/domain/engagement';
import { sumScope } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import type { Room } from '../engagement-door';
import { RulesetStore } from '../opening/ruleset.store';
import { PlanBasisStore } from './plan-basis.store';
import { PlanStore, type PlannedStatement } from './plan.store';

/** The plan as its page shows it: what it adds up to, and what the approval would ask. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly plans: PlanStore,
    private readonly basis: PlanBasisStore,
    private readonly rulesets: RulesetStore,
  ) {}

  async page(tx: Tx, caller: Caller, room: Room): Promise<PlanPageView> {
    const { omissionReasons } = await this.rulesets.get(tx, room.rulesetId);
    const versions = await this.plans.versions(tx, caller, room.engagementId);
    const statement = await this.basis.latestStatement(tx, caller, room.engagementId);
    const latest = versions[0];
    const plan = latest && {
      ...(await this.summary(tx, caller, room, latest)),
      rows: await this.plans.rows(tx, caller, room.engagementId, latest.id),
    };
    return { versions, statementVersion: statement?.versionNo ?? null, omissionReasons, plan: plan ?? null };
  }

  async latest(tx: Tx, caller: Caller, room: Room): Promise<PlanSummaryView | null> {
    const [latest] = await this.plans.versions(tx, caller, room.engagementId);
    return latest ? this.summary(tx, caller, room, latest) : null;
  }

  private async summary(tx: Tx, caller: Caller, room: Room, version: PlanVersionView): Promise<PlanSummaryView> {
    const ruleset = await this.rulesets.get(tx, room.rulesetId);
    const decisions = await this.plans.decisions(tx, caller, room.engagementId, version.id);
    const planned = await this.plans.statementOf(tx, caller, room.engagementId, version.id);
    const latest = await this.basis.latestStatement(tx, caller, room.engagementId);
    const sums = sumsOf(decisions, planned.controls, ruleset);
    return { ...version, sums, approval: approvalFacts(room, version, planned, latest?.versionNo ?? null, sums) };
  }
}

function sumsOf(decisions: readonly DecisionView[], controls: number, { scope }: SchemeRuleset): PlanSumsView {
  const scoped = decisions.map((one) => ({ ...one, stableKey: one.individualControlId }));
  const sums = sumScope(scoped, controls);
  return {
    ...sums,
    inherited: sums.design.byReason[scope.inheritedReason] ?? 0,
    overruled: decisions.filter(({ overruleReason }) => overruleReason !== null).length,
  };
}

function approvalFacts(
  room: Room,
  version: PlanVersionView,
  planned: PlannedStatement,
  statementVersion: number | null,
  sums: PlanSumsView,
): ApprovePlanFacts {
  return {
    state: room.state,
    planApproved: version.state === 'approved',
    statementVersion,
    draftedFromVersion: version.statementVersion,
    statementEdition: planned.editionId,
    planEdition: room.editionId,
    testsInScope: sums.tests,
    undecided: Math.max(0, 2 * sums.controls - sums.design.all - sums.operation.all),
    omissionsWithoutReason: sums.omissionsWithoutReason,
    reconciled: sums.reconciled && planned.selectionsReconcile,
  };
}
