import { actionsOf, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let ana: Person;
let stranger: Person;
let path: string;

const service = {
  name: 'ミズナラ文書基盤',
  kind: 'SAAS',
  regions: ['東日本'],
  baseServices: [
    { name: 'アオバIaaS', registrationNo: 'C99-0001-1', validUntil: '2027-10-31', checkedOn: '2026-02-02' },
  ],
};

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  ana = await (await aFirm(test)).person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  const client = await ana.post('/api/clients').send({
    name: '株式会社ミズナラクラウド',
    nameKana: 'カブシキガイシャミズナラクラウド',
    corporateNumber: '7000012050002',
    address: '',
    representativeName: '',
    representativeTitle: '',
  });
  path = `/api/clients/${client.body.id}/services`;
});
afterAll(() => test.close());

describe('registering a service', () => {
  it('keeps the service with the base services it stands on and leaves one entry', async () => {
    const answer = await ana.post(path).send(service).expect(201);
    expect(answer.body.services).toMatchObject([service]);
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered', 'service.registered']);
  });

  it('refuses a second one of that name, and a base service without a number of the register', async () => {
    await ana.post(path).send(service).expect(201);
    expect((await ana.post(path).send(service).expect(409)).body.code).toBe('service.already-registered');
    const unlisted = [{ ...service.baseServices[0], registrationNo: '未登録' }];
    const answer = await ana.post(path).send({ ...service, name: '別名', baseServices: unlisted });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('service.base-registration-number');
    expect(await actionsOf(test, ana.firmId)).toHaveLength(2);
  });

  it('knows no client of another firm', async () => {
    await stranger.post(path).send(service).expect(404);
    await stranger.post('/api/clients/not-an-id/services').send(service).expect(400);
  });
});
