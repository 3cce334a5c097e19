import type { IssuedPasswordLinkView, PasswordLinkView } from '../invitation.contract';
import { of, post } from './operation';

export interface IssuePasswordLinkBody {
  /** The member's version as it was seen. */
  version: number;
}

export interface AskPasswordLinkBody {
  /** The address that they sign in with. */
  email: string;
}

export interface OpenPasswordLinkBody {
  token: string;
}

export interface SetPasswordBody {
  token: string;
  password: string;
}

/** The way back of somebody who has lost their password. */
export const passwordLinkApi = {
  /** Makes a link for a member; it is told in this answer and never again. They sign nothing until a colleague identifies them. */
  issue: post('members/:userId/password-link', 'password.reset', {
    stepUp: 'signature',
    body: of<IssuePasswordLinkBody>(),
    answer: of<IssuedPasswordLinkView>(),
    logs: { kind: 'factor', thing: 'member' },
  }),
  /** Mails a link to whoever signs in under the address, and answers the same for every address; only the mail holds the link. */
  ask: post('password-link/ask', 'public', { body: of<AskPasswordLinkBody>(), status: 204 }),
  /** Whose password the link sets; changes nothing, and needs no session. */
  open: post('password-link/open', 'public', {
    body: of<OpenPasswordLinkBody>(),
    answer: of<PasswordLinkView>(),
    status: 200,
  }),
  /** Sets the password that the person chose. It lets nobody in: they sign in as before, with their second factor. */
  set: post('password-link', 'public', {
    body: of<SetPasswordBody>(),
    status: 204,
    logs: { kind: 'factor', thing: 'member' },
  }),
};
