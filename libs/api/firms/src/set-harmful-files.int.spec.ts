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

const set = (by: Person, term: string, version = 1) => by.put('/api/firm/harmful-files').send({ term, version });

describe('what a firm does with evidence that could run', () => {
  it('is set by its administrator with one entry of the ledger, for this firm alone', async () => {
    expect((await admin.get('/api/firm').expect(200)).body.harmfulFiles).toBe('seal-macros');
    expect((await set(admin, 'refuse').expect(200)).body).toMatchObject({ harmfulFiles: 'refuse', version: 2 });
    const events = await ledgerOf(test, firm.firmId);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'firm.harmful-files-set',
      actor: { role: 'firm_admin' },
      facts: { before: 'seal-macros', after: 'refuse' },
    });
    const stranger = await (await aFirm(test)).person('別');
    expect((await stranger.get('/api/firm').expect(200)).body.harmfulFiles).toBe('seal-macros');
  });

  it('is nobody else’s, seen, and a change', async () => {
    await set(await firm.person('佐藤'), 'refuse').expect(403);
    expect((await set(admin, 'refuse', 7).expect(409)).body.code).toBe('stale-version');
    expect((await set(admin, 'seal-macros').expect(422)).body.code).toBe('firm.harmful-files-unchanged');
    await set(admin, 'open').expect(400);
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });
});
