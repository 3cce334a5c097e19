import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  ledgerOf,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { FilledPapersView, PaperView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';
import { bringIn } from './held-procedures.fixture';

let test: TestApp;
let at: PlannedEngagement;
let one: string;
let two: string;
let three: string;

const asked = '担当者に発行の流れを尋ね、規程を閲覧する。';
const drawn = '発行の記録を閲覧する。';

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  [one, two, three] = [at.designTest(1), at.designTest(2), at.designTest(3)];
  await bringIn(firm, at, [`9.2.1.1,整備,質問、閲覧,${asked}`, `9.2.1.2,整備,閲覧,${drawn}`]);
});
afterAll(() => test.close());

const body = (ids: string[], change: object = {}) => ({
  tests: ids.map((id) => ({ id, version: 1 })),
  besideSteps: false,
  ...change,
});
const fill = (ids: string[], change: object = {}, person: Person = at.practitioner) =>
  person.put(`${at.path}/tests/procedures`).send(body(ids, change));
const paper = async (id: string) => (await at.practitioner.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;
const write = (id: string, version = 1) =>
  at.practitioner.put(`${at.path}/tests/${id}/steps`).send({
    version,
    steps: [
      { id: null, technique: 'INQUIRY', procedure: '自分の手続', result: '', interviewee: '', performedOn: null },
    ],
  });
const stepsOf = async (id: string) => (await paper(id)).steps.map(({ technique, procedure }) => [technique, procedure]);

describe('filling papers with the procedures of the firm', () => {
  it('writes a step for each technique, says where it came from, and that nobody has performed it', async () => {
    const answer = (await fill([one]).expect(200)).body as FilledPapersView;
    expect(answer).toEqual({ filled: [{ id: one, version: 2, steps: 2 }], leftOut: [] });
    const { steps, state, version } = await paper(one);
    expect({ state, version }).toEqual({ state: 'not_started', version: 2 });
    expect(await stepsOf(one)).toEqual([
      ['INQUIRY', asked],
      ['INSPECTION', asked],
    ]);
    const procedureId = expect.any(String) as string;
    const source = { procedureId, code: '', version: 1, newest: 1, isVerbatim: true };
    expect(steps[0]).toMatchObject({ result: '', performedOn: null, performedBy: null, source });
  });

  it('fills many at once, one entry a paper, and says what it left out and why', async () => {
    await write(two).expect(200);
    const tests = [
      { id: one, version: 1 },
      { id: two, version: 2 },
      { id: three, version: 1 },
    ];
    const preview = await at.practitioner
      .post(`${at.path}/tests/procedures/preview`)
      .send({ tests, besideSteps: false })
      .expect(200);
    const leftOut = [
      { id: two, reason: 'test.steps-written' },
      { id: three, reason: 'test.no-procedure' },
    ];
    const seen = preview.body as FilledPapersView;
    expect(seen.filled).toEqual([{ id: one, version: 1, steps: 2 }]);
    expect(seen.leftOut).toHaveLength(2);
    expect(seen.leftOut).toEqual(expect.arrayContaining(leftOut));
    expect(await stepsOf(one)).toEqual([]);
    const done = (await fill([], { tests, besideSteps: true }).expect(200)).body as FilledPapersView;
    expect(done.filled).toHaveLength(2);
    expect(done.leftOut).toEqual([{ id: three, reason: 'test.no-procedure' }]);
    expect(await stepsOf(two)).toEqual([
      ['INQUIRY', '自分の手続'],
      ['INSPECTION', drawn],
    ]);
    const actions = await actionsOf(test, at.engagementId);
    expect(actions).toEqual(['test.recorded', 'test.filled', 'test.filled']);
  });

  it('keeps the text of the procedures out of the ledger', async () => {
    await fill([one]).expect(200);
    const [event] = await ledgerOf(test, at.engagementId);
    expect(event).toMatchObject({ action: 'test.filled', facts: { steps: 2, procedures: 1, round: 1 } });
    expect(JSON.stringify(event)).not.toContain('発行');
  });

  it('brings no procedure twice, and leaves where it came from when the step is written on', async () => {
    await fill([one]).expect(200);
    const { steps } = await paper(one);
    const written = steps.map(({ id, technique, procedure, interviewee, performedOn }) => {
      return { id, technique, procedure: `${procedure}（東京）`, result: '見た', interviewee, performedOn };
    });
    await at.practitioner.put(`${at.path}/tests/${one}/steps`).send({ version: 2, steps: written }).expect(200);
    const again = await fill([], { tests: [{ id: one, version: 3 }], besideSteps: true }).expect(422);
    expect(again.body.code).toBe('test.procedures-stand');
    const now = await paper(one);
    expect(now.steps[0]).toMatchObject({
      performedBy: at.practitioner.userId,
      source: { version: 1, isVerbatim: false },
    });
  });

  it('never takes a signature back', async () => {
    await test.admin.query(`UPDATE control_test SET state = 'reviewed' WHERE id = $1`, [one]);
    const answer = await fill([one]).expect(422);
    expect(answer.body.code).toBe('test.signed-already');
    expect(await stepsOf(one)).toEqual([]);
  });

  it('fills none when one paper was changed meanwhile', async () => {
    await write(two).expect(200);
    const answer = await fill([one, two], { besideSteps: true }).expect(409);
    expect(answer.body.code).toBe('stale-version');
    expect(await stepsOf(one)).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.recorded']);
  });

  it('is for those who record, inside the firm and the engagement', async () => {
    await fill([one], {}, at.qualityReviewer).expect(403);
    await fill([one], {}, await (await aFirm(test, '別の監査法人')).person('zoe')).expect(404);
    await fill([one, randomUUID()]).expect(404);
    await fill([one, one]).expect(400);
    expect(await stepsOf(one)).toEqual([]);
  });
});
