import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { DeviationView, EngagementSummaryView, PaperView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SamplingModule } from '../sampling.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

beforeAll(async () => {
  test = await startTestApp([SamplingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  testId = at.designTest(1);
  const step = {
    id: null,
    technique: 'INSPECTION',
    procedure: '閲覧',
    result: '手順がない',
    interviewee: '',
    performedOn: null,
  };
  await at.practitioner
    .put(`${at.path}/tests/${testId}/steps`)
    .send({ version: 1, steps: [step] })
    .expect(200);
});

const record = (change: object = {}) =>
  at.practitioner
    .post(`${at.path}/tests/${testId}/deviations`)
    .send({ attribute: '1', fact: '規程にSSDの手順がない', version: 2, ...change });
const recorded = async () => (await record().expect(201)).body as DeviationView;
const step = (id: string, verb: string, version: number, explanation: string, person = at.senior) =>
  person.post(`${at.path}/deviations/${id}/${verb}`).send({ version, explanation });

describe('recording a deviation without a sample', () => {
  it('is kept under the step that shows it, once', async () => {
    expect(await recorded()).toMatchObject({
      number: 1,
      attribute: '1',
      state: 'open',
      controlNumber: '9.2.1.1',
      itemIds: [],
    });
    expect((await record({ version: 3 }).expect(422)).body.code).toBe('deviation.already-recorded');
    expect((await at.practitioner.get(`${at.path}/tests/${testId}`)).body).toMatchObject({
      deviationCount: 1,
      version: 3,
    });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.recorded', 'deviation.recorded']);
  });

  it.each([
    ['no step of the paper shows it', { attribute: '9' }, 422, 'deviation.step-unknown'],
    ['the fact is not said', { fact: ' ' }, 422, 'deviation.fact-missing'],
    ['the paper changed meanwhile', { version: 1 }, 409, 'stale-version'],
  ])('is refused when %s, and changes nothing', async (_, change, status, code) => {
    expect((await record(change).expect(status)).body.code).toBe(code);
    expect((await at.senior.get(`${at.path}/deviations`).expect(200)).body).toEqual([]);
  });
});

describe('a paper with a deviation that nobody evaluated', () => {
  it('is not signed, whatever its conclusion says', async () => {
    await record().expect(201);
    const conclusion = { version: 3, conclusion: 'NO_EXCEPTION', note: '' };
    await at.practitioner.put(`${at.path}/tests/${testId}/conclusion`).send(conclusion).expect(200);
    const { version, digest } = (await at.practitioner.get(`${at.path}/tests/${testId}`).expect(200)).body as PaperView;
    const answer = await at.practitioner.post(`${at.path}/tests/${testId}/sign`).send({ version, digest }).expect(422);
    expect(answer.body.code).toBe('test.deviation-not-evaluated');
  });
});

describe('explaining a deviation', () => {
  it('takes a proposal and the agreement of a reviewer who did neither', async () => {
    const { id } = await recorded();
    const proposed = await step(id, 'propose-explanation', 1, '対象外のシステムの規程', at.practitioner).expect(200);
    expect(proposed.body).toMatchObject({ state: 'explanation_proposed', version: 2 });
    const queue = (await at.senior.get(`${at.path}/review-queue`).expect(200)).body;
    expect(queue.explanations).toMatchObject([{ id }]);
    const own = await step(id, 'agree', 2, '', at.practitioner).expect(422);
    expect(own.body.code).toBe('deviation.reviewer-lacks-role');
    const agreed = await step(id, 'agree', 2, '').expect(200);
    expect(agreed.body).toMatchObject({ state: 'explained' });
    expect(agreed.body.evaluations.map((one: { outcome: string }) => one.outcome)).toEqual([
      'explanation_proposed',
      'explained',
    ]);
    expect((await step(id, 'propose-explanation', 3, 'もう一度').expect(422)).body.code).toBe(
      'deviation.already-evaluated',
    );
    expect((await at.senior.get(`${at.path}/tests/${testId}`)).body.deviationCount).toBe(1);
    expect(await actionsOf(test, at.engagementId)).toEqual([
      'test.recorded',
      'deviation.recorded',
      'deviation.explanation-proposed',
      'deviation.explained',
    ]);
  });

  it('is not agreed to by the senior who proposed it, but by the leader', async () => {
    const { id } = await recorded();
    await step(id, 'propose-explanation', 1, '対象外', at.senior).expect(200);
    expect((await step(id, 'agree', 2, '').expect(422)).body.code).toBe('deviation.reviewer-proposed-it');
    expect((await at.senior.get(`${at.path}/review-queue`)).body.explanations).toEqual([]);
    await step(id, 'agree', 2, '', at.leader).expect(200);
  });

  it('waits, once proposed, for those who may agree and not for who proposed it', async () => {
    const waits = async (person: Person): Promise<unknown> => {
      const list = (await person.get('/api/engagements').expect(200)).body as EngagementSummaryView[];
      return list.find((engagement) => engagement.id === at.engagementId)?.waiting;
    };
    const { id } = await recorded();
    await step(id, 'propose-explanation', 1, '対象外', at.senior).expect(200);
    const one = { permission: 'deviation.evaluate', count: 1 };
    expect(await waits(at.leader)).toContainEqual(one);
    expect(await waits(at.senior)).not.toContainEqual(one);
    expect(await waits(at.practitioner)).not.toContainEqual(one);
  });

  it('opens the deviation again when it is refused with a reason', async () => {
    const { id } = await recorded();
    await step(id, 'propose-explanation', 1, '対象外', at.practitioner).expect(200);
    expect((await step(id, 'refuse-explanation', 2, ' ').expect(422)).body.code).toBe(
      'deviation.explained-without-reason',
    );
    expect((await step(id, 'refuse-explanation', 2, '対象内です').expect(200)).body.state).toBe('open');
  });

  it('is refused on a stale version, for the wrong role, and for ids that are not ours', async () => {
    const { id } = await recorded();
    await step(id, 'propose-explanation', 1, '対象外', at.practitioner).expect(200);
    await step(id, 'refuse-explanation', 2, '対象内です').expect(200);
    const late = await step(id, 'propose-explanation', 1, '対象外', at.practitioner).expect(409);
    expect(late.body.code).toBe('stale-version');
    await step(id, 'propose-explanation', 1, '対象外', at.qualityReviewer).expect(403);
    await step(randomUUID(), 'propose-explanation', 1, '対象外').expect(404);
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    await step(id, 'propose-explanation', 1, '対象外', stranger).expect(404);
    await step(id, 'propose-explanation', 1, '対象外', at.outsider).expect(404);
    expect(await actionsOf(test, at.engagementId)).toHaveLength(4);
  });
});
