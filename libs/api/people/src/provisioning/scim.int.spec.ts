import { actionsOf, aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { ApiTokenView, IssuedTokenView, ScimList, ScimUser } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PeopleModule } from '../people.module';
import { aProvisioningToken, isActive, patchOf, refusalOf, ScimProvider } from './scim-provider.fixture';

let test: TestApp;
let firm: Firm;
let admin: Person;
let sato: Person;
let scim: ScimProvider;
/** A provider of another firm. */
let theirs: ScimProvider;

const withProvider = (firmId: string) =>
  test.admin.query(
    `INSERT INTO identity_provider (firm_id, kind, issuer, client_id, sealed_secret, certificates, domains, is_only, tested_at, enabled_at)
     VALUES ($1, 'oidc', 'https://login.example', 'akashi', '\\x00', '{}', '{kasumidai.example}', false, now(), now())`,
    [firmId],
  );

beforeAll(async () => {
  test = await startTestApp([PeopleModule]);
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  sato = await firm.person('佐藤');
  const other = await aFirm(test);
  theirs = new ScimProvider(test, (await aProvisioningToken(await other.person('他', 'firm_admin', 'member'))).token);
  await withProvider(firm.firmId);
  await withProvider(other.firmId);
  scim = new ScimProvider(test, (await aProvisioningToken(admin)).token);
});
afterAll(() => test.close());

const acts = () => actionsOf(test, firm.firmId);
const listed = async (query: object = {}) => (await scim.list(query).expect(200)).body as ScimList<ScimUser>;

describe('the answers of the standard', () => {
  it('say what of it is there, in its own form', async () => {
    const [config, types, type, schemas, schema] = [
      await scim.ask('get', '/api/scim/v2/ServiceProviderConfig').expect(200),
      await scim.ask('get', '/api/scim/v2/ResourceTypes').expect(200),
      await scim.ask('get', '/api/scim/v2/ResourceTypes/User').expect(200),
      await scim.ask('get', '/api/scim/v2/Schemas').expect(200),
      await scim.ask('get', '/api/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User').expect(200),
    ];
    for (const { headers } of [config, types, type, schemas, schema])
      expect(headers['content-type']).toMatch(/^application\/scim\+json/);
    expect(config.body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      etag: { supported: true },
    });
    expect([types.body, schemas.body]).toMatchObject([{ totalResults: 1 }, { totalResults: 1 }]);
    expect(refusalOf(await scim.ask('get', '/api/scim/v2/ResourceTypes/Group'))[0]).toBe(404);
    expect((await scim.ask('get', '/api/scim/v2/Groups')).headers['content-type']).toMatch(/^application\/scim\+json/);
  });

  it('list everybody of the firm page by page, whatever is asked for', async () => {
    await scim.provided('page@kasumidai.example');
    const all = await listed();
    expect(all).toMatchObject({ totalResults: 3, startIndex: 1, itemsPerPage: 3 });
    const page = await listed({ startIndex: 2, count: 1 });
    expect([page.totalResults, page.Resources.map(({ id }) => id)]).toEqual([3, [all.Resources[1]?.id]]);
    expect(await listed({ count: 0 })).toMatchObject({ totalResults: 3, Resources: [] });
    expect((await listed({ startIndex: -5, count: 999_999_999 })).itemsPerPage).toBe(3);
    expect(await listed({ startIndex: 999_999_999 })).toMatchObject({ totalResults: 3, itemsPerPage: 0 });
  });

  it('find one person by user name, external id or id', async () => {
    const user = await scim.provided('found@kasumidai.example');
    for (const filter of [
      'userName eq "FOUND@kasumidai.example"',
      'externalId eq "x-found@kasumidai.example"',
      `id eq "${user.id}"`,
    ])
      expect((await listed({ filter })).Resources.map(({ id }) => id)).toEqual([user.id]);
    expect((await listed({ filter: `userName eq "${sato.email}"` })).Resources).toMatchObject([{ id: sato.userId }]);
    expect((await listed({ filter: `userName eq "x' OR '1'='1"` })).totalResults).toBe(0);
    expect((await listed({ filter: 'id eq "no id"' })).totalResults).toBe(0);
    for (const filter of ['userName sw "f"', 'userName eq "a" or active eq true', `${'('.repeat(900)}`, '\u0000'])
      expect(refusalOf(await scim.list({ filter }))[0]).toBe(400);
  });
});

