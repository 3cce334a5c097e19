import { allow, refuse, type Decision } from '../decision';

export type NameMattersInMailRefusal = 'firm.mail-names-unchanged';

export interface NameMattersInMailFacts {
  /** Whether a mail names engagements today. */
  before: boolean;
  wanted: boolean;
}

/** May the firm have its mail name engagements, or name them no more? What was sent before is out of anybody's hands. */
export function mayNameMattersInMail({ before, wanted }: NameMattersInMailFacts): Decision<NameMattersInMailRefusal> {
  return before === wanted ? refuse('firm.mail-names-unchanged') : allow;
}
