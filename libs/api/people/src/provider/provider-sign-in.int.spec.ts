import {
  aFirm,
  actionsOf,
  joinFirm,
  ledgerOf,
  passwordGivenAgain,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type {
  ClaimsView,
  IdentityProviderView,
  MemberSessionView,
  ProviderAddressView,
  ProviderAnswerBody,
} from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';
import { aProvider, type Deviating, type RunningProvider } from './hostile-provider.fixture';

let test: TestApp;
let firm: Firm;
let admin: Person;
let sato: Person;
let provider: RunningProvider;
let other: RunningProvider;
const allowed: string[] = [];
const address = '/api/firm/identity-provider';

beforeAll(async () => {
  [provider, other] = [await aProvider(), await aProvider()];
  allowed.push(provider.issuer, other.issuer);
  test = await startTestApp([], { providersInside: allowed });
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  sato = await firm.person('佐藤');
  await turnOn();
  await link(sato);
}, 60_000);
afterAll(async () => {
  await test.close();
  await Promise.all([provider.close(), other.close()]);
});
beforeEach(() => {
  provider.deviate = {};
  provider.person = { sub: 'subject-1', email: 'sato@kasumidai.example' };
});

const codeOf = (answer: request.Response) => [answer.status, (answer.body as { code?: string }).code];
const cookieIn = (answer: request.Response, name: string): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';
const view = async () => (await admin.get(address).expect(200)).body as IdentityProviderView;
const said = () => ({
  issuer: provider.issuer,
  clientId: 'akashi',
  secret: provider.secret as string | null,
  domains: ['kasumidai.example'],
  isOnly: false,
});

/** Posts as somebody, with the cookie of the way beside their own. */
const post = (path: string, body: object, ...cookies: string[]) =>
  request(test.app.getHttpServer())
    .post(path)
    .set('Cookie', cookies.filter((one) => one !== '').join('; '))
    .send(body);

interface Gone {
  way: string;
  answer: ProviderAnswerBody;
}

/** Goes to the provider for something, and gives what the browser brings back. */
async function go(path: string, body: object, cookie = '', at = provider): Promise<Gone> {
  const started = await post(path, body, cookie).expect(200);
  return { way: cookieIn(started, 'akashi-way'), answer: at.visit((started.body as ProviderAddressView).url) };
}
const goIn = (at = provider) => go('/api/session/provider/start', { firmId: firm.firmId }, '', at);
const comeIn = ({ way, answer }: Gone) => post('/api/session/provider', answer, way);

async function turnOn(change: object = {}): Promise<void> {
  const set = { ...said(), ...change, version: (await view()).version };
  await admin.put(address).send(set).expect(200);
  const { way, answer } = await go(`${address}/test`, {}, admin.cookie);
  await post(`${address}/claims`, answer, admin.cookie, way).expect(200);
  await admin
    .put(`${address}/state`)
    .send({ isOn: true, version: (await view()).version })
    .expect(200);
}

async function link(person: Person): Promise<void> {
  const { way, answer } = await go('/api/account/identity/start', {}, person.cookie);
  await post('/api/account/identity', answer, person.cookie, way).expect(204);
}

describe('the identity provider of a firm', () => {
  it('is the administrator’s to name, try and turn on; each leaves one entry and none the secret', async () => {
    const asked = { ...said(), version: (await view()).version };
    expect((await sato.put(address).send(asked)).status).toBe(403);
    expect((await sato.get(address)).status).toBe(403);
    expect(codeOf(await admin.put(address).send({ ...asked, version: 99 }))).toEqual([409, 'stale-version']);
    expect(codeOf(await admin.put(address).send({ ...asked, issuer: 'http://evil.example' }))).toEqual([
      422,
      'identity-provider.issuer-malformed',
    ]);
    // A secret goes to nobody but whom it was given for.
    const moved = { ...asked, issuer: other.issuer, secret: null };
    expect(codeOf(await admin.put(address).send(moved))).toEqual([422, 'identity-provider.secret-missing']);
    const acts = (await actionsOf(test, firm.firmId)).filter((action) => action.startsWith('identity'));
    expect(acts).toEqual([
      'identity-provider.set',
      'identity-provider.tested',
      'identity-provider.turned',
      'identity.linked',
    ]);
    const { rows } = await test.admin.query(`SELECT p::text AS row FROM identity_provider p`);
    const told = [
      JSON.stringify(await ledgerOf(test, firm.firmId)),
      JSON.stringify(rows),
      JSON.stringify(await view()),
    ];
    expect(told.filter((text) => text.includes(provider.secret))).toEqual([]);
  });

  it('shows the administrator what it says of them, links nobody by that, and is not on before it was tried', async () => {
    const others = await aFirm(test);
    const theirs = await others.person('別の管理', 'firm_admin', 'member');
    await theirs
      .put(address)
      .send({ ...said(), version: 0 })
      .expect(200);
    const on = { isOn: true, version: 1 };
    expect(codeOf(await theirs.put(`${address}/state`).send(on))).toEqual([422, 'identity-provider.not-tested']);
    provider.person = { sub: 'guest', email: 'guest@elsewhere.example' };
    const guest = await go(`${address}/test`, {}, theirs.cookie);
    const seen = await post(`${address}/claims`, guest.answer, theirs.cookie, guest.way).expect(200);
    expect((seen.body as ClaimsView).isOfFirm).toBe(false);
    expect((seen.body as ClaimsView).claims).toContainEqual({ name: 'sub', value: 'guest' });
    expect(codeOf(await theirs.put(`${address}/state`).send(on))).toEqual([422, 'identity-provider.not-tested']);
    const start = await post('/api/session/provider/start', { firmId: others.firmId });
    expect(codeOf(start)).toEqual([422, 'identity-provider.not-there']);
    const { rows } = await test.admin.query(`SELECT FROM member_identity WHERE firm_id = $1`, [others.firmId]);
    expect(rows).toEqual([]);
  });
});

describe('signing in by the firm’s provider', () => {
  it('lets in whoever linked the identity, into that firm, with nothing proven to us', async () => {
    const entered = await comeIn(await goIn()).expect(200);
    const session = entered.body as MemberSessionView;
    expect([session.kind, session.userId, session.firmId]).toEqual(['member', sato.userId, firm.firmId]);
    const cookie = cookieIn(entered, 'akashi');
    // Neither a signature nor a factor of one's own: the provider's word is no proof of who sits there.
    for (const path of ['/api/account/factors/codes/offer', '/api/account/identity/start'])
      expect(codeOf(await post(path, {}, cookie))).toEqual([403, 'step-up-needed']);
  });

  it('opens no other place of the person’s, and tells of none', async () => {
    const away = await aFirm(test, '別の監査法人');
    await joinFirm(test, sato.userId, away.firmId, '佐藤', ['member']);
    const entered = await comeIn(await goIn()).expect(200);
    expect(JSON.stringify(entered.body)).not.toContain(away.firmId);
    const cookie = cookieIn(entered, 'akashi');
    const there = { firmId: away.firmId, clientId: null };
    expect(codeOf(await post('/api/session/choose', there, cookie))).toEqual([404, 'not-found']);
    const account = await request(test.app.getHttpServer()).get('/api/account').set('Cookie', cookie).expect(200);
    expect(JSON.stringify(account.body)).not.toContain('別の監査法人');
    const past = `UPDATE session SET firm_id = $1 WHERE provider_firm_id = $2 AND revoked_at IS NULL`;
    await expect(test.admin.query(past, [away.firmId, firm.firmId])).rejects.toThrow('session_of_provider');
    await test.admin.query(
      `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE firm_id = $1 AND user_id = $2`,
      [away.firmId, sato.userId],
    );
  });

  it.each<[string, Deviating, string]>([
    ['another issuer’s', { claims: { iss: 'https://evil.example' } }, 'identity-provider.answer-refused'],
    ['for another audience', { claims: { aud: 'somebody-else' } }, 'identity-provider.answer-refused'],
    ['over', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }, 'identity-provider.answer-refused'],
    ['for another nonce', { claims: { nonce: 'replayed' } }, 'identity-provider.answer-refused'],
    ['without a nonce', { claims: { nonce: undefined } }, 'identity-provider.answer-refused'],
    ['unsigned', { signature: 'none' }, 'identity-provider.answer-refused'],
    ['signed by another key', { signature: 'other-key' }, 'identity-provider.answer-refused'],
    ['of another person with the same address', { claims: { sub: 'subject-2' } }, 'identity-provider.not-linked'],
    ['of a guest', { claims: { email: 'sato@guest.example' } }, 'identity-provider.other-domain'],
    ['of an unchecked address', { claims: { email_verified: false } }, 'identity-provider.other-domain'],
    ['from where it was redirected to', { redirects: 'http://127.0.0.1:1/token' }, 'identity-provider.answer-refused'],
  ])('refuses an answer that is %s, and opens no session', async (_, deviate, code) => {
    const gone = await goIn();
    provider.deviate = deviate;
    const refused = await comeIn(gone);
    expect(codeOf(refused)).toEqual([422, code]);
    expect(cookieIn(refused, 'akashi')).toBe('');
  });

  it('refuses the same answer twice, in another browser, for another purpose, and with another’s state', async () => {
    const over = [422, 'identity-provider.attempt-over'];
    const gone = await goIn();
    await comeIn(gone).expect(200);
    expect(codeOf(await comeIn(gone))).toEqual(over);
    // A stranger's answer laid into somebody's browser signs them in as nobody.
    const strangers = await goIn();
    expect(codeOf(await comeIn({ ...strangers, way: (await goIn()).way }))).toEqual(over);
    expect(codeOf(await comeIn({ ...(await goIn()), way: '' }))).toEqual(over);
    const linking = await go('/api/account/identity/start', {}, sato.cookie);
    expect(codeOf(await comeIn(linking))).toEqual(over);
    const asAnother = await go('/api/account/identity/start', {}, sato.cookie);
    expect(codeOf(await post('/api/account/identity', asAnother.answer, admin.cookie, asAnother.way))).toEqual(over);
    const late = await goIn();
    await test.admin.query(`UPDATE provider_attempt SET expires_at = now() - interval '1 second'`);
    expect(codeOf(await comeIn(late))).toEqual(over);
  });

  it('refuses an answer that another provider says it gave, and asks that one nothing', async () => {
    const gone = await goIn();
    const [before, there] = [provider.exchanges, other.exchanges];
    const mixed = { ...gone, answer: { ...gone.answer, iss: other.issuer } };
    expect(codeOf(await comeIn(mixed))).toEqual([422, 'identity-provider.answer-refused']);
    const silent = await goIn();
    const unsaid = { ...silent, answer: { ...silent.answer, iss: '' } };
    expect(codeOf(await comeIn(unsaid))).toEqual([422, 'identity-provider.answer-refused']);
    expect([provider.exchanges - before, other.exchanges - there]).toEqual([0, 0]);
  });

  it('lets a page of another origin begin or end nothing', async () => {
    for (const path of ['/api/session/provider/start', '/api/session/provider'])
      expect(codeOf(await post(path, { firmId: firm.firmId }, '').set('Sec-Fetch-Site', 'cross-site'))).toEqual([
        403,
        'cross-site',
      ]);
  });
});

