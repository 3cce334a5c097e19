import { actionsOf, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let test: TestApp;
let admin: Person;
let ana: Person;
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp([]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

describe('recording a credential', () => {
  const credential = { type: 'CISA', number: '1234567', validFrom: '2024-01-01', validUntil: '2026-12-31' };

  it('adds it to the member and leaves one entry', async () => {
    const answer = await admin.post(`/api/members/${ana.userId}/credentials`).send(credential).expect(201);
    expect(answer.body.credentials).toMatchObject([credential]);
    expect(await actionsOf(test, ana.firmId)).toEqual(['credential.recorded']);
  });

  it('is refused when it ends before it begins, to whom may not, and for a member of another firm', async () => {
    const path = `/api/members/${ana.userId}/credentials`;
    const endsFirst = { ...credential, validUntil: '2023-12-31' };
    expect((await admin.post(path).send(endsFirst).expect(422)).body.code).toBe('credential.ends-before-it-begins');
    await ana.post(path).send(credential).expect(403);
    await stranger.post(path).send(credential).expect(404);
  });
});
