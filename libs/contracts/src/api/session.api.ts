import type { SessionView, SignInWaysView } from '../session.contract';
import { get, of, post } from './operation';

export interface SignInBody {
  email: string;
  password: string;
}

export interface StepUpBody {
  password: string;
  /** Of whoever has a device that shows codes; empty for anybody else. */
  code: string;
}

export interface GiveCodeBody {
  /** Six digits of a device, or a recovery code. */
  code: string;
}

/** Names one of the person's own memberships: a firm's, one of a client of a firm, or one in an inspection of a firm. */
export interface ChooseMembershipBody {
  firmId: string;
  clientId: string | null;
  /** Left out by whoever goes to work in a firm or at a client. */
  inspectionId?: string | null;
}

export const sessionApi = {
  /** The person signed in and what they may do. */
  current: get('session', 'signed-in', { answer: of<SessionView>(), whileAwaiting: ['factor', 'enrolment'] }),
  /** How people come in here: told before anybody has. */
  ways: get('session/ways', 'public', { answer: of<SignInWaysView>() }),
  /** Signs in; sets the session's cookie. */
  open: post('session', 'public', {
    body: of<SignInBody>(),
    answer: of<SessionView>(),
    status: 200,
    logs: { kind: 'sign-in', thing: 'session' },
  }),
  /** The second step of signing in; the session gets a new secret. */
  giveCode: post('session/code', 'signed-in', {
    body: of<GiveCodeBody>(),
    answer: of<SessionView>(),
    status: 200,
    whileAwaiting: ['factor'],
    logs: { kind: 'sign-in', thing: 'session' },
  }),
  /** Goes to work in one of the person's memberships: the session gets a new secret. */
  choose: post('session/choose', 'signed-in', {
    body: of<ChooseMembershipBody>(),
    answer: of<SessionView>(),
    status: 200,
    whileAwaiting: ['enrolment'],
    logs: { kind: 'sign-in', thing: 'session' },
  }),
  /** Signs out. */
  close: post('session/close', 'signed-in', {
    status: 204,
    whileAwaiting: ['factor', 'enrolment'],
    logs: { kind: 'sign-out', thing: 'session' },
  }),
  /** Asks for the password again, and for the code of whoever has one; what it allows lasts five minutes. */
  stepUp: post('session/step-up', 'signed-in', {
    body: of<StepUpBody>(),
    status: 204,
    whileAwaiting: ['enrolment'],
  }),
};
