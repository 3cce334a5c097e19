import type { TeamRole } from '@akashi/domain/engagement';
import type { TeamMemberView } from '../engagement.contract';
import { of, post, put } from './operation';

export interface AssignTeamBody {
  userId: string;
  role: TeamRole;
  fromOn: string;
  toOn: string | null;
}

export interface EndAssignmentBody {
  toOn: string;
  version: number;
}

export interface DeclareIndependenceBody {
  hasInterest: boolean;
  /** Required when there is an interest. */
  explanation: string;
}

export const teamApi = {
  /** Assigns a member to the engagement in a role. */
  assign: post('engagements/:engagementId/team', 'team.assign', {
    stepUp: 'signature',
    body: of<AssignTeamBody>(),
    answer: of<TeamMemberView[]>(),
  }),
  /** Ends an assignment on a day. */
  end: put('engagements/:engagementId/team/:userId', 'team.assign', {
    stepUp: 'signature',
    body: of<EndAssignmentBody>(),
    answer: of<TeamMemberView[]>(),
  }),
  /** Records the caller's own declaration of independence. */
  declareIndependence: post('engagements/:engagementId/independence', 'independence.declare', {
    stepUp: 'signature',
    body: of<DeclareIndependenceBody>(),
    answer: of<TeamMemberView[]>(),
  }),
};
