import { allow, refuse, type Decision } from '../decision';

export type IssuePasswordLinkRefusal = 'password.own-link' | 'password.works-elsewhere' | 'password.member-disabled';

export interface IssuePasswordLinkFacts {
  userId: string;
  askedBy: string;
  /** The person works for another firm or client too, and signs in there by the same password. */
  worksElsewhere: boolean;
  isDisabled: boolean;
}

/** An administrator hands out a link to somebody who has lost their password: never to themselves, and for this firm's people alone. */
export function mayIssuePasswordLink(facts: IssuePasswordLinkFacts): Decision<IssuePasswordLinkRefusal> {
  if (facts.userId === facts.askedBy) return refuse('password.own-link');
  if (facts.worksElsewhere) return refuse('password.works-elsewhere');
  return facts.isDisabled ? refuse('password.member-disabled') : allow;
}
