import type { PasskeyChallengeView, PasskeyOfferView } from '@akashi/contracts';
import request from 'supertest';
import type { Person } from './people';
import type { SoftAuthenticator } from './soft-authenticator';
import type { TestApp } from './test-app';

/** Somebody who holds a passkey, and signs by it. */
export interface PasskeyHolder extends Person {
  /** What goes along with an act so that it is proven: `POST /api/…` and what is sent. */
  proofFor(operation: string, body: object): Promise<string>;
  /** Does a binding act, proven by the passkey, and gives what was answered; an act that is refused is a fault of the spec. */
  act(operation: string, body: object): Promise<unknown>;
}

/** Sets the passkey up as its person would; the session goes on as one that was opened by it. */
export async function signsByPasskey(test: TestApp, person: Person, key: SoftAuthenticator): Promise<PasskeyHolder> {
  const offer = (await person.post('/api/account/factors/passkeys/offer').expect(200)).body as PasskeyOfferView;
  const enrolled = await person.post('/api/account/factors/passkeys').send(key.make(offer, '鍵')).expect(201);
  const cookie = (enrolled.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const server = test.app.getHttpServer();
  const post = (path: string) => request(server).post(path).set('Cookie', cookie);
  const put = (path: string) => request(server).put(path).set('Cookie', cookie);
  const proofFor = async (operation: string, body: object) => {
    const asked = await post('/api/session/passkey/ask-for-act').send({ operation, body: JSON.stringify(body) });
    return Buffer.from(JSON.stringify(key.sign(asked.body as PasskeyChallengeView))).toString('base64url');
  };
  const act = async (operation: string, body: object) => {
    const [method, path = ''] = operation.split(' ');
    const proof = await proofFor(operation, body);
    const answer = await (method === 'PUT' ? put : post)(path).set('X-Passkey-Proof', proof).send(body);
    if (answer.status >= 300) throw new Error(`${operation}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as unknown;
  };
  const get = (path: string) => request(server).get(path).set('Cookie', cookie);
  return { ...person, cookie, get, post, put, proofFor, act };
}
