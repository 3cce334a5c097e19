import {
  actionsOf,
  aFirm,
  asFirm,
  aTestedEngagement,
  startTestApp,
  todayIsNotBefore,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { LegalHoldView, RetentionRow, RetentionView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let office: Person;
let admin: Person;
let deputy: Person;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  todayIsNotBefore(test, '2027-06-30');
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm, { testState: 'reviewed' });
  office = await firm.person('品管', 'quality_office', 'member');
  admin = await firm.person('管理', 'firm_admin', 'member');
  deputy = await firm.person('副', 'quality_office', 'member');
});
afterAll(() => test.close());

const closeAs = (state: string) =>
  test.admin.query(`UPDATE engagement SET state = $2 WHERE id = $1`, [work.engagementId, state]);
const asked = { matter: '令和9年（ワ）第1号', reason: '訴訟の証拠として求められたため' };
const set = (who: Person, change: object = {}) => who.post(`${work.path}/holds`).send({ ...asked, ...change });
const lift = (who: Person, id: string, version = 1, reason = '訴えが取り下げられたため') =>
  who.post(`${work.path}/holds/${id}/lift`).send({ reason, version });
const view = async (who = work.leader): Promise<RetentionView> =>
  (await who.get(`${work.path}/retention`).expect(200)).body as RetentionView;
const list = async (who = office): Promise<RetentionRow[]> =>
  (await who.get('/api/retention').expect(200)).body as RetentionRow[];
const actions = async () => (await actionsOf(test, work.engagementId)).filter((one) => one.startsWith('hold.'));

describe('the retention of a file and what stops its end', () => {
  let hold: LegalHoldView;

  it('says before the archive that nothing runs yet, and by which rule it will', async () => {
    expect(await view()).toMatchObject({ state: 'not-archived', years: 10, confidence: 'recalled', holds: [] });
    expect(await list()).toEqual([]);
  });

  it('is held by the office, for a matter and with the reason, before the archive and after', async () => {
    for (const [change, code] of [
      [{ matter: ' ' }, 'hold.matter-missing'],
      [{ reason: '' }, 'hold.reason-missing'],
    ] as const) {
      expect((await set(office, change).expect(422)).body.code).toBe(code);
    }
    await set(work.practitioner).expect(403);
    const stranger = await (await aFirm(test, '別の監査法人')).person('他社', 'quality_office', 'member');
    await set(stranger).expect(404);
    await stranger.get(`${work.path}/retention`).expect(404);
    expect(await list(stranger)).toEqual([]);
    hold = (await set(office).expect(201)).body as LegalHoldView;
    expect(hold).toMatchObject({ ...asked, number: 1, lift: null, version: 1 });
    expect(await actions()).toEqual(['hold.set']);
    await lift(stranger, hold.id).expect(404);
    const place = { userId: deputy.userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null };
    await work.leader.post(`${work.path}/team`).send(place).expect(201);
    await closeAs('archived');
    expect(await view(work.practitioner)).toMatchObject({ state: 'held', holds: [{ id: hold.id }] });
  });

  it('is listed for the office and the administrator alone, with what stops it', async () => {
    const rows = [{ engagementId: work.engagementId, state: 'held', matters: [asked.matter] }];
    expect(await list()).toMatchObject(rows);
    expect(await list(admin)).toMatchObject(rows);
    await work.leader.get('/api/retention').expect(403);
    // To the deputy it is closed, as to one of its team who has not declared.
    expect(await list(deputy)).toEqual([]);
    // Who administers accounts sees no client's papers by that alone.
    await admin.get(`${work.path}/retention`).expect(404);
  });

  it('is not lifted by who set it, by the plain team, without a reason or past another version', async () => {
    expect((await lift(office, hold.id).expect(422)).body.code).toBe('hold.setter-lifts');
    await lift(work.practitioner, hold.id).expect(403);
    expect((await lift(work.leader, hold.id, 1, ' ').expect(422)).body.code).toBe('hold.reason-missing');
    expect((await lift(work.leader, hold.id, 4).expect(409)).body.code).toBe('stale-version');
    expect(await actions()).toEqual(['hold.set']);
  });

  it('is neither rewritten, lifted by its setter nor taken away past the routes', async () => {
    const tried = (sql: string) => asFirm(test, firm.firmId, (client) => client.query(sql, [hold.id]));
    await expect(tried(`UPDATE legal_hold SET matter = '別件' WHERE id = $1`)).rejects.toThrow('stays as it was set');
    await expect(tried(`DELETE FROM legal_hold WHERE id = $1`)).rejects.toThrow('stays as it was set');
    const alone = `UPDATE legal_hold SET lifted_by = set_by, lifted_at = now(), lift_method = 'session', lift_reason = 'x' WHERE id = $1`;
    await expect(tried(alone)).rejects.toThrow('check');
  });

  it('is lifted by another with the reason, once, and both stay to be read', async () => {
    const lifted = (await lift(work.leader, hold.id).expect(200)).body as LegalHoldView;
    expect(lifted).toMatchObject({ version: 2, lift: { reason: '訴えが取り下げられたため' } });
    expect((await lift(work.leader, hold.id, 2).expect(422)).body.code).toBe('hold.not-in-force');
    expect((await set(work.leader).expect(201)).body).toMatchObject({ number: 2 });
    expect((await view()).holds.map(({ number }) => number)).toEqual([2, 1]);
    expect(await actions()).toEqual(['hold.set', 'hold.lifted', 'hold.set']);
  });
});
