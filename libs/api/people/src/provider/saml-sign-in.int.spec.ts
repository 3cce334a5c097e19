import { actionsOf, aFirm, ledgerOf } from '@akashi/api-testing';
import type { ClaimsView, MemberSessionView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { address, codeOf, cookieIn } from './firm-with-provider.fixture';
import { FirmWithSaml } from './firm-with-saml.fixture';
import { sampleKey } from './sample-certificate.fixture';

let here: FirmWithSaml;
beforeAll(async () => {
  here = await FirmWithSaml.start();
}, 60_000);
afterAll(() => here.test.close());
beforeEach(() => here.begin());

const account = (cookie: string) => here.post('/api/session/close', {}, cookie);

describe('a firm’s provider that answers by SAML', () => {
  it('is the administrator’s to name, by keys that can be read and are strong; each act leaves one entry', async () => {
    const set = async (change: object) =>
      codeOf(await here.admin.put(address).send({ ...here.said(), version: (await here.view()).version, ...change }));
    const malformed = [422, 'identity-provider.certificate-malformed'];
    expect(await set({ certificates: [] })).toEqual(malformed);
    const noKey = `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(40)}\n-----END CERTIFICATE-----`;
    expect(await set({ certificates: [noKey] })).toEqual(malformed);
    expect(await set({ certificates: [(await sampleKey(1024)).certificate] })).toEqual(malformed);
    expect(await set({ entryPoint: 'http://login.kasumidai.example/sso' })).toEqual([
      422,
      'identity-provider.entry-point-malformed',
    ]);
    expect(await set({ entryPoint: 'https://10.0.0.8/sso' })).toEqual([422, 'identity-provider.inside']);
    expect(await set({ version: 99 })).toEqual([409, 'stale-version']);
    expect((await here.sato.put(address).send({ ...here.said(), version: 1 })).status).toBe(403);
    const acts = (await actionsOf(here.test, here.firm.firmId)).filter((action) => action.startsWith('identity'));
    expect(acts).toEqual([
      'identity-provider.set',
      'identity-provider.tested',
      'identity-provider.turned',
      'identity.linked',
    ]);
    expect(JSON.stringify(await ledgerOf(here.test, here.firm.firmId))).not.toContain('subject-1');
  });

  it('is told who we are for this firm alone, and shows the administrator what it says of them', async () => {
    const { serviceProvider, certificates } = await here.view();
    const others = await aFirm(here.test);
    const theirs = await others.person('別の管理', 'firm_admin', 'member');
    const elsewhere = (await theirs.get(address).expect(200)).body as { serviceProvider: { entityId: string } };
    expect(elsewhere.serviceProvider.entityId).not.toBe(serviceProvider.entityId);
    for (const part of [
      `entityID="${serviceProvider.entityId}"`,
      `Location="https://akashi.example.test/api/session/provider/assertion"`,
      'WantAssertionsSigned="true"',
      'nameid-format:persistent',
    ])
      expect(serviceProvider.metadata).toContain(part);
    expect(certificates).toEqual([
      {
        pem: here.provider.certificate,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        validUntil: expect.stringMatching(/Z$/) as string,
      },
    ]);
    here.provider.person = { name: 'guest', email: 'guest@elsewhere.example' };
    const { way, form } = await here.go(`${address}/test`, {}, here.admin.cookie);
    const answer = (await here.bring(form))!;
    const seen = await here.post(`${address}/claims`, answer, here.admin.cookie, way).expect(200);
    expect(seen.body as ClaimsView).toEqual({
      isOfFirm: false,
      claims: [
        { name: 'issuer', value: 'urn:kasumidai:idp' },
        { name: 'NameID', value: 'guest' },
        { name: 'email', value: 'guest@elsewhere.example' },
      ],
    });
  });

  it('lets in whoever linked the identity, into that firm, with nothing proven to us', async () => {
    const entered = await here.comeIn(await here.goIn());
    const session = entered.body as MemberSessionView;
    expect([session.kind, session.userId, session.firmId]).toEqual(['member', here.sato.userId, here.firm.firmId]);
    const cookie = cookieIn(entered, 'akashi');
    for (const path of ['/api/account/factors/codes/offer', '/api/account/identity/start'])
      expect(codeOf(await here.post(path, {}, cookie))).toEqual([403, 'step-up-needed']);
  });

  it('lets nobody in who was on the way while it was turned off, nor stay in', async () => {
    const cookie = cookieIn(await here.comeIn(await here.goIn()), 'akashi');
    const gone = await here.goIn();
    const late = await here.goIn();
    const answer = await here.bring(gone.form);
    await here.turn(false);
    const notThere = [422, 'identity-provider.not-there'];
    expect(codeOf(await here.post('/api/session/provider', answer!, gone.way))).toEqual(notThere);
    expect(codeOf(await here.comeIn(late))).toEqual(notThere);
    expect((await account(cookie)).status).toBe(401);
    await here.turn(true);
  });

  it('takes nobody for whoever had the same name at a provider of the other kind', async () => {
    await here.test.admin.query(`UPDATE member_identity SET kind = 'oidc' WHERE user_id = $1`, [here.sato.userId]);
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual([422, 'identity-provider.not-linked']);
    expect((await here.view()).linked).toBe(0);
    await here.link(here.sato);
    expect((await here.comeIn(await here.goIn())).status).toBe(200);
  });
});
