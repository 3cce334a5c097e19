import type { AccountView, OwnMemberView } from '../account.contract';
import { get, of, post, put } from './operation';

export interface ChangePasswordBody {
  /** The password that stands. */
  old: string;
  password: string;
}

export interface CorrectReadingBody {
  familyKana: string;
  givenKana: string;
  version: number;
}

/** What a person sees and changes of their own account. */
export const accountApi = {
  /** The person as the firm knows them, where they are signed in, and where they may work. */
  view: get('account', 'signed-in', { answer: of<AccountView>() }),
  /** Changes one's own password: the old one is asked, and every other session ends. */
  changePassword: post('account/password', 'password.change', {
    body: of<ChangePasswordBody>(),
    status: 204,
    logs: { kind: 'factor', thing: 'account' },
  }),
  /** Corrects how one's own name is read. */
  correctReading: put('account/reading', 'reading.correct', {
    body: of<CorrectReadingBody>(),
    answer: of<OwnMemberView>(),
  }),
  /** Ends one of one's own sessions: a page that somebody left open is not enough. */
  endSession: post('account/sessions/:sessionId/end', 'signed-in', {
    status: 204,
    stepUp: 'own-factors',
    logs: { kind: 'sign-out', thing: 'session' },
  }),
  /** Ends every session of one's own but this one. */
  endOtherSessions: post('account/sessions/end-others', 'signed-in', {
    status: 204,
    stepUp: 'own-factors',
    logs: { kind: 'sign-out', thing: 'session' },
  }),
};
