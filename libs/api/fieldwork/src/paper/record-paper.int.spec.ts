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
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  testId = at.designTest(1);
});

const step = {
  id: null,
  technique: 'INSPECTION',
  procedure: '規程を閲覧する',
  result: '第3条に定めがある。',
  interviewee: '',
  performedOn: '2026-10-20',
};
const concluded = { version: 1, conclusion: 'NO_EXCEPTION', note: '' };
const arrange = (sql: string, ...values: unknown[]) => asFirm(test, firm.firmId, (client) => client.query(sql, values));
const rowOf = async (id: string) => (await test.admin.query(`SELECT * FROM control_test WHERE id = $1`, [id])).rows[0];

describe('recording steps', () => {
  it('keeps the list in its order, starts the test, and gives the ids to go on with', async () => {
    const steps = [step, { ...step, technique: 'INQUIRY', interviewee: '楢崎' }];
    const first = await at.practitioner.put(`${at.path}/tests/${testId}/steps`).send({ version: 1, steps }).expect(200);
    expect(first.body).toMatchObject({ version: 2, state: 'in_progress', round: 1, voidedSignOffs: 0 });
    const [one, two] = first.body.stepIds as string[];
    const turned = [{ ...step, id: two, result: '別の結果' }, { ...step, id: one }, step];
    await at.senior.put(`${at.path}/tests/${testId}/steps`).send({ version: 2, steps: turned }).expect(200);

    const paper = (await at.practitioner.get(`${at.path}/tests/${testId}`).expect(200)).body;
    expect(paper.steps).toHaveLength(3);
    expect(paper.steps[0]).toMatchObject({ id: two, result: '別の結果', performedBy: at.senior.userId });
    expect(paper.steps[1]).toMatchObject({ id: one, performedBy: at.practitioner.userId, performedOn: '2026-10-20' });
    expect(paper.control).toMatchObject({ number: '9.2.1.1', statementVersion: 1, frequency: 'DAILY' });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.recorded', 'test.recorded']);
  });

  it('ends a step that is left out, and keeps its row', async () => {
    const { body } = await at.practitioner
      .put(`${at.path}/tests/${testId}/steps`)
      .send({ version: 1, steps: [step] })
      .expect(200);
    await at.practitioner.put(`${at.path}/tests/${testId}/steps`).send({ version: 2, steps: [] }).expect(200);
    expect((await at.practitioner.get(`${at.path}/tests/${testId}`)).body.steps).toEqual([]);
    const { rows } = await test.admin.query(`SELECT ended_at FROM test_step WHERE id = $1`, [body.stepIds[0]]);
    expect(rows[0].ended_at).toBeInstanceOf(Date);
  });

  it('refuses the step of another paper as if it were not there', async () => {
    const other = at.designTest(2);
    const { body } = await at.practitioner
      .put(`${at.path}/tests/${other}/steps`)
      .send({ version: 1, steps: [step] })
      .expect(200);
    const steps = [{ ...step, id: body.stepIds[0] }];
    await at.practitioner.put(`${at.path}/tests/${testId}/steps`).send({ version: 1, steps }).expect(404);
    expect(await rowOf(testId)).toMatchObject({ version: 1, state: 'not_started' });
  });

  it('refuses a day in the future and text that cannot be stored', async () => {
    const send = (change: object) =>
      at.practitioner.put(`${at.path}/tests/${testId}/steps`).send({ version: 1, steps: [{ ...step, ...change }] });
    const future = await send({ performedOn: '2999-01-01' }).expect(422);
    expect(future.body.code).toBe('test.date-in-future');
    await send({ result: 'a\u0000b' }).expect(400);
    await send({ technique: 'GUESSING' }).expect(400);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });
});

