import { allow, refuse, type Decision } from '../decision';
import { mayJoinFirm, type JoinFirmFacts, type JoinFirmRefusal } from './join-firm.rule';

export type JoinClientRefusal = JoinFirmRefusal | 'client-person.works-for-firm' | 'client-person.password-wrong';

export interface JoinClientFacts extends JoinFirmFacts {
  /** They have come to work for the audit firm since they were invited. */
  worksForFirm: boolean;
  /** Of whoever has an account: its password was given. True where none is asked. */
  isPasswordRight: boolean;
}

/** As one joins a firm; whoever signs in somewhere already comes in by that account, and proves that it is theirs. */
export function mayJoinClient(facts: JoinClientFacts): Decision<JoinClientRefusal> {
  const link = mayJoinFirm(facts);
  if (!link.allowed) return link;
  if (facts.worksForFirm) return refuse('client-person.works-for-firm');
  return facts.isPasswordRight ? allow : refuse('client-person.password-wrong');
}
