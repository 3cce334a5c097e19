import { FirmsModule } from '@akashi/api-firms';
import { startTestApp, type TestApp } from '@akashi/api-testing';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provisionFirm, type FirmToProvision } from './provision-firm';

let test: TestApp;

const kasumidai: FirmToProvision = {
  firm: {
    name: '霞台有限責任監査法人',
    nameKana: 'カスミダイユウゲンセキニンカンサホウジン',
    ismapRegistrationNo: 'A99-0001',
    ismapRegisteredOn: '2025-08-01',
    ismapValidUntil: '2027-07-31',
  },
  admin: {
    familyName: '小野寺',
    givenName: '悠',
    familyKana: 'オノデラ',
    givenKana: 'ユウ',
    title: '業務管理',
    email: 'Admin@kasumidai.example',
    password: '毎朝六時の始発電車に乗る',
  },
};

async function provision(change: Partial<FirmToProvision> = {}) {
  const client = await test.admin.connect();
  try {
    await client.query('SET ROLE akashi_owner');
    return await provisionFirm(client, { ...kasumidai, ...change });
  } finally {
    await client.query('RESET ROLE');
    client.release();
  }
}

const countOf = async (table: string): Promise<number> =>
  Number((await test.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
afterAll(() => test.close());

describe('provisioning a firm', () => {
  it('makes the firm with its editions, and its administrator can sign in and read the public register', async () => {
    expect(await provision()).toMatchObject({ isNew: true });
    const { email, password } = kasumidai.admin;
    const signedIn = await request(test.app.getHttpServer()).post('/api/session').send({ email, password }).expect(200);
    const cookie = signedIn.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    const register = await request(test.app.getHttpServer()).get('/api/register').set('Cookie', cookie).expect(200);
    expect(register.body).toHaveLength(20);
    expect(register.body[0]).toMatchObject({ registeredOn: '2021-03-12', service: 'OpenCanvas(IaaS)' });
    expect(await countOf('catalog_edition')).toBe(2);
    expect(await countOf(`criterion WHERE edition_id = 'demo' AND level = 4`)).toBe(18 + 64 + 1074);
  });

  it('changes nothing when it is run again', async () => {
    expect(await provision()).toMatchObject({ isNew: false });
    expect([await countOf('firm'), await countOf('member'), await countOf('scheme_ruleset')]).toEqual([1, 1, 2]);
  });

  it('makes a second firm beside the first, but not with an address that is taken', async () => {
    const firm = { ...kasumidai.firm, name: '汐見監査法人' };
    await expect(provision({ firm })).rejects.toThrow('account_email_key');
    expect(await countOf('firm')).toBe(1);
    const admin = { ...kasumidai.admin, email: 'admin@shiomi.example' };
    expect(await provision({ firm, admin })).toMatchObject({ isNew: true });
    expect(await countOf('catalog_edition')).toBe(4);
  });

  it('refuses an administrator whose password is short', async () => {
    await expect(provision({ admin: { ...kasumidai.admin, password: '短い' } })).rejects.toThrow('password.too-short');
  });
});