describe('what a provider says', () => {
  it('is said once: the same person again is refused, as is whoever is here or elsewhere', async () => {
    await scim.provided('once@kasumidai.example');
    const before = await acts();
    expect(refusalOf(await scim.provide('once@kasumidai.example'))).toEqual([
      409,
      'uniqueness',
      'member.already-invited',
    ]);
    const elsewhere = await (await aFirm(test)).person('別');
    await test.admin.query(`UPDATE account SET email = 'far@kasumidai.example' WHERE id = $1`, [elsewhere.userId]);
    expect(refusalOf(await scim.provide('far@kasumidai.example'))).toEqual([409, 'uniqueness', 'member.email-in-use']);
    for (const userName of ['a@other.example', 'a@b@kasumidai.example', '', 'a@sub.kasumidai.example'])
      expect(refusalOf(await scim.provide(userName)).slice(0, 2)).toEqual([400, 'invalidValue']);
    expect(refusalOf(await scim.provide('n@kasumidai.example', { name: {} }))[0]).toBe(400);
    expect(await acts()).toEqual(before);
    const [a, b] = await Promise.all([scim.provide('two@kasumidai.example'), scim.provide('two@kasumidai.example')]);
    expect([a.status, b.status].sort()).toEqual([201, 409]);
  });

  it('changes a joiner as a whole or in part, each change with one entry and the same again with none', async () => {
    const user = await scim.provided('whole@kasumidai.example');
    const since = (await acts()).length;
    const put = { userName: user.userName, name: { familyName: '山', givenName: '田' }, active: true };
    expect((await scim.put(user.id, put).expect(200)).body).toMatchObject({ name: { formatted: '山 田' } });
    await scim.put(user.id, put).expect(200);
    const rename = patchOf(
      { op: 'replace', path: 'name.familyName', value: '川' },
      { op: 'remove', path: 'externalId' },
    );
    const { body } = await scim.patch(user.id, rename).expect(200);
    expect([body.name.formatted, 'externalId' in body]).toEqual(['川 田', false]);
    expect((await acts()).slice(since)).toEqual(['joiner.changed', 'joiner.changed']);
  });

  it('gives nobody a role, a password or another address', async () => {
    const before = await acts();
    for (const [operation, scimType] of [
      [{ op: 'add', path: 'roles', value: ['firm_admin'] }, 'mutability'],
      [{ op: 'replace', path: 'groups', value: [] }, 'mutability'],
      [{ op: 'replace', value: { password: 'x' } }, 'mutability'],
      [{ op: 'replace', path: 'userName', value: 'boss@kasumidai.example' }, 'mutability'],
      [{ op: 'replace', path: 'firmRoles', value: ['firm_admin'] }, 'invalidPath'],
      [{ op: 'replace', path: 'active', value: 3 }, 'invalidSyntax'],
    ] as const)
      expect(refusalOf(await scim.patch(sato.userId, patchOf(operation))).slice(0, 2)).toEqual([400, scimType]);
    const roles = { roles: ['firm_admin'], password: 'x', firmRoles: ['firm_admin'] };
    expect((await scim.provide('plain@kasumidai.example', roles).expect(201)).body).not.toHaveProperty('roles');
    expect((await acts()).slice(before.length)).toEqual(['joiner.provided']);
  });

  it('is held against the version that it has seen: of ten at once one is kept, and the others are told', async () => {
    const user = await scim.provided('ten@kasumidai.example');
    const { headers } = await scim.read(user.id).expect(200);
    const etag = headers['etag'] as string;
    expect(etag).toBe(user.meta.version);
    const name = (n: number) => patchOf({ op: 'replace', path: 'displayName', value: `名 ${n}` });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => scim.patch(user.id, name(n)).set('If-Match', etag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
    expect(refusalOf(await scim.remove(user.id).set('If-Match', etag))).toEqual([412, undefined, 'stale-version']);
    await scim.remove(user.id).set('If-Match', '*').expect(204);
  });

  it('is refused where it is too much, or no SCIM at all', async () => {
    const many = patchOf(...Array.from({ length: 101 }, () => ({ op: 'replace', path: 'title', value: 'a' })));
    expect(refusalOf(await scim.patch(sato.userId, many))[0]).toBe(400);
    expect(refusalOf(await scim.ask('post', '/api/scim/v2/Users').send('{"schemas":'))[0]).toBe(400);
    expect(refusalOf(await scim.ask('post', '/api/scim/v2/Users').send('[]'))[0]).toBe(400);
    const wide = JSON.stringify({ schemas: [], x: Array.from({ length: 30_000 }, () => 0) });
    expect(refusalOf(await scim.ask('post', '/api/scim/v2/Users').send(wide))[0]).toBe(413);
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'firm_admin' };
    expect(refusalOf(await scim.ask('post', '/api/scim/v2/Users').send(JSON.stringify(group)))[0]).toBe(400);
    expect(refusalOf(await scim.ask('post', '/api/scim/v2/Bulk').send('{}'))[0]).toBe(404);
  });
});

