import { aFirm, ledgerOf, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import { PeopleModule } from '@akashi/api-people';
import { createApp } from '@akashi/api-platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let test: TestApp;
let second: NestExpressApplication;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
  second = await createApp(test.config, [PeopleModule, FirmsModule]);
  firm = await aFirm(test);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const both = () => [test.app.getHttpServer(), second.getHttpServer()] as const;

const clientWith = (corporateNumber: string) => ({
  name: '株式会社ふたつの窓口',
  nameKana: 'カブシキガイシャフタツノマドグチ',
  corporateNumber,
  address: '',
  representativeName: '',
  representativeTitle: '',
});

describe('two processes of the API on one database', () => {
  it('know each other’s sessions, and each other’s sign-outs at once', async () => {
    const ana = await firm.person('ana');
    const [one, two] = both();
    await request(two).get('/api/session').set('Cookie', ana.cookie).expect(200);
    await request(one).post('/api/session/close').set('Cookie', ana.cookie).expect(204);
    await request(two).get('/api/session').set('Cookie', ana.cookie).expect(401);
  });

  it('count wrong passwords together', async () => {
    const ben = await firm.person('ben');
    const guesses = Array.from({ length: 20 }, (_, n) =>
      request(n % 2 === 0 ? both()[0] : both()[1])
        .post('/api/session')
        .send({ email: ben.email, password: 'guess' }),
    );
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(15);
  });

  it('give the same request, sent to both at the same time, one effect and one answer', async () => {
    const cho = await firm.person('cho');
    const before = (await ledgerOf(test, firm.firmId)).length;
    const answers = await Promise.all(
      both().map((server) =>
        request(server)
          .post('/api/clients')
          .set('Cookie', cho.cookie)
          .set('Idempotency-Key', 'the-same')
          .send(clientWith('7000012050002')),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await ledgerOf(test, firm.firmId)).toHaveLength(before + 1);
  });

  it('write one ledger without gaps', async () => {
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, n) => n));
  });
});
