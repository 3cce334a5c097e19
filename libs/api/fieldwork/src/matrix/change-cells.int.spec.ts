import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { changedTestLimit } from '@akashi/domain/control';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let [one, two] = ['', ''];

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  [one, two] = [at.designTest(1), at.designTest(2)];
});

type Cell = { field: string; base: string | null; value: string | null };
const result = (value: string | null, base: string | null = null): Cell => ({ field: 'conclusion', base, value });
const due = (value: string | null, base: string | null = null): Cell => ({ field: 'due', base, value });
const note = (value: string, base = ''): Cell => ({ field: 'note', base, value });
const assignee = (value: string | null, base: string | null = null): Cell => ({ field: 'assignee', base, value });
const body = (...tests: [id: string, ...cells: Cell[]][]) => ({
  tests: tests.map(([id, ...cells]) => ({ id, cells })),
});
const put = (who = at.senior) => who.put(`${at.path}/matrix/cells`);
const preview = (who = at.senior) => who.post(`${at.path}/matrix/cells/preview`);
const rowOf = async (id: string) => (await test.admin.query(`SELECT * FROM control_test WHERE id = $1`, [id])).rows[0];
const arrange = (sql: string, ...values: unknown[]) => asFirm(test, firm.firmId, (client) => client.query(sql, values));
const mark = (id: string, state: string) => arrange(`UPDATE control_test SET state = $2 WHERE id = $1`, id, state);

