import { actionsOf, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let admin: Person;
let ana: Person;

const facts = {
  name: '霞台有限責任監査法人',
  nameKana: 'カスミダイユウゲンセキニンカンサホウジン',
  ismapRegistrationNo: 'A99-0001',
  ismapRegisteredOn: '2025-08-01',
  ismapValidUntil: '2027-07-31',
};

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  ana = await firm.person('ana');
});
afterAll(() => test.close());

describe('maintaining the firm', () => {
  it('changes the record, which everyone in the firm can read, and leaves one entry', async () => {
    await admin
      .put('/api/firm')
      .send({ ...facts, version: 1 })
      .expect(200);
    expect((await ana.get('/api/firm').expect(200)).body).toEqual({
      logRetentionDays: 1096,
      mailNamesMatters: false,
      exportAsksCode: true,
      harmfulFiles: 'seal-macros',
      ...{ ...facts, id: ana.firmId, version: 2 },
      requiresSecondFactor: false,
    });
    expect(await actionsOf(test, ana.firmId)).toEqual(['firm.maintained']);
  });

  it('sent twice under one key, as after a lost answer, is one change and gives its answer twice', async () => {
    const { admin } = await aFirm(test).then(async (firm) => ({ admin: await firm.person('admin', 'firm_admin') }));
    const change = (name: string) =>
      admin
        .put('/api/firm')
        .set('Idempotency-Key', 'put-1')
        .send({ ...facts, name, version: 1 });
    const first = await change(facts.name).expect(200);
    const again = await change(facts.name).expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.body.version).toBe(2);
    expect(await actionsOf(test, admin.firmId)).toEqual(['firm.maintained']);
    expect((await change('別の名称').expect(422)).body.code).toBe('idempotency-key-reused');
  });

  it('refuses a record that changed meanwhile, one who may not, and a registration that ends first', async () => {
    const maintain = (person: Person, change: object) => person.put('/api/firm').send({ ...facts, ...change });
    await maintain(admin, { version: 1 }).expect(200);
    expect((await maintain(admin, { version: 1 }).expect(409)).body.code).toBe('stale-version');
    await maintain(ana, { version: 2 }).expect(403);
    const endsFirst = await maintain(admin, { ismapValidUntil: '2025-07-31', version: 2 }).expect(422);
    expect(endsFirst.body.code).toBe('firm.registration-ends-before-it-begins');
    expect(await actionsOf(test, ana.firmId)).toEqual(['firm.maintained']);
  });
});
