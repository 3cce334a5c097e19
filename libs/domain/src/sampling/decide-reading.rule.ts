import { allow, refuse, type Decision } from '../decision';

export type DecideReadingRefusal = 'population.reading-asked';

export interface DecideReadingFacts {
  /** Questions about the file that nobody has answered. */
  openQuestions: number;
}

/** A file that can be read in more than one way is taken in once a person has said which it is. */
export function mayTakeReading({ openQuestions }: DecideReadingFacts): Decision<DecideReadingRefusal> {
  return openQuestions > 0 ? refuse('population.reading-asked') : allow;
}