describe('changing cells of the matrix', () => {
  it('writes person, day, result and note of many tests, with one entry a test', async () => {
    const cells = [assignee(at.practitioner.userId), due('2026-10-30'), result('NO_EXCEPTION'), note('申請記録を確認')];
    const answer = await put()
      .send(body([one, ...cells], [two, due('2026-10-31')]))
      .expect(200);
    expect(answer.body).toHaveLength(2);
    expect(await rowOf(one)).toMatchObject({
      assignee_id: at.practitioner.userId,
      due_on: '2026-10-30',
      conclusion: 'NO_EXCEPTION',
      conclusion_note: '申請記録を確認',
      state: 'in_progress',
      version: 2,
    });
    expect(await rowOf(two)).toMatchObject({
      assignee_id: null,
      due_on: '2026-10-31',
      state: 'not_started',
      version: 2,
    });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.cells-changed', 'test.cells-changed']);
    const entries = await ledgerOf(test, at.engagementId);
    expect(JSON.stringify(entries)).toContain('assignee+due+conclusion+note');
    expect(JSON.stringify(entries)).not.toContain('申請記録');
  });

  it('shows what was written in the matrix', async () => {
    await put()
      .send(body([one, note('次回も確認')]))
      .expect(200);
    const { tests } = (await at.senior.get(`${at.path}/matrix`).expect(200)).body;
    expect(tests.note[tests.id.indexOf(one)]).toBe('次回も確認');
    expect(tests.version[tests.id.indexOf(one)]).toBe(2);
  });

  it('is taken back by another change, with a version and an entry of its own', async () => {
    await put()
      .send(body([one, result('DEVIATION')]))
      .expect(200);
    await put()
      .send(body([one, result(null, 'DEVIATION')]))
      .expect(200);
    expect(await rowOf(one)).toMatchObject({ conclusion: null, version: 3 });
    expect(await actionsOf(test, at.engagementId)).toHaveLength(2);
  });

  it('has one effect however often it is sent, and leaves no entry when nothing differs', async () => {
    const key = randomUUID();
    const send = () =>
      put()
        .set('Idempotency-Key', key)
        .send(body([one, due('2026-10-30')]));
    const first = await send().expect(200);
    expect((await send().expect(200)).body).toEqual(first.body);
    await put()
      .send(body([one, due('2026-10-30', '2026-10-30')]))
      .expect(200, []);
    expect(await rowOf(one)).toMatchObject({ version: 2 });
    expect(await actionsOf(test, at.engagementId)).toHaveLength(1);
  });

  it('writes nothing over what somebody else wrote meanwhile, and says what stands there', async () => {
    await put(at.leader)
      .send(body([one, due('2026-11-02')]))
      .expect(200);
    const change = body([two, due('2026-10-30')], [one, due('2026-10-30')]);
    const late = await put().send(change).expect(409);
    expect(late.body).toMatchObject({ code: 'stale-version', facts: { test: one, field: 'due', now: '2026-11-02' } });
    expect(await rowOf(two)).toMatchObject({ due_on: null, version: 1 });
    expect(await actionsOf(test, at.engagementId)).toHaveLength(1);
    const other = body([one, note('別の欄')]);
    await put().send(other).expect(200);
  });

  it('lets one of two win who write the same cell at the same moment', async () => {
    const both = await Promise.all([
      put().send(body([one, due('2026-10-30')])),
      put(at.leader).send(body([one, due('2026-10-31')])),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await rowOf(one)).toMatchObject({ version: 2 });
  });

  it.each([
    [
      'a result under the preparer’s signature',
      () => [mark(one, 'prepared'), result('DEVIATION')],
      'test.cell-prepared',
    ],
    ['a day under the reviewer’s signature', () => [mark(one, 'reviewed'), due('2026-10-30')], 'test.cell-reviewed'],
    ['the quality reviewer', () => [null, assignee(at.qualityReviewer.userId)], 'test.assignee-is-quality-reviewer'],
    ['somebody outside the team', () => [null, assignee(at.outsider.userId)], 'test.assignee-not-on-team'],
    ['a name instead of a person', () => [null, assignee('佐藤')], 'test.assignee-not-on-team'],
    ['a day after the report', () => [null, due('2027-03-01')], 'test.due-after-report-date'],
    ['a day that does not exist', () => [null, due('2026-02-30')], 'test.due-date-invalid'],
    ['a result nobody knows', () => [null, result('GOOD')], 'test.result-unknown'],
  ] satisfies [string, () => [Promise<unknown> | null, Cell], string][])('is refused for %s', async (_, of, code) => {
    const [arranged, cell] = of();
    await arranged;
    expect(
      (
        await put()
          .send(body([one, cell]))
          .expect(422)
      ).body.code,
    ).toBe(code);
    const seen = await preview()
      .send(body([one, cell]))
      .expect(200);
    expect(seen.body.leftOut).toMatchObject([{ testId: one, field: cell.field, code }]);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('gives no work to somebody whose account is closed', async () => {
    await arrange(
      `UPDATE member SET disabled_at = now() WHERE firm_id = $1 AND user_id = $2`,
      firm.firmId,
      at.practitioner.userId,
    );
    const answer = await put().send(body([one, assignee(at.practitioner.userId)]));
    expect([answer.status, answer.body.code]).toEqual([422, 'test.assignee-disabled']);
  });

  it('lets practitioners record results, and leaves giving out work to seniors', async () => {
    await put(at.practitioner)
      .send(body([one, result('NO_EXCEPTION')]))
      .expect(200);
    const answer = await put(at.practitioner).send(body([one, due('2026-10-30')]));
    expect([answer.status, answer.body.code]).toEqual([422, 'test.assigning-not-allowed']);
    await put(at.qualityReviewer)
      .send(body([one, result('NO_EXCEPTION')]))
      .expect(403);
    await put(at.outsider)
      .send(body([one, result('NO_EXCEPTION')]))
      .expect(404);
  });

  it('is not there for another firm, and knows no test of another engagement', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('外山');
    await put(stranger)
      .send(body([one, note('x')]))
      .expect(404);
    await preview(stranger)
      .send(body([one, note('x')]))
      .expect(404);
    const other = await aPlannedEngagement(test, firm);
    await put()
      .send(body([other.designTest(1), note('x')]))
      .expect(404);
    await preview()
      .send(body([randomUUID(), note('x')]))
      .expect(404);
    expect(await rowOf(other.designTest(1))).toMatchObject({ conclusion_note: '', version: 1 });
  });

  it.each([
    ['no test', () => ({ tests: [] })],
    ['a test twice', () => body([one, note('a')], [one, note('b')])],
    ['a cell twice', () => body([one, note('a'), note('b')])],
    ['a field nobody knows', () => body([one, { field: 'state', base: null, value: 'reviewed' }])],
    ['a number for a value', () => ({ tests: [{ id: one, cells: [{ field: 'note', base: '', value: 3 }] }] })],
    [
      'more tests than one change takes',
      () => body(...Array.from({ length: changedTestLimit + 1 }, (): [string, Cell] => [randomUUID(), note('x')])),
    ],
  ])('takes no change with %s', async (_, of) => {
    await put().send(of()).expect(400);
  });
});

describe('the preview of a change', () => {
  it('says what changes, what is the same, and what is left out and why, and writes nothing', async () => {
    await mark(two, 'reviewed');
    await put(at.leader)
      .send(body([one, due('2026-11-02')]))
      .expect(200);
    const seen = await preview()
      .send(body([one, due('2026-10-30'), note(''), result('NO_EXCEPTION')], [two, note('x')]))
      .expect(200);
    expect(seen.body).toEqual({
      changing: 1,
      same: 1,
      leftOut: [
        { testId: one, field: 'due', code: 'stale-version', now: '2026-11-02' },
        { testId: two, field: 'note', code: 'test.cell-reviewed', now: '' },
      ],
    });
    expect(await rowOf(one)).toMatchObject({ conclusion: null, version: 2 });
    expect(await actionsOf(test, at.engagementId)).toHaveLength(1);
  });
});
