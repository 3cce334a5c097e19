import type { PasskeyChallengeView, PasskeyOfferView, RecoveryCodesView } from '../factor.contract';
import type { SessionView } from '../session.contract';
import { of, post } from './operation';

/** What a device answers when a passkey is made: its parts in base64url, as the browser gives them. */
export interface EnrolPasskeyBody {
  /** As its person will know it again. */
  name: string;
  credentialId: string;
  clientData: string;
  attestation: string;
}

/** What a device answers when a passkey signs: its parts in base64url, as the browser gives them. */
export interface PasskeyProofBody {
  credentialId: string;
  clientData: string;
  authenticatorData: string;
  signature: string;
}

/** What is about to be done, as it will be sent. */
export interface AskForActBody {
  /** `POST /api/engagements/…/sign` */
  operation: string;
  /** The body, in JSON. */
  body: string;
}

/** Passkeys: made, given and removed by their person alone. */
export const passkeyApi = {
  /** Asks a device for a new key: nothing is kept until it has answered. */
  offer: post('account/factors/passkeys/offer', 'factor.enrol', {
    answer: of<PasskeyOfferView>(),
    status: 200,
    stepUp: 'own-factors',
    whileAwaiting: ['enrolment'],
  }),
  /** Sets the passkey up; every other session ends. With the first factor come the recovery codes; else there are none. */
  enrol: post('account/factors/passkeys', 'factor.enrol', {
    body: of<EnrolPasskeyBody>(),
    answer: of<RecoveryCodesView>(),
    stepUp: 'own-factors',
    whileAwaiting: ['enrolment'],
    logs: { kind: 'factor', thing: 'account' },
  }),
  /** Takes a passkey away; every other session ends. */
  remove: post('account/factors/passkeys/:passkeyId/remove', 'factor.remove', {
    status: 204,
    stepUp: 'own-factors',
    logs: { kind: 'factor', thing: 'account' },
  }),
  /** Asks whatever device holds a passkey of this address. */
  ask: post('session/passkey/ask', 'public', { answer: of<PasskeyChallengeView>(), status: 200 }),
  /** Signs in by a passkey, which is both factors; sets the session’s cookie. */
  open: post('session/passkey', 'public', {
    body: of<PasskeyProofBody>(),
    answer: of<SessionView>(),
    status: 200,
    logs: { kind: 'sign-in', thing: 'session' },
  }),
  /** Asks for one of the person’s own passkeys: as the second step of signing in, or once more. */
  askAgain: post('session/passkey/ask-again', 'signed-in', {
    answer: of<PasskeyChallengeView>(),
    status: 200,
    whileAwaiting: ['factor', 'enrolment'],
  }),
  /** The second step of signing in; the session gets a new secret. */
  give: post('session/passkey/give', 'signed-in', {
    body: of<PasskeyProofBody>(),
    answer: of<SessionView>(),
    status: 200,
    whileAwaiting: ['factor'],
    logs: { kind: 'sign-in', thing: 'session' },
  }),
  /** Asks for one of the person’s own passkeys under one act; the answer is good for that act alone, and once. */
  askForAct: post('session/passkey/ask-for-act', 'signed-in', {
    body: of<AskForActBody>(),
    answer: of<PasskeyChallengeView>(),
    status: 200,
  }),
  /** Proves once more that it is the person, for what binds nobody else; what it allows lasts five minutes. */
  stepUp: post('session/passkey/step-up', 'signed-in', { body: of<PasskeyProofBody>(), status: 204 }),
};
