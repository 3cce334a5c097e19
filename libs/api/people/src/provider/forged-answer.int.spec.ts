import { aFirm, asFirm } from '@akashi/api-testing';
import type { ProviderAddressView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { address, codeOf, cookieIn, FirmWithProvider } from './firm-with-provider.fixture';
import type { Deviating } from './hostile-provider.fixture';

let here: FirmWithProvider;
beforeAll(async () => {
  here = await FirmWithProvider.start();
}, 60_000);
afterAll(() => here.close());
beforeEach(() => here.begin());

describe('an answer that nobody honest gave', () => {
  it.each<[string, Deviating, string]>([
    ['another issuer’s', { claims: { iss: 'https://evil.example' } }, 'identity-provider.answer-refused'],
    ['for another audience', { claims: { aud: 'somebody-else' } }, 'identity-provider.answer-refused'],
    ['over', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }, 'identity-provider.answer-refused'],
    ['for another nonce', { claims: { nonce: 'replayed' } }, 'identity-provider.answer-refused'],
    ['without a nonce', { claims: { nonce: undefined } }, 'identity-provider.answer-refused'],
    ['unsigned', { signature: 'none' }, 'identity-provider.answer-refused'],
    ['signed by another key', { signature: 'other-key' }, 'identity-provider.answer-refused'],
    ['of another person with the same address', { claims: { sub: 'subject-2' } }, 'identity-provider.not-linked'],
    ['of a name longer than any', { claims: { sub: 'x'.repeat(600) } }, 'identity-provider.answer-refused'],
    ['of a name that nothing stores', { claims: { sub: 'subject\u0000' } }, 'identity-provider.answer-refused'],
    ['of a guest', { claims: { email: 'sato@guest.example' } }, 'identity-provider.other-domain'],
    ['of an unchecked address', { claims: { email_verified: false } }, 'identity-provider.other-domain'],
    ['from where it was redirected to', { redirects: 'http://127.0.0.1:1/token' }, 'identity-provider.answer-refused'],
  ])('refuses an answer that is %s, and opens no session', async (_, deviate, code) => {
    const gone = await here.goIn();
    here.provider.deviate = deviate;
    const refused = await here.comeIn(gone);
    expect(codeOf(refused)).toEqual([422, code]);
    expect(cookieIn(refused, 'akashi')).toBe('');
  });

  it.each<[string, Deviating['signature'], string[]]>([
    ['by the secret that both hold', 'shared-secret', ['HS256', 'RS256']],
    ['by nobody', 'none', ['none', 'RS256']],
    ['as it says that it is not', undefined, ['ES256']],
    ['by nothing that we know', undefined, ['XS512']],
  ])('refuses an answer signed %s, whatever the provider says that it does', async (_, signature, named) => {
    const others = await (await aFirm(here.test)).person('別の管理', 'firm_admin', 'member');
    await others
      .put(address)
      .send({ ...here.said(), version: 0 })
      .expect(200);
    const metadata = { id_token_signing_alg_values_supported: named };
    here.provider.deviate = { metadata, ...(signature && { signature }) };
    const started = await others.post(`${address}/test`).expect(200);
    const answer = here.provider.visit((started.body as ProviderAddressView).url);
    const refused = await here.post(`${address}/claims`, answer, others.cookie, cookieIn(started, 'akashi-way'));
    expect(codeOf(refused)).toEqual([422, 'identity-provider.answer-refused']);
  });

  it('refuses the same answer twice, in another browser, for another purpose, and with another’s state', async () => {
    const over = [422, 'identity-provider.attempt-over'];
    const gone = await here.goIn();
    await here.comeIn(gone).expect(200);
    expect(codeOf(await here.comeIn(gone))).toEqual(over);
    // A stranger's answer laid into somebody's browser signs them in as nobody.
    const strangers = await here.goIn();
    expect(codeOf(await here.comeIn({ ...strangers, way: (await here.goIn()).way }))).toEqual(over);
    expect(codeOf(await here.comeIn({ ...(await here.goIn()), way: '' }))).toEqual(over);
    const linking = await here.go('/api/account/identity/start', {}, here.sato.cookie);
    expect(codeOf(await here.comeIn(linking))).toEqual(over);
    const asAnother = await here.go('/api/account/identity/start', {}, here.sato.cookie);
    expect(
      codeOf(await here.post('/api/account/identity', asAnother.answer, here.admin.cookie, asAnother.way)),
    ).toEqual(over);
    const late = await here.goIn();
    await here.test.admin.query(`UPDATE provider_attempt SET expires_at = now() - interval '1 second'`);
    expect(codeOf(await here.comeIn(late))).toEqual(over);
  });

  it('refuses an answer that another provider says it gave, and asks that one nothing', async () => {
    const gone = await here.goIn();
    const [before, there] = [here.provider.exchanges, here.other.exchanges];
    const mixed = { ...gone, answer: { ...gone.answer, iss: here.other.issuer } };
    expect(codeOf(await here.comeIn(mixed))).toEqual([422, 'identity-provider.answer-refused']);
    const silent = await here.goIn();
    const unsaid = { ...silent, answer: { ...silent.answer, iss: '' } };
    expect(codeOf(await here.comeIn(unsaid))).toEqual([422, 'identity-provider.answer-refused']);
    expect([here.provider.exchanges - before, here.other.exchanges - there]).toEqual([0, 0]);
  });

  it('is not taken from a provider that the firm changed meanwhile', async () => {
    const gone = await here.goIn();
    await here.turnOn({ secret: null });
    expect(codeOf(await here.comeIn(gone))).toEqual([422, 'identity-provider.attempt-over']);
  });

  it('lets a page of another origin begin or end nothing', async () => {
    for (const path of ['/api/session/provider/start', '/api/session/provider'])
      expect(
        codeOf(await here.post(path, { firmId: here.firm.firmId }, '').set('Sec-Fetch-Site', 'cross-site')),
      ).toEqual([403, 'cross-site']);
  });
});

