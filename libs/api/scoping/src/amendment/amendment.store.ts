import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { DecideAmendmentBody, PlanChangeView, TouchedTestView } from '@akashi/contracts';
import type { AmendmentSums, ControlChangeAnswers, StandingTest } from '@akashi/domain/scope';
import type { ComputedChange, ControlChangeKind } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import {
  decideChanges,
  insertChanges,
  selectAmended,
  selectChanges,
  selectDecidedChanges,
  selectPlans,
  selectStandingTests,
  selectTouchedTests,
} from './amendment.query';

/** A plan that counts: the one in force, or the one being drafted. */
export interface CountingPlan {
  id: string;
  versionNo: number;
  state: 'draft' | 'approved';
  version: number;
  statementId: string;
  statementVersionNo: number;
  /** The plan it amends; null for the first. */
  amendsId: string | null;
  /** What its approval did; null before, and for the first plan. */
  amended: AmendmentSums | null;
  approvedAt: string | null;
  approvedBy: string | null;
}

/** One changed control to keep, with a decision where one is known. */
export interface NewPlanChange {
  stableKey: string;
  computed: ComputedChange;
  beforeId: string | null;
  afterId: string | null;
  judged?: ControlChangeKind;
  answers?: ControlChangeAnswers;
  reason?: string;
  decidedById?: string;
  decidedAt?: string;
}

export type DecidedChange = Required<NewPlanChange>;

export type StoredPlanChange = PlanChangeView & Pick<NewPlanChange, 'beforeId' | 'afterId'>;

@Injectable()
export class AmendmentStore {
  /** The plan in force and the draft beside it; null where there is none. */
  async plans(
    tx: Tx,
    caller: Caller,
    engagementId: string,
  ): Promise<{ inForce: CountingPlan | null; draft: CountingPlan | null }> {
    const plans = await tx.query<CountingPlan[]>(selectPlans, [caller.firmId, engagementId]);
    const of = (state: CountingPlan['state']) => plans.find((plan) => plan.state === state) ?? null;
    return { inForce: of('approved'), draft: of('draft') };
  }

  async amendedBy(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    planId: string,
  ): Promise<{ versionNo: number; statementVersionNo: number }> {
    const key = [caller.firmId, engagementId, planId];
    const [amended] = await tx.query<{ versionNo: number; statementVersionNo: number }[]>(selectAmended, key);
    if (!amended) throw new DomainProblem('not-found');
    return amended;
  }

  changes(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<StoredPlanChange[]> {
    return tx.query(selectChanges, [caller.firmId, engagementId, planId]);
  }

  decided(tx: Tx, caller: Caller, engagementId: string, planId: string): Promise<DecidedChange[]> {
    return tx.query(selectDecidedChanges, [caller.firmId, engagementId, planId]);
  }

  standingTests(
    tx: Tx,
    caller: Caller,
    engagementId: string,
  ): Promise<(StandingTest & Pick<TouchedTestView, 'state' | 'conclusion'>)[]> {
    return tx.query(selectStandingTests, [caller.firmId, engagementId]);
  }

  touchedTests(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    planId: string,
    stableKeys: readonly string[],
  ): Promise<TouchedTestView[]> {
    return tx.query(selectTouchedTests, [caller.firmId, engagementId, planId, stableKeys]);
  }

  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    planId: string,
    changes: readonly NewPlanChange[],
  ): Promise<void> {
    await tx.query(insertChanges, [caller.firmId, engagementId, planId, JSON.stringify(changes)]);
  }

  /** Decides on all of them at the versions that were seen, or on none. The plan's version goes up with them. */
  async decide(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    planId: string,
    { changes, judged, answers, reason }: DecideAmendmentBody,
    at: Date,
  ): Promise<void> {
    const key = [caller.firmId, engagementId, planId];
    const [, affected] = await tx.query<[unknown, number]>(decideChanges, [
      ...key,
      JSON.stringify(changes),
      judged,
      JSON.stringify(answers),
      reason,
      caller.userId,
      at,
    ]);
    if (affected !== changes.length) throw new DomainProblem('stale-version');
    const [, planned] = await tx.query<[unknown, number]>(
      `UPDATE scope_plan SET version = version + 1 WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND state = 'draft'`,
      key,
    );
    mustChange({ affected: planned });
  }
}
