import type { TeamRole } from '@akashi/domain/engagement';
import type { JudgedDeclarationView, OwnDeclarationView, TeamMemberView } from '../engagement.contract';
import { get, of, post, put } from './operation';

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

export interface ResolveInterestBody {
  /** The declaration that was read: a later interest is not resolved with it. */
  declarationId: string;
  reason: string;
}

export const teamApi = {
  /** Assigns a member to the engagement in a role. */
  assign: post('engagements/:engagementId/team', 'team.assign', {
    stepUp: 'signature',
    body: of<AssignTeamBody>(),
    answer: of<TeamMemberView[]>(),
    logs: { kind: 'people', thing: 'team' },
  }),
  /** Ends an assignment on a day. */
  end: put('engagements/:engagementId/team/:userId', 'team.assign', {
    stepUp: 'signature',
    body: of<EndAssignmentBody>(),
    answer: of<TeamMemberView[]>(),
    logs: { kind: 'people', thing: 'team' },
  }),
  /** Records the caller's own declaration of independence. */
  declareIndependence: post('engagements/:engagementId/independence', 'independence.declare', {
    stepUp: 'signature',
    body: of<DeclareIndependenceBody>(),
    answer: of<OwnDeclarationView>(),
  }),
  /** What the caller has declared, and on what: read before anything else of the engagement. */
  ownDeclaration: get('engagements/:engagementId/independence', 'independence.declare', {
    answer: of<OwnDeclarationView>(),
  }),
  /** Everything that somebody on the team has declared, the newest first, for whoever judges it. */
  declarations: get('engagements/:engagementId/team/:userId/declarations', 'independence.resolve', {
    answer: of<JudgedDeclarationView[]>(),
  }),
  /** Decides that a declared interest keeps this member from nothing. */
  resolveInterest: post('engagements/:engagementId/team/:userId/resolve-interest', 'independence.resolve', {
    stepUp: 'signature',
    body: of<ResolveInterestBody>(),
    answer: of<TeamMemberView[]>(),
    status: 200,
  }),
  /** The engagements that are closed to the caller: not declared on, or with an interest that is not resolved. */
  awaitedDeclarations: get('awaited-declarations', 'engagement.list', { answer: of<OwnDeclarationView[]>() }),
};
