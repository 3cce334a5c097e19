import { allow, refuse, type Decision } from '../decision';

export type DecideReadingRefusal = 'population.reading-asked' | 'population.undated-without-reason';

export interface DecideReadingFacts {
  /** Questions about the file that nobody has answered. */
  openQuestions: number;
  /** Records that name no day where the period is told by one. */
  undatedRecords: number;
  undatedReason: string;
}

/** A file that can be read in more than one way is taken in once a person has said which it is, and of undated records also why. */
export function mayTakeReading(facts: DecideReadingFacts): Decision<DecideReadingRefusal> {
  if (facts.openQuestions > 0) return refuse('population.reading-asked');
  const isUnexplained = facts.undatedRecords > 0 && facts.undatedReason.trim() === '';
  return isUnexplained ? refuse('population.undated-without-reason') : allow;
}
