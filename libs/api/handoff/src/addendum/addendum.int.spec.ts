import {
  actionsOf,
  aFirm,
  asFirm,
  aTestedEngagement,
  todayIsNotBefore,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { AddendumView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  todayIsNotBefore(test, '2027-06-30');
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm, { testState: 'reviewed' });
  await closeAs('archived');
});

const closeAs = (state: string) =>
  test.admin.query(`UPDATE engagement SET state = $2 WHERE id = $1`, [work.engagementId, state]);
const said = {
  testId: null as string | null,
  said: '整理の後に届いた記録の写しを受領した。',
  reason: '保管の後に届いたため',
};
const write = (who: Person, change: object = {}) => who.post(`${work.path}/addenda`).send({ ...said, ...change });
const written = async (change: object = {}): Promise<AddendumView> =>
  (await write(work.practitioner, change).expect(201)).body as AddendumView;
const confirm = (who: Person, { id }: AddendumView, version = 1) =>
  who.post(`${work.path}/addenda/${id}/confirm`).send({ version });
const withdraw = (who: Person, { id }: AddendumView, reason = '別の調書のことだったため', version = 1) =>
  who.post(`${work.path}/addenda/${id}/withdraw`).send({ reason, version });
const list = async (who: Person): Promise<AddendumView[]> =>
  (await who.get(`${work.path}/addenda`).expect(200)).body as AddendumView[];
const actions = async () => (await actionsOf(test, work.engagementId)).filter((one) => one.startsWith('addendum.'));
const stranger = async () => (await aFirm(test, '別の監査法人')).person('他社', 'member');

describe('an addendum to an archived file', () => {
  it('is written by whoever worked on it, dated, numbered and with its reason, and leaves one entry', async () => {
    const first = await written();
    expect(first).toMatchObject({ number: 1, state: 'written', reason: said.reason, testId: null, controlKey: null });
    expect(first.datedOn >= '2027-06-30').toBe(true);
    const second = await written({ testId: work.tests.accessDesign });
    expect([second.number, second.testId, typeof second.controlKey]).toEqual([2, work.tests.accessDesign, 'string']);
    expect((await list(work.leader)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await actions()).toEqual(['addendum.written', 'addendum.written']);
  });

  it('is none where the file is not archived, where nothing is said, and where no reason is given', async () => {
    const codeOf = async (change: object) => (await write(work.practitioner, change).expect(422)).body.code as string;
    expect(await codeOf({ said: ' ' })).toBe('addendum.text-missing');
    expect(await codeOf({ reason: '' })).toBe('addendum.reason-missing');
    await closeAs('handed_over');
    expect(await codeOf({})).toBe('addendum.not-archived');
    expect(await actions()).toEqual([]);
  });

  it('is of another firm’s or nobody’s paper never', async () => {
    await write(work.practitioner, { testId: '00000000-0000-4000-8000-000000000001' }).expect(404);
    await write(await stranger()).expect(404);
    await (await stranger()).get(`${work.path}/addenda`).expect(404);
    await write(await firm.person('品管', 'quality_office', 'member')).expect(403);
  });

  it('is confirmed by another person who answers for the file, once, and stays as it is', async () => {
    const one = await written();
    await confirm(work.practitioner, one).expect(403);
    await confirm(await stranger(), one).expect(404);
    expect((await confirm(work.leader, one, 7).expect(409)).body.code).toBe('stale-version');
    const confirmed = (await confirm(work.leader, one).expect(200)).body as AddendumView;
    expect(confirmed).toMatchObject({ state: 'confirmed', version: 2, said: said.said });
    expect(confirmed.endedByName).not.toBeNull();
    expect((await confirm(work.leader, one, 2).expect(422)).body.code).toBe('addendum.not-open');
    expect((await withdraw(work.practitioner, one, undefined, 2).expect(422)).body.code).toBe('addendum.not-open');
    expect(await actions()).toEqual(['addendum.written', 'addendum.confirmed']);
  });

  it('is not confirmed by the leader who wrote it', async () => {
    const own = (await write(work.leader).expect(201)).body as AddendumView;
    expect((await confirm(work.leader, own).expect(422)).body.code).toBe('addendum.writer-confirms');
    const rewrite = `UPDATE addendum SET state = 'confirmed', ended_by = written_by, ended_at = now(), method = 'session'
      WHERE id = $1`;
    await expect(asFirm(test, firm.firmId, (client) => client.query(rewrite, [own.id]))).rejects.toThrow('check');
  });

  it('is taken back by its writer alone, with the reason, and stays to be read', async () => {
    const one = await written();
    expect((await withdraw(work.leader, one).expect(422)).body.code).toBe('addendum.not-the-writer');
    expect((await withdraw(work.practitioner, one, '').expect(422)).body.code).toBe('addendum.reason-missing');
    expect((await withdraw(work.practitioner, one, '誤記', 5).expect(409)).body.code).toBe('stale-version');
    await withdraw(work.practitioner, one).expect(200);
    expect(await list(work.leader)).toMatchObject([{ state: 'withdrawn', endReason: '別の調書のことだったため' }]);
    expect((await confirm(work.leader, one, 2).expect(422)).body.code).toBe('addendum.not-open');
    expect(await actions()).toEqual(['addendum.written', 'addendum.withdrawn']);
  });

  it('is rewritten by nobody, not even past the routes, and deleted by nobody', async () => {
    const one = await written();
    const asked = (sql: string) => asFirm(test, firm.firmId, (client) => client.query(sql, [one.id]));
    await expect(asked(`UPDATE addendum SET said = '別のこと' WHERE id = $1`)).rejects.toThrow(
      'stays as it was written',
    );
    await confirm(work.leader, one).expect(200);
    await expect(asked(`UPDATE addendum SET state = 'written' WHERE id = $1`)).rejects.toThrow(
      'stays as it was written',
    );
    await expect(asked(`DELETE FROM addendum WHERE id = $1`)).rejects.toThrow('stays as it was written');
  });

  it('changes nothing of what was archived', async () => {
    const rows = `SELECT (SELECT jsonb_agg(t ORDER BY t.id) FROM control_test t WHERE engagement_id = $1) AS tests,
      (SELECT jsonb_agg(e) FROM engagement e WHERE id = $1) AS engagement,
      (SELECT jsonb_agg(v ORDER BY v.id) FROM evidence v WHERE engagement_id = $1) AS evidence`;
    const before = (await test.admin.query(rows, [work.engagementId])).rows;
    await confirm(work.leader, await written({ testId: work.tests.accessDesign })).expect(200);
    expect((await test.admin.query(rows, [work.engagementId])).rows).toEqual(before);
  });
});
