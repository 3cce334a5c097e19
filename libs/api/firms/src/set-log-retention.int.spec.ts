import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let firm: Firm;
let quality: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office');
});
afterAll(() => test.close());

const set = (by: Person, days: number, version = 1) => by.put('/api/firm/log-retention').send({ days, version });

describe('how long a firm keeps its security log', () => {
  it('is three years until somebody says otherwise, and is set with one entry of the ledger', async () => {
    expect((await quality.get('/api/firm').expect(200)).body.logRetentionDays).toBe(1096);
    expect((await set(quality, 1826).expect(200)).body).toMatchObject({ logRetentionDays: 1826, version: 2 });
    expect(await actionsOf(test, firm.firmId)).toEqual(['firm.log-retention-set']);
    const [event] = await ledgerOf(test, firm.firmId);
    expect(event).toMatchObject({ actor: { role: 'quality_office' }, facts: { before: 1096, days: 1826 } });
    const stranger = await (await aFirm(test)).person('別');
    expect((await stranger.get('/api/firm').expect(200)).body.logRetentionDays).toBe(1096);
  });

  it('is the administrator’s and the quality office’s, seen, a change, and a year at least', async () => {
    await set(await firm.person('佐藤'), 1826).expect(403);
    expect((await set(quality, 1826, 7).expect(409)).body.code).toBe('stale-version');
    expect((await set(quality, 1096).expect(422)).body.code).toBe('firm.log-retention-unchanged');
    expect((await set(quality, 30).expect(422)).body.code).toBe('firm.log-retention-out-of-range');
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });
});