describe('an identity at the firm’s provider', () => {
  it('is linked by its person alone, with a fresh proof, and is nobody else’s meanwhile', async () => {
    const { way, answer } = await go('/api/account/identity/start', {}, admin.cookie);
    const anothers = await post('/api/account/identity', answer, admin.cookie, way);
    expect(codeOf(anothers)).toEqual([422, 'identity-provider.linked-elsewhere']);
    const stale = await firm.person('放置');
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = $1`, [
      stale.userId,
    ]);
    expect(codeOf(await post('/api/account/identity/start', {}, stale.cookie))).toEqual([403, 'step-up-needed']);
  });

  it('opens nothing once its person is disabled or took it back: at the next request', async () => {
    const suzuki = await firm.person('鈴木');
    provider.person = { sub: 'suzuki', email: 'suzuki@kasumidai.example' };
    await link(suzuki);
    const cookie = cookieIn(await comeIn(await goIn()).expect(200), 'akashi');
    const current = () => request(test.app.getHttpServer()).get('/api/account').set('Cookie', cookie);
    await current().expect(200);
    await passwordGivenAgain(test, suzuki);
    await suzuki.post('/api/account/identity/unlink').expect(204);
    await current().expect(401);
    expect(codeOf(await comeIn(await goIn()))).toEqual([422, 'identity-provider.not-linked']);
    await link(suzuki);
    await test.admin.query(
      `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE user_id = $1`,
      [suzuki.userId, admin.userId],
    );
    expect(codeOf(await comeIn(await goIn()))).toEqual([422, 'identity-provider.not-linked']);
  });

  it('takes the place of the password where the firm has it so, and the password comes back when it is off', async () => {
    const password = '正しい馬の電池 staple';
    const hash = await test.app.get(PasswordHasher).hash(password);
    await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = ANY ($1)`, [
      [sato.userId, admin.userId],
      hash,
    ]);
    await turnOn({ isOnly: true, secret: null });
    const signIn = ({ email }: Person, word = password) => post('/api/session', { email, password: word });
    expect(codeOf(await signIn(sato))).toEqual([422, 'identity-provider.only-way']);
    expect(codeOf(await signIn(sato, '間違った合言葉です'))).toEqual([401, 'wrong-credentials']);
    // Whoever has linked none comes in by their password, to link one.
    await signIn(admin).expect(200);
    const cookie = cookieIn(await comeIn(await goIn()).expect(200), 'akashi');
    await admin
      .put(`${address}/state`)
      .send({ isOn: false, version: (await view()).version })
      .expect(200);
    await request(test.app.getHttpServer()).get('/api/account').set('Cookie', cookie).expect(401);
    expect(codeOf(await post('/api/session/provider/start', { firmId: firm.firmId }))).toEqual([
      422,
      'identity-provider.not-there',
    ]);
    await signIn(sato).expect(200);
    await turnOn({ secret: null });
  });

  it('is not taken from a provider that the firm changed meanwhile', async () => {
    const gone = await goIn();
    await turnOn({ secret: null });
    expect(codeOf(await comeIn(gone))).toEqual([422, 'identity-provider.attempt-over']);
  });
});