describe('recording a conclusion', () => {
  it('changes one row and leaves one entry that holds no word of the note', async () => {
    const body = { ...concluded, note: '記載のとおり運用されていた' };
    const answer = await at.practitioner.put(`${at.path}/tests/${testId}/conclusion`).send(body).expect(200);
    expect(answer.body).toEqual({ id: testId, version: 2, state: 'in_progress', round: 1, voidedSignOffs: 0 });
    const events = await ledgerOf(test, at.engagementId);
    const facts = { part: 'conclusion', conclusion: 'NO_EXCEPTION' };
    expect(events).toMatchObject([{ action: 'test.recorded', facts }]);
    expect(JSON.stringify(events)).not.toContain('記載のとおり');
  });

  it('takes a planned engagement into fieldwork, once, whoever of two comes first', async () => {
    await arrange(`UPDATE engagement SET state = 'planned' WHERE id = $1`, at.engagementId);
    const write = (id: string) => at.practitioner.put(`${at.path}/tests/${id}/conclusion`).send(concluded);
    const answers = await Promise.all([write(at.designTest(1)), write(at.designTest(2))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const events = await ledgerOf(test, at.engagementId);
    expect(events.map(({ action }) => action).sort()).toEqual(['engagement.moved', 'test.recorded', 'test.recorded']);
    expect(events[0]).toMatchObject({
      action: 'engagement.moved',
      entity: { type: 'engagement', id: at.engagementId, version: 2 },
      facts: { from: 'planned', to: 'in_fieldwork' },
    });
    const { rows } = await test.admin.query(`SELECT state, version FROM engagement WHERE id = $1`, [at.engagementId]);
    expect(rows).toEqual([{ state: 'in_fieldwork', version: 2 }]);
  });

  it('tells a stale writer what is there now and changes nothing', async () => {
    await at.practitioner.put(`${at.path}/tests/${testId}/conclusion`).send(concluded).expect(200);
    const late = await at.senior
      .put(`${at.path}/tests/${testId}/conclusion`)
      .send({ ...concluded, conclusion: 'DEVIATION' })
      .expect(409);
    expect(late.body).toMatchObject({
      code: 'stale-version',
      facts: { version: 2, state: 'in_progress', conclusion: 'NO_EXCEPTION' },
    });
    expect(await rowOf(testId)).toMatchObject({ conclusion: 'NO_EXCEPTION', version: 2 });
    expect(await actionsOf(test, at.engagementId)).toHaveLength(1);
  });

  it('lets one of two racing writers win', async () => {
    const write = (conclusion: string) =>
      at.practitioner.put(`${at.path}/tests/${testId}/conclusion`).send({ ...concluded, conclusion });
    const answers = await Promise.all([write('NO_EXCEPTION'), write('DEVIATION'), write('NOT_APPLICABLE')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await actionsOf(test, at.engagementId)).toHaveLength(1);
  });

  it('takes signatures back visibly, in the same transaction, and begins a new round', async () => {
    await arrange(`UPDATE control_test SET state = 'prepared' WHERE id = $1`, testId);
    await arrange(
      `INSERT INTO sign_off (firm_id, engagement_id, id, subject_type, subject_id, subject_digest, role, signer_id, team_role,
         meaning, method) VALUES ($1, $2, $3, 'control_test', $4, $5, 'prepare', $6, 'practitioner', '作成', 'session')`,
      firm.firmId,
      at.engagementId,
      randomUUID(),
      testId,
      'a'.repeat(64),
      at.practitioner.userId,
    );
    const answer = await at.senior.put(`${at.path}/tests/${testId}/conclusion`).send(concluded).expect(200);
    expect(answer.body).toMatchObject({ state: 'in_progress', round: 2, voidedSignOffs: 1 });
    const paper = (await at.senior.get(`${at.path}/tests/${testId}`)).body;
    expect(paper.signOffs).toHaveLength(1);
    expect(paper.signOffs[0]).toMatchObject({
      current: false,
      voided: { reason: 'conclusion-recorded', by: at.senior.userId },
    });
  });

  it('is refused once the report is approved or issued', async () => {
    await arrange(`UPDATE engagement SET state = 'issued' WHERE id = $1`, at.engagementId);
    const issued = await at.practitioner.put(`${at.path}/tests/${testId}/conclusion`).send(concluded).expect(422);
    expect(issued.body.code).toBe('test.fieldwork-not-open');
    await arrange(`UPDATE engagement SET state = 'in_reporting' WHERE id = $1`, at.engagementId);
    await arrange(
      `INSERT INTO report (firm_id, engagement_id, id, version_no, state, dated_on, model, digest, composed_by)
       VALUES ($1, $2, $3, 1, 'approved', '2026-12-18', '{}', $4, $5)`,
      firm.firmId,
      at.engagementId,
      randomUUID(),
      'a'.repeat(64),
      at.leader.userId,
    );
    const approved = await at.practitioner.put(`${at.path}/tests/${testId}/conclusion`).send(concluded).expect(422);
    expect(approved.body.code).toBe('test.report-approved');
  });

  it('answers other firms, outsiders and wrong roles as it should', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    const own = await aPlannedEngagement(test, firm);
    const path = `${at.path}/tests/${testId}/conclusion`;
    const nobodys = await at.practitioner
      .put(`${at.path}/tests/${randomUUID()}/conclusion`)
      .send(concluded)
      .expect(404);
    const answers = [
      await stranger.put(path).send(concluded).expect(404),
      await at.outsider.put(path).send(concluded).expect(404),
      await own.practitioner.put(`${own.path}/tests/${testId}/conclusion`).send(concluded).expect(404),
    ];
    for (const { body } of answers) expect({ ...body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
    await at.qualityReviewer.put(path).send(concluded).expect(403);
    await at.practitioner.put(`${at.path}/tests/not-an-id/conclusion`).send(concluded).expect(400);
  });
});
