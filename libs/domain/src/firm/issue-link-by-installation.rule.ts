import { refuse, type Decision } from '../decision';
import { oughtToHaveLink, type LinkHolder, type LinkHolderRefusal } from './link-holder';

export type IssueLinkByInstallationRefusal = 'password.administrator-there' | LinkHolderRefusal;

export interface InstallationLinkFacts extends LinkHolder {
  /** Who administers the firm today. */
  administrators: readonly string[];
}

/** Whoever runs the installation hands one out where the firm cannot: to its administrator, when there is no other. */
export function mayIssueLinkByInstallation(facts: InstallationLinkFacts): Decision<IssueLinkByInstallationRefusal> {
  if (facts.administrators.some((one) => one !== facts.userId)) return refuse('password.administrator-there');
  return oughtToHaveLink(facts);
}
