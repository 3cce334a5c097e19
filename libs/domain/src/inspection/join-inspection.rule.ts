import { allow, refuse, type Decision } from '../decision';
import { invitationState, type InvitationTimes } from '../firm/invitation';
import type { InspectionStanding } from './inspection-standing';

export type JoinInspectionRefusal =
  'invitation.not-usable' | 'inspector.works-for-firm' | 'inspector.works-for-client' | 'inspector.password-wrong';

export interface JoinInspectionFacts extends InvitationTimes {
  now: number;
  standing: InspectionStanding;
  /** Whoever comes in has come to work on one of the sides since they were invited. */
  worksForFirm: boolean;
  worksForClient: boolean;
  /** Of whoever has an account: its password was given. True where none is asked. */
  isPasswordRight: boolean;
}

/** Whoever holds the link comes in once, within its time, and while there is an inspection to come to. */
export function mayJoinInspection(facts: JoinInspectionFacts): Decision<JoinInspectionRefusal> {
  const isOver = facts.standing === 'ended' || facts.standing === 'over';
  if (isOver || invitationState(facts, facts.now) !== 'open') return refuse('invitation.not-usable');
  if (facts.worksForFirm) return refuse('inspector.works-for-firm');
  if (facts.worksForClient) return refuse('inspector.works-for-client');
  return facts.isPasswordRight ? allow : refuse('inspector.password-wrong');
}
