import { aFirm, SoftAuthenticator, type Deviating, type TestApp } from '@akashi/api-testing';
import type { FactorsView, PasskeyChallengeView, PasskeyOfferView } from '@akashi/contracts';
import request from 'supertest';
import { cookieOf } from '../factors/device.fixture';
import { PasswordHasher } from '../passwords/password-hasher';

const password = '正しい馬の電池 staple';

/** A person of a new firm with a password and a key of their own, and how they set it up and answer with it. */
export async function aHolder(test: TestApp) {
  await test.admin.query(`DELETE FROM passkey_challenge`);
  const firm = await aFirm(test);
  const sato = await firm.person('佐藤');
  const key = new SoftAuthenticator();
  const hash = await test.app.get(PasswordHasher).hash(password);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [sato.userId, hash]);

  const post = (path: string, cookie = '', body: object = {}) =>
    request(test.app.getHttpServer()).post(`/api/${path}`).set('Cookie', cookie).send(body);
  const get = (path: string, cookie: string) =>
    request(test.app.getHttpServer()).get(`/api/${path}`).set('Cookie', cookie);
  const offered = async (cookie = sato.cookie) =>
    (await post('account/factors/passkeys/offer', cookie).expect(200)).body as PasskeyOfferView;
  const askedAgain = async (cookie: string) =>
    (await post('session/passkey/ask-again', cookie).expect(200)).body as PasskeyChallengeView;
  const asked = async () => (await post('session/passkey/ask').expect(200)).body as PasskeyChallengeView;
  const factors = async (cookie: string) => (await get('account/factors', cookie).expect(200)).body as FactorsView;
  const half = async () => cookieOf(await post('session', '', { email: sato.email, password }).expect(200));

  /** Sets a passkey up; gives the session as it goes on and the codes on paper that came with it. */
  async function enrolled(by = key, cookie = sato.cookie) {
    const answer = await post('account/factors/passkeys', cookie, by.make(await offered(cookie), '鍵')).expect(201);
    return { cookie: cookieOf(answer), codes: (answer.body as { codes: string[] }).codes };
  }

  /** What the key signs under the act of inviting somebody, as it travels with it. */
  async function proofOf(cookie: string, body: object, by = key, otherwise: Deviating = {}): Promise<string> {
    const act = { operation: 'POST /api/invitations', body: JSON.stringify(body) };
    const question = (await post('session/passkey/ask-for-act', cookie, act).expect(200)).body as PasskeyChallengeView;
    return Buffer.from(JSON.stringify(by.sign(question, otherwise))).toString('base64url');
  }

  async function refusal(path: string, cookie: string, body: object): Promise<string> {
    return ((await post(path, cookie, body).expect(422)).body as { code: string }).code;
  }

  return {
    firm,
    sato,
    key,
    password,
    post,
    get,
    offered,
    asked,
    askedAgain,
    factors,
    half,
    enrolled,
    proofOf,
    refusal,
  };
}
