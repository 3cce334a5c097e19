import type { FirmRole } from '@akashi/domain/access';
import type { IdentificationWay } from '@akashi/domain/firm';
import type { EndedSessionsView, MemberView, MemberWorkView } from '../firm.contract';
import { get, of, post, put } from './operation';

export interface RecordCredentialBody {
  type: string;
  number: string;
  validFrom: string;
  validUntil: string | null;
}

export interface ConfirmMemberBody {
  how: IdentificationWay;
  version: number;
}

export interface DisableMemberBody {
  reason: string;
  version: number;
}

export interface EnableMemberBody {
  version: number;
}

export interface SetFirmRolesBody {
  firmRoles: FirmRole[];
  version: number;
}

export interface RequireFactorBody {
  isRequired: boolean;
  version: number;
}

export interface ResetFactorsBody {
  version: number;
}

export const memberApi = {
  /** The firm's people with their roles and credentials. */
  list: get('members', 'member.read', { answer: of<MemberView[]>() }),
  /** What a member has under way in each engagement: it stays theirs until somebody takes it over. */
  work: get('members/:userId/work', 'member.work', { answer: of<MemberWorkView[]>() }),
  /** A colleague says that they identified the person: until then the membership signs nothing. */
  confirm: post('members/:userId/confirm', 'member.confirm', {
    stepUp: 'signature',
    body: of<ConfirmMemberBody>(),
    answer: of<MemberView>(),
    status: 200,
  }),
  /** Ends a membership: at the member's next request, wherever they are signed in. */
  disable: post('members/:userId/disable', 'member.disable', {
    stepUp: 'signature',
    body: of<DisableMemberBody>(),
    answer: of<MemberView>(),
    status: 200,
    logs: { kind: 'people', thing: 'member' },
  }),
  /** Lets somebody whose membership was ended come in again. */
  enable: post('members/:userId/enable', 'member.enable', {
    stepUp: 'signature',
    body: of<EnableMemberBody>(),
    answer: of<MemberView>(),
    status: 200,
    logs: { kind: 'people', thing: 'member' },
  }),
  /** Sets a member's roles in the firm. */
  setRoles: put('members/:userId/roles', 'member.set-roles', {
    stepUp: 'signature',
    body: of<SetFirmRolesBody>(),
    answer: of<MemberView>(),
    logs: { kind: 'people', thing: 'member' },
  }),
  /** Ends a member's sessions in this firm; they sign in again. */
  endSessions: post('members/:userId/sessions/end', 'member.end-sessions', {
    answer: of<EndedSessionsView>(),
    status: 200,
    logs: { kind: 'sign-out', thing: 'member' },
  }),
  /** Asks a second factor of one member, whatever the firm asks of everyone. */
  requireFactor: put('members/:userId/second-factor', 'factor.require', {
    stepUp: 'signature',
    body: of<RequireFactorBody>(),
    answer: of<MemberView>(),
    logs: { kind: 'factor', thing: 'member' },
  }),
  /** Takes a member's lost factors away and ends their sessions. What takes their place, the person sets up alone. */
  resetFactors: post('members/:userId/factors/reset', 'factor.reset', {
    stepUp: 'signature',
    body: of<ResetFactorsBody>(),
    answer: of<MemberView>(),
    status: 200,
    logs: { kind: 'factor', thing: 'member' },
  }),
  /** Records a credential of a member. */
  recordCredential: post('members/:userId/credentials', 'credential.record', {
    body: of<RecordCredentialBody>(),
    answer: of<MemberView>(),
  }),
};
