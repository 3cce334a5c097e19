import { refuse, type Decision } from '../decision';
import { mayDraftRequest, type DraftRequestFacts, type DraftRequestRefusal } from './draft-request.rule';
import { awaitsAnswer, type RequestState } from './request-state';
import type { RequestText } from './request-text';

export type ReviseRequestRefusal = DraftRequestRefusal | 'request.answered' | 'request.text-was-sent';

export interface ReviseRequestFacts extends DraftRequestFacts {
  state: RequestState;
  /** What it says so far. */
  standing: RequestText & { expected?: readonly string[] };
}

/**
 * A draft is changed as a whole. What was sent stays as the client read it, its day too: more is said in the thread, and more time
 * is given in sight of both. Who answers it and which papers it serves may change until it is answered.
 */
export function mayReviseRequest(facts: ReviseRequestFacts): Decision<ReviseRequestRefusal> {
  if (facts.state === 'draft') return mayDraftRequest(facts);
  if (!awaitsAnswer(facts.state)) return refuse('request.answered');
  const isSame = isSameText(facts.standing, facts.text) && isSameExpected(facts);
  return isSame ? mayDraftRequest(facts) : refuse('request.text-was-sent');
}

function isSameExpected({ expected, standing }: ReviseRequestFacts): boolean {
  return expected === undefined || JSON.stringify(expected) === JSON.stringify(standing.expected ?? []);
}

function isSameText(one: RequestText, other: RequestText): boolean {
  return (['title', 'wanted', 'shows', 'dueOn'] as const).every((part) => one[part] === other[part]);
}