describe('whose people they are', () => {
  it('says the token alone: another firm’s finds, changes and ends nobody here', async () => {
    const user = await scim.provided('ours@kasumidai.example');
    const before = await acts();
    for (const id of [user.id, sato.userId])
      for (const answer of [await theirs.read(id), await theirs.patch(id, isActive(false)), await theirs.remove(id)])
        expect(refusalOf(answer)).toEqual([404, undefined, 'not-found']);
    const filter = `userName eq "${sato.email}"`;
    expect((await theirs.list({ filter }).expect(200)).body).toMatchObject({ totalResults: 0 });
    const ids = ((await theirs.list().expect(200)).body as ScimList<ScimUser>).Resources.map(({ id }) => id);
    expect(ids).not.toContain(sato.userId);
    // The same address may join there: it is a person of neither yet.
    await theirs.provide('ours@kasumidai.example').expect(201);
    expect(await acts()).toEqual(before);
  });

  it('is asked by no session and by no other token, and this token opens nothing else', async () => {
    const session = await request(test.app.getHttpServer()).get('/api/scim/v2/Users').set('Cookie', admin.cookie);
    expect([refusalOf(session), session.headers['www-authenticate']]).toEqual([
      [401, undefined, 'token-not-valid'],
      'Bearer',
    ]);
    const asked = { name: 'BI', permissions: ['member.read'], engagementIds: null, days: 1 };
    const { token } = (await admin.post('/api/account/tokens').send(asked).expect(201)).body as IssuedTokenView;
    expect(refusalOf(await new ScimProvider(test, token).list())).toEqual([403, undefined, 'not-for-programs']);
    for (const [method, path, code] of [
      ['get', '/api/members', 'token.out-of-scope'],
      ['get', '/api/firm/provisioning', 'not-for-programs'],
      ['post', '/api/firm/provisioning/tokens', 'not-for-programs'],
      ['post', '/api/invitations', 'not-for-programs'],
      ['post', `/api/members/${sato.userId}/confirm`, 'not-for-programs'],
    ] as const)
      expect(((await scim.ask(method, path).send('{}')).body as { code: string }).code).toBe(code);
    const given = await admin.post('/api/account/tokens').send({ ...asked, permissions: ['member.provision'] });
    expect(given.status).toBe(400);
  });

  it('is told nothing any more once the token was ended, or its maker administers the firm no longer', async () => {
    const maker = await firm.person('交代', 'firm_admin', 'member');
    const { token, tokens } = await aProvisioningToken(maker);
    const one = new ScimProvider(test, token);
    await one.list().expect(200);
    await test.admin.query(`UPDATE member SET firm_roles = '{member}' WHERE user_id = $1`, [maker.userId]);
    expect(refusalOf(await one.list())).toEqual([403, undefined, 'forbidden']);
    await test.admin.query(`UPDATE member SET firm_roles = '{firm_admin}' WHERE user_id = $1`, [maker.userId]);
    await one.list().expect(200);
    const { id, version } = tokens[0] as unknown as ApiTokenView;
    await admin.post(`/api/tokens/${id}/revoke`).send({ version }).expect(204);
    expect(refusalOf(await one.list())).toEqual([401, undefined, 'token-not-valid']);
    expect(refusalOf(await new ScimProvider(test, 'akashi_x').list())[0]).toBe(401);
  });
});
