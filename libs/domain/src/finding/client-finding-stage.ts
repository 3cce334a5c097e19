import type { FindingState } from './finding-state';

/** What the client's people may answer to the facts that they were shown: as stated, with something to add, or not so. */
export const factAnswers = ['confirmed', 'supplemented', 'disputed'] as const;

export type FactAnswer = (typeof factAnswers)[number];

/** Where a finding stands for the client: what is asked of them, and what lies with the firm. */
export const clientFindingStages = [
  'to-confirm',
  'answered',
  'being-revised',
  'confirmed',
  'to-plan',
  'planned',
  'improved',
  'done',
  'withdrawn',
] as const;

export type ClientFindingStage = (typeof clientFindingStages)[number];

export interface ReleasedFinding {
  state: FindingState;
  /** The text that stands now, and the one that the client was shown last. */
  textVersion: number;
  releasedTextVersion: number;
  /** What the client said since it was shown; null while nothing. */
  answer: FactAnswer | null;
}

const stages: Readonly<Record<Exclude<FindingState, 'draft'>, ClientFindingStage>> = {
  confirmed: 'confirmed',
  reviewed: 'confirmed',
  reported: 'to-plan',
  improvement_planned: 'planned',
  improved: 'improved',
  followed_up: 'done',
  closed: 'done',
  withdrawn: 'withdrawn',
};

/**
 * The client answers for the words that it was shown and for no others: while the firm writes anew, nothing is asked of it. Who
 * reviewed what within the firm is none of its steps.
 */
export function clientFindingStage(finding: ReleasedFinding): ClientFindingStage {
  const { state, textVersion, releasedTextVersion, answer } = finding;
  if (state === 'withdrawn') return 'withdrawn';
  if (textVersion !== releasedTextVersion) return 'being-revised';
  if (state !== 'draft') return stages[state];
  return answer === null ? 'to-confirm' : 'answered';
}

/** May the facts still be answered? Whoever said something may say more until the firm writes anew. */
export function awaitsFactAnswer(stage: ClientFindingStage): boolean {
  return stage === 'to-confirm' || stage === 'answered';
}

/** May the plan be written or reported on? */
export function awaitsPlan(stage: ClientFindingStage): boolean {
  return stage === 'to-plan' || stage === 'planned' || stage === 'improved';
}
