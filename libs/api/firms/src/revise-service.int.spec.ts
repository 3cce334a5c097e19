import {
  aClientPerson,
  actionsOf,
  aFirm,
  ledgerOf,
  startTestApp,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { ClientView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let ana: Person;
let admin: Person;
let stranger: Person;
let client: string;
let path: string;

const registered = { name: 'ミズナラ文書基盤', kind: 'SAAS', regions: ['東日本'], baseServices: [] };
const correction = {
  name: 'ミズナラ文書',
  kind: 'PAAS',
  regions: ['東日本', '西日本'],
  reason: '名称の変更',
  version: 1,
};
const before = { name: registered.name, kind: registered.kind, regions: registered.regions };

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  ana = await firm.person('ana');
  admin = await firm.person('admin', 'firm_admin');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  client = await aClient('7000012050002');
  const added = await ana.post(`${client}/services`).send(registered).expect(201);
  path = `${client}/services/${added.body.services[0].id}`;
});
afterAll(() => test.close());

async function aClient(corporateNumber: string): Promise<string> {
  const names = { name: '株式会社ミズナラクラウド', nameKana: 'ミズナラ', address: '' };
  const body = { ...names, corporateNumber, representativeName: '', representativeTitle: '' };
  return `/api/clients/${(await ana.post('/api/clients').send(body).expect(201)).body.id}`;
}
const revise = (change: object = {}, person = ana) => person.put(path).send({ ...correction, ...change });
const revisions = async () =>
  (await actionsOf(test, ana.firmId)).filter((action) => action === 'service.revised').length;

describe('correcting a service', () => {
  it('changes the record, tells why, and leaves one entry', async () => {
    const [service] = ((await revise().expect(200)).body as ClientView).services;
    const { name, kind, regions } = correction;
    expect(service).toMatchObject({
      name,
      kind,
      regions,
      version: 2,
      revisions: [{ version: 2, reason: '名称の変更' }],
    });
    expect(await revisions()).toBe(1);
  });

  it('keeps what stood before, word for word', async () => {
    await revise().expect(200);
    const { rows } = await test.admin.query(
      `SELECT version, reason, before, revised_by AS by FROM service_revision WHERE firm_id = $1`,
      [ana.firmId],
    );
    expect(rows).toEqual([{ version: 2, reason: '名称の変更', before, by: ana.userId }]);
  });

  it('is recorded in the role that granted it', async () => {
    await revise({}, admin).expect(200);
    const [entry] = (await ledgerOf(test, ana.firmId)).slice(-1);
    expect(entry).toMatchObject({ action: 'service.revised', actor: { id: admin.userId, role: 'firm_admin' } });
  });

  it('is refused of a record that changed meanwhile', async () => {
    await revise().expect(200);
    expect((await revise({ name: '別名' }).expect(409)).body.code).toBe('stale-version');
    expect(await revisions()).toBe(1);
  });

  it('is refused without a reason, with nothing changed, and with a name the client has already', async () => {
    expect((await revise({ reason: '' }).expect(422)).body.code).toBe('service.reason-missing');
    expect((await revise(before).expect(422)).body.code).toBe('service.nothing-revised');
    await ana
      .post(`${client}/services`)
      .send({ ...registered, name: '別名' })
      .expect(201);
    expect((await revise({ name: '別名' }).expect(409)).body.code).toBe('service.already-registered');
    expect(await revisions()).toBe(0);
  });

  it('knows no service of another firm, nor one under another client', async () => {
    await revise({}, stranger).expect(404);
    path = path.replace(client, await aClient('6000012050003'));
    await revise().expect(404);
    expect(await revisions()).toBe(0);
  });

  it('is not for the client’s own people', async () => {
    const clientId = client.slice('/api/clients/'.length);
    const owner = await aClientPerson(test, { firmId: ana.firmId, clientId }, 'owner');
    await revise({}, owner).expect(403);
    expect(await revisions()).toBe(0);
  });
});
