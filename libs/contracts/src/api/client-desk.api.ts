import type {
  ClientDeskView,
  ColleaguesView,
  IssuedColleagueInvitationView,
  IssuedColleagueLinkView,
} from '../client-desk.contract';
import type { InviteClientPersonBody } from './client-person.api';
import { get, of, post } from './operation';

export interface ChangeColleagueBody {
  version: number;
}

/** What a client's people read and do: nothing of it is a member's, and of a member's nothing is theirs. */
export const clientDeskApi = {
  /** The client's audits, with whom to ask and by when what is due. */
  home: get('client-desk', 'client-desk.read', { answer: of<ClientDeskView>() }),
  /** The people on the client's own side. */
  colleagues: get('client-desk/colleagues', 'colleague.read', { answer: of<ColleaguesView>() }),
  /** The owner invites a colleague; the link goes out by mail, or is told in this answer and never again. */
  inviteColleague: post('client-desk/colleagues/invitations', 'colleague.invite', {
    stepUp: 'signature',
    body: of<InviteClientPersonBody>(),
    answer: of<IssuedColleagueInvitationView>(),
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** The owner takes an invitation back. */
  withdrawInvitation: post('client-desk/colleagues/invitations/:clientInvitationId/withdraw', 'colleague.invite', {
    body: of<ChangeColleagueBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** The owner ends a colleague's place: at their next request. */
  endColleague: post('client-desk/colleagues/:personId/end', 'colleague.end', {
    body: of<ChangeColleagueBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'client-person' },
  }),
  /** The owner hands a colleague a link to set a lost password; told in this answer and never again. */
  issuePasswordLink: post('client-desk/colleagues/:personId/password-link', 'colleague.reset-password', {
    stepUp: 'signature',
    body: of<ChangeColleagueBody>(),
    answer: of<IssuedColleagueLinkView>(),
    logs: { kind: 'factor', thing: 'client-person' },
  }),
};
