import { SecurityLog } from '@akashi/api-platform';
import { actionsOf, aFirm, ledgerOf } from '@akashi/api-testing';
import type { MemberView, ProvisioningView, ScimUser } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, cookieIn, FirmWithProvider } from '../provider/firm-with-provider.fixture';
import { aProvisioningToken, isActive, patchOf, refusalOf, ScimProvider } from './scim-provider.fixture';

let here: FirmWithProvider;
let scim: ScimProvider;
let n = 0;

beforeAll(async () => {
  here = await FirmWithProvider.start();
  scim = new ScimProvider(here.test, (await aProvisioningToken(here.admin)).token);
}, 60_000);
afterAll(() => here.close());
beforeEach(() => here.begin());

const nextAddress = () => `shin${n++}@kasumidai.example`;
const at = (email: string, sub = `subject of ${email}`) => (here.provider.person = { sub, email });
const comeIn = async () => here.comeIn(await here.goIn());
const members = async () => (await here.admin.get('/api/members').expect(200)).body as MemberView[];
const member = async (id: string) => (await members()).find(({ userId }) => userId === id);
const acts = async (since: number) => (await actionsOf(here.test, here.firm.firmId)).slice(since);
const actsSoFar = async () => (await actionsOf(here.test, here.firm.firmId)).length;

/** Somebody whom the provider named and who has come in by it. */
async function joined(): Promise<{ user: ScimUser; cookie: string; email: string }> {
  const email = nextAddress();
  const user = await scim.provided(email);
  at(email);
  const cookie = cookieIn(await comeIn(), 'akashi');
  return { user, cookie, email };
}

describe('somebody whom the firm’s provider names', () => {
  it('is invited and no more until they come in by it, and is then the plainest member, under the same id', async () => {
    const [email, since] = [nextAddress(), await actsSoFar()];
    const user = await scim.provided(email.toUpperCase());
    expect(user).toMatchObject({ userName: email, active: true, displayName: '新 人' });
    expect(await member(user.id)).toBeUndefined();
    const { rows } = await here.test.admin.query(`SELECT FROM account WHERE email = $1`, [email]);
    expect(rows).toEqual([]);
    at(email);
    expect((await comeIn()).status).toBe(200);
    expect(await member(user.id)).toMatchObject({ name: '新 人', email, firmRoles: ['member'] });
    // The second time it is issuer and subject: the address says nothing any more.
    at(email, 'somebody else');
    expect(codeOf(await comeIn())).toEqual([422, 'identity-provider.not-linked']);
    expect(await acts(since)).toEqual(['joiner.provided', 'joiner.joined']);
    const [provided, came] = (await ledgerOf(here.test, here.firm.firmId)).slice(-2);
    expect(provided).toMatchObject({ actor: { id: here.admin.userId, role: 'firm_admin', authn: 'api-token' } });
    expect(came).toMatchObject({ actor: { id: user.id, name: '新 人', role: 'invited' }, facts: { waysIssued: 1 } });
  });

  it('signs nothing until a colleague identifies them, who neither named them nor said which provider is believed', async () => {
    const other = await here.firm.person('第二管理', 'firm_admin', 'member');
    const office = await here.firm.person('品質', 'quality_office', 'member');
    // Another administrator names the provider anew: they could have come in as whom they please, too.
    const { version } = await here.view();
    await other
      .put('/api/firm/identity-provider')
      .send({ ...here.said(), version })
      .expect(200);
    await here.turnOn();
    await here.link(here.sato);
    const { user, cookie } = await joined();
    const binds = async () =>
      codeOf(
        await here.post(
          '/api/account/tokens',
          { name: 'a', permissions: ['member.read'], engagementIds: null, days: 1 },
          cookie,
        ),
      );
    expect(await binds()).toEqual([403, 'not-identified']);
    const stands = (await member(user.id))!;
    expect(new Set(stands.unconfirmed?.waysIssuedBy)).toEqual(new Set([here.admin.userId, other.userId]));
    const confirm = (by: typeof office) =>
      by.post(`/api/members/${user.id}/confirm`).send({ how: 'in-person', version: stands.version });
    for (const one of [here.admin, other])
      expect(codeOf(await confirm(one))).toEqual([422, 'member.confirmed-by-issuer']);
    await confirm(office).expect(200);
    // Theirs from here on, by a way in of their own: the provider's word alone proves nothing anew.
    expect(await binds()).toEqual([403, 'step-up-needed']);
  });

  it('comes in under no address that nobody checked, of another domain, or that has an account meanwhile', async () => {
    const email = nextAddress();
    const user = await scim.provided(email);
    at(email);
    here.provider.deviate = { claims: { email_verified: false } };
    expect(codeOf(await comeIn())).toEqual([422, 'identity-provider.other-domain']);
    here.provider.deviate = {};
    await here.test.admin.query(`UPDATE identity_provider SET domains = '{}' WHERE firm_id = $1`, [here.firm.firmId]);
    expect(codeOf(await comeIn())).toEqual([422, 'identity-provider.other-domain']);
    await here.test.admin.query(`UPDATE identity_provider SET domains = '{kasumidai.example}' WHERE firm_id = $1`, [
      here.firm.firmId,
    ]);
    await scim.patch(user.id, isActive(false)).expect(200);
    expect(codeOf(await comeIn())).toEqual([422, 'identity-provider.not-linked']);
    await scim.patch(user.id, isActive(true)).expect(200);
    const elsewhere = await aFirm(here.test);
    const theirs = await elsewhere.person('他所');
    await here.test.admin.query(`UPDATE account SET email = $2 WHERE id = $1`, [theirs.userId, email]);
    expect(codeOf(await comeIn())).toEqual([409, 'member.email-in-use']);
    expect(refusalOf(await scim.provide(nextAddress(), { userName: here.sato.email }))[0]).toBe(400);
  });
});

