import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { ReportState } from './report-state';
import type { AnsweredPoint } from './representation-answer';

export type AnswerLetterRefusal =
  | 'report.already-issued'
  | 'letter.points-not-all-answered'
  | 'letter.point-unknown'
  | 'letter.point-words-missing'
  | 'letter.point-words-unexpected'
  | 'letter.correction-reason-missing'
  | ReasonRefusal;

export interface AnswerLetterFacts {
  reportState: ReportState | null;
  /** Codes of the points that the ruleset asks for. */
  asked: readonly string[];
  points: readonly AnsweredPoint[];
  /** The points were recorded before: this takes their place. */
  isCorrection: boolean;
  reason: string;
}

/** Every point is read off the letter, and a qualification is kept in the client's own words: we do not soften them. */
export function mayAnswerLetter(facts: AnswerLetterFacts): Decision<AnswerLetterRefusal> {
  const { asked, points } = facts;
  if (facts.reportState === 'issued') return refuse('report.already-issued');
  const codes = points.map(({ code }) => code);
  if (codes.some((code) => !asked.includes(code)) || new Set(codes).size !== codes.length)
    return refuse('letter.point-unknown');
  if (codes.length !== asked.length) return refuse('letter.points-not-all-answered');
  for (const { answer, words } of points) {
    if (answer === 'confirmed' && words !== '') return refuse('letter.point-words-unexpected');
    const stated = answer === 'qualified' ? statesReason(words, 'letter.point-words-missing') : allow;
    if (!stated.allowed) return stated;
  }
  return facts.isCorrection ? statesReason(facts.reason, 'letter.correction-reason-missing') : allow;
}
