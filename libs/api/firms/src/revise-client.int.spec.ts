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
let path: string;

const registered = {
  name: '株式会社ミズナラクラウド',
  nameKana: 'カブシキガイシャミズナラクラウド',
  corporateNumber: '7000012050002',
  address: '東京都千代田区',
  representativeName: '楢崎 一',
  representativeTitle: '代表取締役',
};
const contact = { contactName: '水楢 葉子', contactEmail: 'yoko@mizunara.example' };
const correction = { ...registered, ...contact, name: 'ミズナラ株式会社', reason: '商号の変更登記', version: 1 };

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  ana = await firm.person('ana');
  admin = await firm.person('admin', 'firm_admin');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  path = `/api/clients/${(await ana.post('/api/clients').send(registered).expect(201)).body.id}`;
});
afterAll(() => test.close());

const revise = (change: object = {}, person = ana) => person.put(path).send({ ...correction, ...change });
const revisedOnce = async () =>
  expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered', 'client.revised']);

describe('correcting a client', () => {
  it('changes the record under its own number and tells who corrected it and why', async () => {
    const client = (await revise().expect(200)).body as ClientView;
    expect(client).toMatchObject({ ...contact, name: 'ミズナラ株式会社', version: 2 });
    expect(client.revisions).toMatchObject([{ version: 2, reason: '商号の変更登記' }]);
    expect(client.revisions[0]?.byName).not.toBe('');
    expect((await ana.get(path).expect(200)).body).toEqual(client);
    await revisedOnce();
  });

  it('keeps what stood before, word for word', async () => {
    await revise().expect(200);
    const { rows } = await test.admin.query(
      `SELECT version, reason, before, revised_by AS by FROM client_revision WHERE firm_id = $1`,
      [ana.firmId],
    );
    const before = { ...registered, contactName: '', contactEmail: '' };
    expect(rows).toEqual([{ version: 2, reason: '商号の変更登記', before, by: ana.userId }]);
  });

  it('is recorded in the role that granted it', async () => {
    await revise({}, admin).expect(200);
    const [entry] = (await ledgerOf(test, ana.firmId)).slice(-1);
    expect(entry).toMatchObject({ action: 'client.revised', actor: { id: admin.userId, role: 'firm_admin' } });
  });

  it('is refused of a record that changed meanwhile', async () => {
    await revise().expect(200);
    expect((await revise({ address: '大阪府' }).expect(409)).body.code).toBe('stale-version');
    await revisedOnce();
  });

  it.each([
    ['without a reason', { reason: '' }, 'client.reason-missing'],
    ['with nothing changed', { name: registered.name, contactName: '', contactEmail: '' }, 'client.nothing-revised'],
    ['with a wrong number', { corporateNumber: '7000012050003' }, 'client.corporate-number-check-digit'],
    ['with a contact nobody can write to', { contactEmail: 'yoko' }, 'client.contact-email-malformed'],
  ])('is refused %s', async (_, change, code) => {
    expect((await revise(change).expect(422)).body.code).toBe(code);
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered']);
  });

  it('knows no client of another firm', async () => {
    await revise({}, stranger).expect(404);
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered']);
  });

  it('is not for the client’s own people', async () => {
    const clientId = path.slice('/api/clients/'.length);
    const owner = await aClientPerson(test, { firmId: ana.firmId, clientId }, 'owner');
    await revise({}, owner).expect(403);
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered']);
  });
});
