import { FirmsModule } from '@akashi/api-firms';
import { startTestApp, type TestApp } from '@akashi/api-testing';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provisionFirm, type FirmToProvision } from './provision-firm';

let test: TestApp;

let count = 0;
const password = '毎朝六時の始発電車に乗る';

/** A firm that nobody has provisioned yet. */
const anotherFirm = (): FirmToProvision => ({
  firm: {
    name: `霞台有限責任監査法人 第${(count += 1)}`,
    nameKana: 'カスミダイユウゲンセキニンカンサホウジン',
    ismapRegistrationNo: 'A99-0001',
    ismapRegisteredOn: '2025-08-01',
    ismapValidUntil: '2027-07-31',
  },
  requiresSecondFactor: false,
  admin: {
    familyName: '小野寺',
    givenName: '悠',
    title: '業務管理',
    email: `Admin@kasumidai-${count}.example`,
  },
  qualityOffice: null,
});

async function provision(firm: FirmToProvision) {
  const client = await test.admin.connect();
  try {
    await client.query('SET ROLE akashi_owner');
    return await provisionFirm(client, firm);
  } finally {
    await client.query('RESET ROLE');
    client.release();
  }
}

/** The administrator comes in by their link. */
const join = (joinPath: string | null) =>
  request(test.app.getHttpServer())
    .post('/api/join')
    .send({ token: joinPath?.split('#')[1], familyKana: 'オノデラ', givenKana: 'ユウ', password });

const countOf = async (rows: string, ...values: string[]): Promise<number> =>
  Number((await test.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${rows}`, values)).rows[0]?.n);
const ofFirm = 'WHERE firm_id = $1';

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
afterAll(() => test.close());

describe('provisioning a firm', () => {
  it('makes the firm with its editions, and its administrator comes in by a link and reads the public register', async () => {
    const one = anotherFirm();
    const { firmId, isNew, joinPath } = await provision(one);
    expect(isNew).toBe(true);
    await join(joinPath).expect(204);
    const { email } = one.admin;
    const signedIn = await request(test.app.getHttpServer()).post('/api/session').send({ email, password }).expect(200);
    const cookie = signedIn.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    const register = await request(test.app.getHttpServer()).get('/api/register').set('Cookie', cookie).expect(200);
    expect(register.body).toHaveLength(20);
    expect(register.body[0]).toMatchObject({ registeredOn: '2021-03-12', service: 'OpenCanvas(IaaS)' });
    expect(await countOf(`catalog_edition ${ofFirm}`, firmId)).toBe(2);
    const criteria = `criterion ${ofFirm} AND edition_id = 'demo' AND level = 4`;
    expect(await countOf(criteria, firmId)).toBe(18 + 64 + 1074);
  });

  it('changes nothing when it is run again', async () => {
    const one = anotherFirm();
    const { firmId, joinPath } = await provision(one);
    await join(joinPath).expect(204);
    const before = await countOf('firm');
    expect(await provision(one)).toEqual({ firmId, isNew: false, joinPath: null, qualityOfficeJoinPath: null });
    expect(await countOf('firm')).toBe(before);
    expect([await countOf(`member ${ofFirm}`, firmId), await countOf('scheme_ruleset')]).toEqual([1, 2]);
  });

  it('gives another link as long as nobody has come in, and the one before opens no more', async () => {
    const one = anotherFirm();
    const [first, second] = [await provision(one), await provision(one)];
    expect([second.firmId, second.isNew]).toEqual([first.firmId, false]);
    expect((await join(first.joinPath).expect(422)).body.code).toBe('invitation.not-usable');
    await join(second.joinPath).expect(204);
    expect(await countOf(`member ${ofFirm}`, first.firmId)).toBe(1);
  });

  it('makes a second firm beside the first, but not with an address that is taken', async () => {
    const [first, second] = [anotherFirm(), anotherFirm()];
    await join((await provision(first)).joinPath).expect(204);
    const before = await countOf('firm');
    await expect(provision({ ...second, admin: first.admin })).rejects.toThrow('member.email-in-use');
    expect(await countOf('firm')).toBe(before);
    const { firmId, isNew } = await provision(second);
    expect([isNew, await countOf(`catalog_edition ${ofFirm}`, firmId)]).toEqual([true, 2]);
  });

  it('invites the founder of the quality office too, in the same run or a later one, and both are who they are', async () => {
    const one = anotherFirm();
    const first = await provision(one);
    await join(first.joinPath).expect(204);
    const qualityOffice = { ...one.admin, familyName: '三宅', email: `q@kasumidai-${count}.example` };
    const named = { ...one, qualityOffice };
    const { joinPath, qualityOfficeJoinPath } = await provision(named);
    expect(joinPath).toBeNull();
    await join(qualityOfficeJoinPath).expect(204);
    expect((await provision(named)).qualityOfficeJoinPath).toBeNull();
    const confirmed = `member ${ofFirm} AND unconfirmed_since IS NULL`;
    expect([await countOf(confirmed, first.firmId), await countOf(`member ${ofFirm}`, first.firmId)]).toEqual([2, 2]);
  });

  it('refuses an administrator whose address is none', async () => {
    const { admin, ...asked } = anotherFirm();
    await expect(provision({ ...asked, admin: { ...admin, email: 'mio' } })).rejects.toThrow('member.email-malformed');
  });
});
