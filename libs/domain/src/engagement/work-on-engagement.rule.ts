import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isReason } from '../firm/storable-text';
import type { TeamAssignment } from './join-team.rule';

/** What a member declared about their ties to the client and its service. */
export interface IndependenceDeclaration {
  hasInterest: boolean;
}

export type WorkRefusal =
  | 'team.not-on-it'
  | 'team.outside-assignment'
  | 'independence.not-declared'
  | 'independence.interest-declared'
  | 'engagement.archived';

export interface WorkFacts {
  today: LocalDate;
  assignment: Pick<TeamAssignment, 'from' | 'to'> | null;
  declaration: IndependenceDeclaration | null;
  archived: boolean;
}

/** Nobody works on an engagement before they have declared to be independent of the client, or outside their days on it. */
export function mayWork({ today, assignment, declaration, archived }: WorkFacts): Decision<WorkRefusal> {
  if (archived) return refuse('engagement.archived');
  if (!assignment) return refuse('team.not-on-it');
  if (today < assignment.from || (assignment.to !== null && today > assignment.to))
    return refuse('team.outside-assignment');
  if (!declaration) return refuse('independence.not-declared');
  return declaration.hasInterest ? refuse('independence.interest-declared') : allow;
}

export type DeclareIndependenceRefusal =
  'independence.not-own' | 'independence.interest-not-described' | 'team.not-on-it';

export interface DeclareIndependenceFacts {
  declarantId: string;
  memberId: string;
  onTeam: boolean;
  hasInterest: boolean;
  description: string;
}

/** A declaration is one's own, and an interest is described so that somebody else can judge it. */
export function mayDeclareIndependence(facts: DeclareIndependenceFacts): Decision<DeclareIndependenceRefusal> {
  if (facts.declarantId !== facts.memberId) return refuse('independence.not-own');
  if (!facts.onTeam) return refuse('team.not-on-it');
  return facts.hasInterest && !isReason(facts.description) ? refuse('independence.interest-not-described') : allow;
}
