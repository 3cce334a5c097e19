import { allow, refuse, type Decision } from '../decision';

export type IssuePasswordLinkRefusal =
  'password.own-link' | 'password.works-elsewhere' | 'password.member-disabled' | 'password.administrator-there';

interface LinkFacts {
  userId: string;
  /** The person works for another firm or client too, and signs in there by the same password. */
  worksElsewhere: boolean;
  isDisabled: boolean;
}

export interface IssuePasswordLinkFacts extends LinkFacts {
  askedBy: string;
}

/** An administrator hands out a link to somebody who has lost their password: never to themselves, and for this firm's people alone. */
export function mayIssuePasswordLink(facts: IssuePasswordLinkFacts): Decision<IssuePasswordLinkRefusal> {
  if (facts.userId === facts.askedBy) return refuse('password.own-link');
  return mayHaveLink(facts);
}

export interface InstallationLinkFacts extends LinkFacts {
  /** Who administers the firm today. */
  administrators: readonly string[];
}

/** Whoever runs the installation hands one out where the firm cannot: to its administrator, when there is no other. */
export function mayIssueLinkByInstallation(facts: InstallationLinkFacts): Decision<IssuePasswordLinkRefusal> {
  if (facts.administrators.some((one) => one !== facts.userId)) return refuse('password.administrator-there');
  return mayHaveLink(facts);
}

function mayHaveLink(facts: LinkFacts): Decision<IssuePasswordLinkRefusal> {
  if (facts.worksElsewhere) return refuse('password.works-elsewhere');
  return facts.isDisabled ? refuse('password.member-disabled') : allow;
}
