import { allow, refuse, type Decision } from '../decision';
import type { ControlChangeQuestion } from '../engagement/scheme-ruleset';
import type { ComputedChange, ControlChangeKind } from '../statement';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { answersAll, kindByAnswers, type ControlChangeAnswers } from './control-change';

export type DecideAmendmentRefusal =
  | ReasonRefusal
  | 'plan.already-approved'
  | 'plan.change-not-judged-so'
  | 'plan.change-questions-open'
  | 'plan.change-without-reason';

export interface DecideAmendmentFacts {
  planApproved: boolean;
  /** What the two versions say of the control, and what it is judged to be. */
  computed: ComputedChange;
  judged: ControlChangeKind;
  questions: readonly ControlChangeQuestion[];
  answers: ControlChangeAnswers;
  reason: string;
}

/** The change may be judged: the control is in both versions, and the two tell it differently, or only a report tells of the earlier. */
export function isJudged(kind: ComputedChange): boolean {
  return kind === 'reworded' || kind === 'control_changed' || kind === 'uncompared';
}

/**
 * What is done with a changed control is decided with the scheme's questions answered. A change of frequency, records or days
 * is told from the columns; calling it a mere new wording, or a new wording a control change, is the auditor's judgement and
 * carries a reason, and the answers have to bear it. So does every word on a control whose earlier wording nobody has: the reason
 * says what it was held against. What came or went is what it is; it is confirmed.
 */
export function mayDecideAmendment(facts: DecideAmendmentFacts): Decision<DecideAmendmentRefusal> {
  const { computed, judged, questions, answers } = facts;
  if (facts.planApproved) return refuse('plan.already-approved');
  if (!isJudged(computed)) return judged === computed ? writable(facts) : refuse('plan.change-not-judged-so');
  if (judged === 'added' || judged === 'dropped') return refuse('plan.change-not-judged-so');
  if (!answersAll(questions, answers)) return refuse('plan.change-questions-open');
  if (questions.length > 0 && kindByAnswers(questions, answers) !== judged) return refuse('plan.change-not-judged-so');
  return judged === computed ? writable(facts) : statesReason(facts.reason, 'plan.change-without-reason');
}

/** A reason that is not asked for may still be given, and is kept. */
function writable({ reason }: DecideAmendmentFacts): Decision<DecideAmendmentRefusal> {
  return reason === '' ? allow : statesReason(reason, 'plan.change-without-reason');
}
