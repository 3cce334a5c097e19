import type { PhaseStepView, StepBlock, TestCounts } from '@akashi/contracts';
import {
  engagementCourse,
  isIndependent,
  type AcceptEngagementFacts,
  type EngagementState,
} from '@akashi/domain/engagement';
import { hasValidCredential } from '@akashi/domain/firm';

/** What is counted once for the steps of an engagement. */
export interface StepCounts {
  statements: number;
  plans: number;
  /** 1 while a statement is there that the approved plan does not know. */
  planBehind: number;
  tests: TestCounts;
  openNotes: number;
  openDeviations: number;
}

type Block = PhaseStepView['blocks'][number];

/**
 * The way of an engagement, and what keeps it from its next step. This only says what is missing: whether a step may be
 * taken is decided by the rule of that step.
 */
export function phaseSteps(acceptance: AcceptEngagementFacts, counts: StepCounts): PhaseStepView[] {
  const at = engagementCourse.findIndex((state) => state === acceptance.state);
  return engagementCourse.slice(1).map((state, index) => {
    const place = index + 1;
    // One that ended before it was accepted has nothing behind it and nothing to come next.
    const status = place < at ? 'done' : place === at ? 'current' : 'ahead';
    return { state, status, blocks: place === at + 1 ? blocksOf(state, acceptance, counts) : [] };
  });
}

function blocksOf(next: EngagementState, acceptance: AcceptEngagementFacts, counts: StepCounts): Block[] {
  if (next === 'accepted') return acceptanceBlocks(acceptance);
  const { tests, openNotes, openDeviations } = counts;
  const behind: [StepBlock, number] = ['plan-behind-statement', counts.planBehind];
  const all: Partial<Record<EngagementState, [StepBlock, number][]>> = {
    planned: [
      ['statement-missing', counts.statements === 0 ? 1 : 0],
      ['plan-missing', counts.statements > 0 && counts.plans === 0 ? 1 : 0],
      ['plan-not-approved', counts.plans > 0 ? 1 : 0],
    ],
    in_fieldwork: [behind],
    in_reporting: [
      behind,
      ['tests-not-reviewed', tests.total - tests.reviewed],
      ['notes-open', openNotes],
      ['deviations-open', openDeviations],
    ],
    issued: [behind, ['report-not-issued', 1]],
    handed_over: [['package-not-handed-over', 1]],
    archived: [['notes-open', openNotes]],
  };
  return present(all[next] ?? []);
}

function acceptanceBlocks({ members, ruleset, today }: AcceptEngagementFacts): Block[] {
  const leaders = members.filter(({ role }) => role === 'engagement_leader');
  const unqualified = leaders.filter((leader) => {
    return !hasValidCredential(leader.credentials, ruleset.leaderCredentials, today);
  });
  return present([
    ['leader-missing', leaders.length === 0 ? 1 : 0],
    ['quality-reviewer-missing', members.some(({ role }) => role === 'quality_reviewer') ? 0 : 1],
    ['declarations-missing', members.filter(({ declaration }) => !declaration).length],
    ['interest-declared', members.filter(({ declaration }) => declaration && !isIndependent(declaration)).length],
    ['leader-without-credential', unqualified.length],
  ]);
}

function present(blocks: readonly [StepBlock, number][]): Block[] {
  return blocks.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
}
