import { allow, refuse, type Decision } from '../decision';

export type CorrectPaperRefusal = 'test.not-reopened';

/** While an issued report is corrected, a signed paper stays as it is unless somebody reopened it for the correction, with a reason. */
export function mayCorrectPaper(facts: { isFrozen: boolean }): Decision<CorrectPaperRefusal> {
  return facts.isFrozen ? refuse('test.not-reopened') : allow;
}