describe('somebody who leaves', () => {
  it('is out at the next request; their work stays, and by the provider they are back, to be identified anew', async () => {
    const { user, cookie, email } = await joined();
    await here.account(cookie).expect(200);
    const since = await actsSoFar();
    await scim.patch(user.id, isActive('False')).expect(200);
    await here.account(cookie).expect(401);
    expect((await member(user.id))?.disabledAt).not.toBeNull();
    await scim.patch(user.id, isActive(false)).expect(200);
    expect(await acts(since)).toEqual(['member.left']);
    await scim.patch(user.id, isActive(true)).expect(200);
    await here.test.admin.query(
      `UPDATE member SET unconfirmed_since = NULL, ways_issued_by = '{}' WHERE firm_id = $1 AND user_id = $2`,
      [here.firm.firmId, user.id],
    );
    at(email, 'a new subject');
    expect((await comeIn()).status).toBe(200);
    expect((await member(user.id))?.unconfirmed?.waysIssuedBy).toContain(here.admin.userId);
    expect(await acts(since)).toEqual(['member.left', 'member.returned', 'joiner.joined']);
  });

  it('is not let in again by the provider where a colleague stopped them', async () => {
    const { user } = await joined();
    const { version } = (await member(user.id))!;
    await here.admin.post(`/api/members/${user.id}/disable`).send({ reason: '調査中', version }).expect(200);
    expect(refusalOf(await scim.patch(user.id, isActive(true)))).toEqual([
      403,
      undefined,
      'provisioning.ended-by-person',
    ]);
    // What else it says of them it may say.
    await scim.patch(user.id, patchOf({ op: 'replace', path: 'displayName', value: '新人' })).expect(200);
    expect((await member(user.id))?.name).toBe('新 人');
  });

  it('may be anybody of the firm, whoever let them in, but never its last administrator', async () => {
    const firm = await aFirm(here.test);
    const [one, two] = [await firm.person('管理', 'firm_admin', 'member'), await firm.person('第二', 'firm_admin')];
    const own = new ScimProvider(here.test, (await aProvisioningToken(one)).token);
    await own.patch(two.userId, isActive(false)).expect(200);
    await two.get('/api/account').expect(401);
    expect(refusalOf(await own.patch(one.userId, isActive(false)))).toEqual([
      403,
      undefined,
      'member.last-administrator',
    ]);
    expect((await actionsOf(here.test, firm.firmId)).slice(-1)).toEqual(['member.left']);
    expect((await own.read(one.userId).expect(200)).body).toMatchObject({ active: true });
  });

  it('is gone for the provider once it removed them, and the same person when it names them again', async () => {
    const { user, email } = await joined();
    await scim.remove(user.id).expect(204);
    expect(refusalOf(await scim.read(user.id))[0]).toBe(404);
    expect(refusalOf(await scim.remove(user.id))[0]).toBe(404);
    expect((await member(user.id))?.disabledAt).not.toBeNull();
    const again = await scim.provided(email);
    expect(again).toMatchObject({ id: user.id, active: true });
    expect((await member(user.id))?.disabledAt).toBeNull();
  });
});

describe('the page of the administrator', () => {
  it('says how to connect, when the provider was heard last and whom it named, and never the token', async () => {
    const user = await scim.provided(nextAddress());
    const { body } = await here.admin.get('/api/firm/provisioning').expect(200);
    const view = body as ProvisioningView;
    expect(view.address).toBe('https://akashi.example.test/api/scim/v2');
    expect(view.tokens[0]).toMatchObject({ name: 'Entra ID', state: 'live', isMakerGone: false });
    expect(view.tokens[0]?.lastUsedAt).not.toBeNull();
    expect(view.people[0]).toMatchObject({ userId: user.id, state: 'awaited' });
    expect(JSON.stringify(body)).not.toContain(scim.token);
    await here.sato.get('/api/firm/provisioning').expect(403);
    await here.sato.post('/api/firm/provisioning/tokens').send({ name: 'a', days: 1 }).expect(403);
    const tooLong = await here.admin.post('/api/firm/provisioning/tokens').send({ name: 'a', days: 366 });
    expect(codeOf(tooLong)).toEqual([422, 'token.term-out-of-range']);
    const invited = { familyName: '新', givenName: '人', title: '', email: user.userName, firmRoles: ['member'] };
    expect(codeOf(await here.admin.post('/api/invitations').send(invited))).toEqual([422, 'member.already-invited']);
  });

  it('finds each of it in the security log, by its token', async () => {
    const user = await scim.provided(nextAddress());
    await here.test.app.get(SecurityLog).settled();
    const { rows } = await here.test.admin.query<{ canon: string }>(
      `SELECT canon FROM security_event WHERE firm_id = $1 ORDER BY seq DESC LIMIT 1`,
      [here.firm.firmId],
    );
    const told = JSON.parse(rows[0]!.canon) as Record<string, unknown>;
    expect(told).toMatchObject({ kind: 'people', operation: 'scim.provide', person: { id: here.admin.userId } });
    expect(rows[0]!.canon).not.toContain(user.userName);
  });
});

it('names nobody whom a colleague has invited by a link', async () => {
  const email = nextAddress();
  const asked = { familyName: '新', givenName: '人', title: '', email, firmRoles: ['member'] };
  await here.admin.post('/api/invitations').send(asked).expect(201);
  expect(refusalOf(await scim.provide(email))).toEqual([409, 'uniqueness', 'member.already-invited']);
});