describe('a provider whose address leads into a network of ours', () => {
  it.each([
    ['this machine', () => 'https://127.0.0.1'],
    ['this machine by name', () => 'https://localhost'],
    ['a private network', () => 'https://10.0.0.8'],
    ['the machine’s own metadata', () => 'https://169.254.169.254'],
    ['another port of an allowed one', () => provider.issuer.replace(/:\d+$/, ':1')],
  ])('is not asked: %s', async (_, issuer) => {
    const others = await (await aFirm(test)).person('別の管理', 'firm_admin', 'member');
    await others
      .put(address)
      .send({ ...said(), issuer: issuer(), version: 0 })
      .expect(200);
    expect(codeOf(await others.post(`${address}/test`))).toEqual([422, 'identity-provider.inside']);
  });

  it.each([
    ['its token endpoint', 'token_endpoint', 'https://10.0.0.8/token', 'identity-provider.inside'],
    ['its page', 'authorization_endpoint', 'javascript:alert(1)', 'identity-provider.not-reachable'],
    ['its page inside', 'authorization_endpoint', 'https://10.0.0.8/authorize', 'identity-provider.inside'],
    ['another issuer', 'issuer', 'https://evil.example', 'identity-provider.not-reachable'],
  ])('is not asked where it names %s', async (_, name, value, code) => {
    const others = await aFirm(test);
    const theirs = await others.person('別の管理', 'firm_admin', 'member');
    await theirs
      .put(address)
      .send({ ...said(), version: 0 })
      .expect(200);
    provider.deviate = { metadata: { [name]: value } };
    const started = await theirs.post(`${address}/test`);
    if (started.status !== 200) return expect(codeOf(started)).toEqual([422, code]);
    const way = cookieIn(started, 'akashi-way');
    const answer = provider.visit((started.body as ProviderAddressView).url);
    expect(codeOf(await post(`${address}/claims`, answer, theirs.cookie, way))).toEqual([422, code]);
  });
});
