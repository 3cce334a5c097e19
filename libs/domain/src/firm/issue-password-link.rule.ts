import { refuse, type Decision } from '../decision';
import { oughtToHaveLink, type LinkHolder, type LinkHolderRefusal } from './link-holder';

export type IssuePasswordLinkRefusal = 'password.own-link' | LinkHolderRefusal;

export interface IssuePasswordLinkFacts extends LinkHolder {
  askedBy: string;
}

/** An administrator hands out a link to somebody who has lost their password: never to themselves, and for this firm's people alone. */
export function mayIssuePasswordLink(facts: IssuePasswordLinkFacts): Decision<IssuePasswordLinkRefusal> {
  if (facts.userId === facts.askedBy) return refuse('password.own-link');
  return oughtToHaveLink(facts);
}
