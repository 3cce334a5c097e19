import type { ClientPersonKind } from '@akashi/domain/access';
import type { ClientPeopleView, IssuedClientInvitationView, JoinClientView } from '../client-person.contract';
import type { IssuedPasswordLinkView } from '../invitation.contract';
import { get, of, post } from './operation';

export interface InviteClientPersonBody {
  familyName: string;
  givenName: string;
  title: string;
  email: string;
  kind: ClientPersonKind;
  /** The link is told in the answer, to be handed over, where it would otherwise go out by mail. */
  isHandedOver?: boolean;
}

/** The version of the invitation as it was seen. */
export interface ChangeClientInvitationBody {
  version: number;
}

export interface SetPersonKindBody {
  kind: ClientPersonKind;
  version: number;
}

export interface EndClientPersonBody {
  version: number;
}

/** The person's row as it was seen. */
export interface IssueClientPasswordLinkBody {
  version: number;
}

export interface OpenClientInvitationBody {
  token: string;
}

/** What only the person says. The password is a new one, or that of the account which the address has. */
export interface JoinClientBody {
  token: string;
  familyKana: string;
  givenKana: string;
  password: string;
}

export const clientPersonApi = {
  /** Who works for a client, and whose invitation waits. */
  list: get('clients/:clientId/people', 'client-person.read', { answer: of<ClientPeopleView>() }),
  /** Invites one of a client's people; the link goes out by mail, or is told in this answer and never again. */
  invite: post('clients/:clientId/invitations', 'client-person.invite', {
    stepUp: 'signature',
    body: of<InviteClientPersonBody>(),
    answer: of<IssuedClientInvitationView>(),
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** Makes another link for the same person; the one before opens no more. */
  renew: post('clients/:clientId/invitations/:clientInvitationId/renew', 'client-person.invite', {
    stepUp: 'signature',
    body: of<ChangeClientInvitationBody>(),
    answer: of<IssuedClientInvitationView>(),
    status: 200,
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** Takes an invitation back: its link opens no more. */
  withdraw: post('clients/:clientId/invitations/:clientInvitationId/withdraw', 'client-person.invite', {
    body: of<ChangeClientInvitationBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** Changes what somebody does for the client. */
  revise: post('clients/:clientId/people/:personId/revise', 'client-person.revise', {
    body: of<SetPersonKindBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** Ends somebody's place at the client: at their next request. */
  end: post('clients/:clientId/people/:personId/end', 'client-person.end', {
    body: of<EndClientPersonBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** Makes a link by which somebody of the client sets a lost password; told in this answer and never again. */
  issuePasswordLink: post('clients/:clientId/people/:personId/password-link', 'client-password.reset', {
    stepUp: 'signature',
    body: of<IssueClientPasswordLinkBody>(),
    answer: of<IssuedPasswordLinkView>(),
    logs: { kind: 'factor', thing: 'client-person' },
  }),
  /** What an invitation says to whoever holds its link; changes nothing, and needs no account. */
  open: post('join-client/open', 'public', {
    body: of<OpenClientInvitationBody>(),
    answer: of<JoinClientView>(),
    status: 200,
  }),
  /** The invited person comes in, by a password of their own or by the account that they have. */
  join: post('join-client', 'public', {
    body: of<JoinClientBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'client-person' },
  }),
};
