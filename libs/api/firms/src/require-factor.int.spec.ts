import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from './firms.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let sato: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  sato = await firm.person('佐藤');
});
afterAll(() => test.close());

const require = (by: Person, isRequired: boolean, version = 1) =>
  by.put('/api/firm/second-factor').send({ isRequired, version });

describe('a second factor asked of everyone in the firm', () => {
  it('is asked at the next request of whoever has none, the administrator among them', async () => {
    const answer = await require(admin, true).expect(200);
    expect(answer.body).toMatchObject({ requiresSecondFactor: true, version: 2 });
    for (const person of [admin, sato])
      expect((await person.get('/api/firm').expect(403)).body.code).toBe('second-factor-needed');
    const stranger = await (await aFirm(test)).person('別');
    await stranger.get('/api/firm').expect(200);
    const [event] = await ledgerOf(test, firm.firmId);
    const entry = { action: 'factor.required', actor: { role: 'firm_admin' }, entity: { id: firm.firmId } };
    expect(event).toMatchObject({ ...entry, facts: { isRequired: true } });
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.required']);
  });

  it('is the administrator’s, seen, and a change', async () => {
    await require(sato, true).expect(403);
    expect((await require(admin, true, 5).expect(409)).body.code).toBe('stale-version');
    expect((await require(admin, false).expect(422)).body.code).toBe('factor.requirement-unchanged');
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });

  it('is what a new firm begins with', async () => {
    const { rows } = await test.admin.query<{ begins: string }>(
      `SELECT column_default AS begins FROM information_schema.columns
       WHERE table_schema = 'akashi' AND table_name = 'firm' AND column_name = 'requires_second_factor'`,
    );
    expect(rows).toEqual([{ begins: 'true' }]);
  });
});
