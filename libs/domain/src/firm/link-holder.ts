import { allow, refuse, type Decision } from '../decision';

export type LinkHolderRefusal = 'password.works-elsewhere' | 'password.member-disabled';

/** Somebody who is to get a link in place of their lost password. */
export interface LinkHolder {
  userId: string;
  /** The person works for another firm or client too, and signs in there by the same password. */
  worksElsewhere: boolean;
  isDisabled: boolean;
}

/** What holds of whoever gets such a link, whoever hands it out: it reaches into no other firm, and opens no closed door. */
export function oughtToHaveLink({ worksElsewhere, isDisabled }: LinkHolder): Decision<LinkHolderRefusal> {
  if (worksElsewhere) return refuse('password.works-elsewhere');
  return isDisabled ? refuse('password.member-disabled') : allow;
}
