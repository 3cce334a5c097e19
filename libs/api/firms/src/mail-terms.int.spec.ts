import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let firm: Firm;
let admin: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
});
afterAll(() => test.close());

const set = (by: Person, isNamed: unknown, version = 1) => by.put('/api/firm/mail-names').send({ isNamed, version });

describe('whether a firm’s mail names engagements', () => {
  it('is set by its administrator with one entry of the ledger, for this firm alone, and no at first', async () => {
    expect((await admin.get('/api/firm').expect(200)).body.mailNamesMatters).toBe(false);
    expect((await set(admin, true).expect(200)).body).toMatchObject({ mailNamesMatters: true, version: 2 });
    const events = await ledgerOf(test, firm.firmId);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'firm.mail-names-set',
      actor: { role: 'firm_admin' },
      facts: { isNamed: true },
    });
    const stranger = await (await aFirm(test)).person('別');
    expect((await stranger.get('/api/firm').expect(200)).body.mailNamesMatters).toBe(false);
  });

  it('is nobody else’s, seen, and a change', async () => {
    await set(await firm.person('佐藤'), true).expect(403);
    expect((await set(admin, true, 7).expect(409)).body.code).toBe('stale-version');
    expect((await set(admin, false).expect(422)).body.code).toBe('firm.mail-names-unchanged');
    await set(admin, 'yes').expect(400);
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });
});

describe('whether a link to a report asks for a mailed code', () => {
  const ask = (by: Person, isAsked: boolean, version = 1) =>
    by.put('/api/firm/export-codes').send({ isAsked, version });

  it('is asked at first, and set by the administrator with one entry, seen and as a change', async () => {
    expect((await admin.get('/api/firm').expect(200)).body.exportAsksCode).toBe(true);
    expect((await ask(admin, true).expect(422)).body.code).toBe('firm.export-codes-unchanged');
    expect((await ask(admin, false, 7).expect(409)).body.code).toBe('stale-version');
    await ask(await firm.person('佐藤'), false).expect(403);
    expect((await ask(admin, false).expect(200)).body).toMatchObject({ exportAsksCode: false, version: 2 });
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map(({ action, facts }) => [action, facts])).toEqual([['firm.export-codes-set', { isAsked: false }]]);
    const stranger = await (await aFirm(test)).person('別');
    expect((await stranger.get('/api/firm').expect(200)).body.exportAsksCode).toBe(true);
  });
});
