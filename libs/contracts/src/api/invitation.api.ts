import type { FirmRole } from '@akashi/domain/access';
import type { InvitationView, IssuedInvitationView, JoinView } from '../invitation.contract';
import { get, of, post } from './operation';

export interface InviteMemberBody {
  familyName: string;
  givenName: string;
  title: string;
  email: string;
  firmRoles: FirmRole[];
  /** The link is told in the answer, to be handed over, where it would otherwise go out by mail. */
  isHandedOver?: boolean;
}

/** The version of the invitation as it was seen. */
export interface ChangeInvitationBody {
  version: number;
}

export interface OpenInvitationBody {
  token: string;
}

/** What only the person says: how their name is read, and the password that nobody else learns. */
export interface JoinFirmBody {
  token: string;
  familyKana: string;
  givenKana: string;
  password: string;
}

export const invitationApi = {
  /** Invitations that nobody has come in by yet. */
  list: get('invitations', 'member.read', { answer: of<InvitationView[]>() }),
  /** Invites a person to the firm; the link goes out by mail, or is told in this answer and never again. */
  invite: post('invitations', 'member.invite', {
    stepUp: 'signature',
    body: of<InviteMemberBody>(),
    answer: of<IssuedInvitationView>(),
    logs: { kind: 'people', thing: 'invitation' },
  }),
  /** Makes another link for the same person, told or mailed as the first; the one before opens no more. */
  renew: post('invitations/:invitationId/renew', 'member.invite', {
    stepUp: 'signature',
    body: of<ChangeInvitationBody>(),
    answer: of<IssuedInvitationView>(),
    status: 200,
    logs: { kind: 'people', thing: 'invitation' },
  }),
  /** Takes an invitation back: its link opens no more. */
  withdraw: post('invitations/:invitationId/withdraw', 'member.invite', {
    body: of<ChangeInvitationBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'invitation' },
  }),
  /** What an invitation says to whoever holds its link; changes nothing, and needs no account. */
  open: post('join/open', 'public', { body: of<OpenInvitationBody>(), answer: of<JoinView>(), status: 200 }),
  /** The invited person comes in, with a password of their own. */
  join: post('join', 'public', {
    body: of<JoinFirmBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'invitation' },
  }),
};
