import { allow, refuse, type Decision } from '../decision';

export type DecideReadingRefusal =
  'population.period-ends-before-it-begins' | 'population.reading-asked' | 'population.undated-without-reason';

export interface DecideReadingFacts {
  /** The days of the period by which records are counted; empty where nobody said them. */
  from: string;
  until: string;
  /** Questions about the file that nobody has answered. */
  openQuestions: number;
  /** Records that name no day where the period is told by one. */
  undatedRecords: number;
  undatedReason: string;
}

/** A file that can be read in more than one way is taken in once a person has said which it is, and of undated records also why. */
export function mayTakeReading(facts: DecideReadingFacts): Decision<DecideReadingRefusal> {
  if (isReversed(facts)) return refuse('population.period-ends-before-it-begins');
  if (facts.openQuestions > 0) return refuse('population.reading-asked');
  const isUnexplained = facts.undatedRecords > 0 && facts.undatedReason.trim() === '';
  return isUnexplained ? refuse('population.undated-without-reason') : allow;
}

/** No day lies in such a period: whatever was counted by it is counted wrong. */
export function isReversed({ from, until }: Pick<DecideReadingFacts, 'from' | 'until'>): boolean {
  return from !== '' && until !== '' && until < from;
}