describe('a provider whose address leads into a network of ours', () => {
  it.each([
    ['this machine', () => 'https://127.0.0.1'],
    ['this machine by name', () => 'https://localhost'],
    ['a private network', () => 'https://10.0.0.8'],
    ['the machine’s own metadata', () => 'https://169.254.169.254'],
    ['another port of an allowed one', () => here.provider.issuer.replace(/:\d+$/, ':1')],
  ])('is not kept, and not asked where it stands since before: %s', async (_, issuer) => {
    const others = await (await aFirm(here.test)).person('別の管理', 'firm_admin', 'member');
    const set = (named: string) => others.put(address).send({ ...here.said(), issuer: named, version: 0 });
    expect(codeOf(await set(issuer()))).toEqual([422, 'identity-provider.inside']);
    await set(here.provider.issuer).expect(200);
    const closed = `UPDATE identity_provider SET issuer = $2 WHERE firm_id = $1`;
    await asFirm(here.test, others.firmId, (client) => client.query(closed, [others.firmId, issuer()]));
    expect(codeOf(await others.post(`${address}/test`))).toEqual([422, 'identity-provider.inside']);
  });

  it.each([
    ['its token endpoint', 'token_endpoint', 'https://10.0.0.8/token', 'identity-provider.inside'],
    ['its page', 'authorization_endpoint', 'javascript:alert(1)', 'identity-provider.not-reachable'],
    ['its page inside', 'authorization_endpoint', 'https://10.0.0.8/authorize', 'identity-provider.inside'],
    ['another issuer', 'issuer', 'https://evil.example', 'identity-provider.not-reachable'],
  ])('is not asked where it names %s', async (_, name, value, code) => {
    const others = await aFirm(here.test);
    const theirs = await others.person('別の管理', 'firm_admin', 'member');
    await theirs
      .put(address)
      .send({ ...here.said(), version: 0 })
      .expect(200);
    here.provider.deviate = { metadata: { [name]: value } };
    const started = await theirs.post(`${address}/test`);
    if (started.status !== 200) return expect(codeOf(started)).toEqual([422, code]);
    const way = cookieIn(started, 'akashi-way');
    const answer = here.provider.visit((started.body as ProviderAddressView).url);
    expect(codeOf(await here.post(`${address}/claims`, answer, theirs.cookie, way))).toEqual([422, code]);
  });
});
