import { actionsOf, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let ana: Person;
let stranger: Person;

const client = {
  name: '株式会社ミズナラクラウド',
  nameKana: 'カブシキガイシャミズナラクラウド',
  corporateNumber: '7000012050002',
  address: '東京都千代田区',
  representativeName: '楢崎 一',
  representativeTitle: '代表取締役',
};

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  ana = await (await aFirm(test)).person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
});
afterAll(() => test.close());

describe('registering a client', () => {
  it('keeps the client and leaves one entry in the ledger of the firm', async () => {
    const answer = await ana.post('/api/clients').send(client).expect(201);
    expect(answer.body).toMatchObject({ ...client, services: [], version: 1 });
    expect((await ana.get('/api/clients').expect(200)).body).toHaveLength(1);
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered']);
  });

  it('answers another firm as if the client had never existed', async () => {
    const own = await ana.post('/api/clients').send(client).expect(201);
    const theirs = await stranger.get(`/api/clients/${own.body.id}`).expect(404);
    const nobodys = await stranger.get('/api/clients/00000000-0000-4000-8000-000000000000').expect(404);
    expect({ ...theirs.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
  });

  it('reads the corporate number in any writing and refuses one that is not a number of its own', async () => {
    await ana.post('/api/clients').send(client).expect(201);
    const wrong = { ...client, corporateNumber: '7000012050003' };
    expect((await ana.post('/api/clients').send(wrong).expect(422)).body.code).toBe(
      'client.corporate-number-check-digit',
    );
    const again = { ...client, corporateNumber: '７０００－０１２０－５０００－２' };
    expect((await ana.post('/api/clients').send(again).expect(422)).body.code).toBe(
      'client.corporate-number-registered',
    );
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered']);
  });

  it('lets two firms audit the same client without knowing of each other', async () => {
    await ana.post('/api/clients').send(client).expect(201);
    await stranger.post('/api/clients').send(client).expect(201);
    expect((await stranger.get('/api/clients').expect(200)).body).toHaveLength(1);
  });

  it('refuses fields that are not asked for, and text that cannot be stored', async () => {
    await ana
      .post('/api/clients')
      .send({ ...client, firmId: stranger.firmId })
      .expect(400);
    const answer = await ana
      .post('/api/clients')
      .send({ ...client, name: 'a\u0000b' })
      .expect(400);
    expect(answer.body.fields).toHaveProperty('name');
  });

  it('gives one effect and one answer to the same request sent twice', async () => {
    const send = () => ana.post('/api/clients').set('Idempotency-Key', 'k1').send(client);
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.body).toEqual(second.body);
    expect(await actionsOf(test, ana.firmId)).toEqual(['client.registered']);
  });
});
