import type { EngagementView, StepBlock } from '@akashi/contracts';
import type { Permission } from '@akashi/domain/access';
import type { EngagementState } from '@akashi/domain/engagement';

/** What is to be done next in an engagement, as the person who looks can do it. */
export const nextSteps = [
  'staff',
  'accept',
  'await-acceptance',
  'import',
  'draft',
  'approve-plan',
  'await-plan',
  'amend',
  'review',
  'perform',
  'report',
  'hand-over',
  'register',
  'read',
] as const;
export type NextStep = (typeof nextSteps)[number];

export interface NextStepFacts {
  state: EngagementState;
  permissions: readonly Permission[];
  blocks: readonly StepBlock[];
  /** Tests that wait for this person's review, and those not performed yet. */
  toReview: number;
  toPerform: number;
}

/** Page of the engagement on which a step is taken. */
export const nextStepPages: Readonly<Record<NextStep, string>> = {
  staff: 'plan',
  accept: 'plan',
  'await-acceptance': 'plan',
  import: 'statement',
  draft: 'scope',
  'approve-plan': 'scope',
  'await-plan': 'scope',
  amend: 'statement/comparison',
  review: 'review',
  perform: 'matrix',
  report: 'report',
  'hand-over': 'handoff',
  register: 'handoff',
  read: 'ledger',
};

type Choice = (facts: NextStepFacts, may: (permission: Permission) => boolean) => NextStep;

const atProposal: Choice = ({ blocks }, may) => {
  if (blocks.some(isStaffing)) return may('team.assign') ? 'staff' : 'await-acceptance';
  return may('engagement.accept') && blocks.length === 0 ? 'accept' : 'await-acceptance';
};

const atPlanning: Choice = ({ blocks }, may) => {
  if (blocks.includes('statement-missing')) return may('statement.import') ? 'import' : 'await-plan';
  if (blocks.includes('plan-missing')) return may('plan.draft') ? 'draft' : 'await-plan';
  return may('plan.approve') ? 'approve-plan' : 'await-plan';
};

const atFieldwork: Choice = ({ toReview, toPerform }, may) => {
  if (toReview > 0 && may('test.review')) return 'review';
  return toPerform > 0 || toReview > 0 ? 'perform' : 'report';
};

const choices: Readonly<Record<EngagementState, Choice>> = {
  proposed: atProposal,
  accepted: atPlanning,
  planned: atFieldwork,
  in_fieldwork: atFieldwork,
  in_reporting: () => 'report',
  issued: () => 'hand-over',
  handed_over: () => 'register',
  archived: () => 'read',
  declined: () => 'read',
  withdrawn: () => 'read',
};

/** The one next step. A statement that the plan does not know comes first: until it is amended nothing can be reported. */
export function nextStep(facts: NextStepFacts): NextStep {
  if (facts.blocks.includes('plan-behind-statement')) return 'amend';
  return choices[facts.state](facts, (permission) => facts.permissions.includes(permission));
}

function isStaffing(block: StepBlock): boolean {
  return block === 'leader-missing' || block === 'quality-reviewer-missing' || block === 'leader-without-credential';
}

/** Reads the facts out of the view of an engagement. */
export function factsOf(view: EngagementView): NextStepFacts {
  const { total, prepared, reviewed } = view.tests;
  return {
    state: view.state,
    permissions: view.permissions,
    blocks: view.steps.flatMap(({ blocks }) => blocks.map(({ code }) => code)),
    toReview: prepared,
    toPerform: total - prepared - reviewed,
  };
}
