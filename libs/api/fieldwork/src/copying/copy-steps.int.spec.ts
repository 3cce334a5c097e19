import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { CopiedStepsView, PaperView, PriorPaperView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';
import { paperWork } from '../review/signed-paper.fixture';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let before: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  before = await aPlannedEngagement(test, firm);
  at = await aPlannedEngagement(test, firm);
  await paperWork(before).signed(before.designTest(1));
  await asFirm(test, firm.firmId, async (client) => {
    // The same service, a year before.
    await client.query(
      `UPDATE engagement e SET client_id = n.client_id, service_id = n.service_id, state = 'issued', name = '2025年度',
         period_start = n.period_start - 365, period_end = n.period_start - 1
       FROM engagement n WHERE e.id = $1 AND n.id = $2`,
      [before.engagementId, at.engagementId],
    );
  });
});

/** Puts a member of this year's team on last year's as well. */
const alsoLastYear = async ({ userId }: Person) =>
  asFirm(test, firm.firmId, async (client) => {
    await client.query(
      `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
       SELECT firm_id, engagement_id, $2, 'practitioner', from_on, assigned_by FROM team_member
       WHERE engagement_id = $1 AND role = 'senior'`,
      [before.engagementId, userId],
    );
    await client.query(
      `INSERT INTO independence_declaration (firm_id, engagement_id, id, user_id, declared_on, has_interest)
       SELECT firm_id, engagement_id, gen_random_uuid(), $2, declared_on, false FROM independence_declaration
       WHERE engagement_id = $1 LIMIT 1`,
      [before.engagementId, userId],
    );
  });
const prior = async (person: Person, testId = at.designTest(1)) =>
  (await person.get(`${at.path}/tests/${testId}/prior`).expect(200)).body as PriorPaperView;
const paper = async (id: string) => (await at.leader.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;
const body = (ids: string[], change: object = {}) => ({
  ...{ tests: ids.map((id) => ({ id, version: 1 })), from: 'last-year', paperId: null, stepIds: null },
  besideSteps: false,
  ...change,
});
const copy = (ids: string[], change: object = {}, person: Person = at.practitioner) =>
  person.put(`${at.path}/tests/copies`).send(body(ids, change));

describe('last year’s paper of a control', () => {
  it('is found by whoever may read it there, and read there', async () => {
    await alsoLastYear(at.practitioner);
    const found = await prior(at.practitioner);
    expect(found).toEqual({
      ...{ engagementId: before.engagementId, name: '2025年度', testId: before.designTest(1), isClosed: false },
    });
    const read = await at.practitioner.get(`/api/engagements/${found.engagementId}/tests/${found.testId}`).expect(200);
    expect(read.body).toMatchObject({ conclusion: 'NO_EXCEPTION', steps: [{ result: '第3条' }] });
  });

  it('is closed to a team that was not on it, and does not exist outside', async () => {
    expect(await prior(at.practitioner)).toEqual({
      engagementId: null,
      name: '2025年度',
      testId: null,
      isClosed: true,
    });
    await at.outsider.get(`${at.path}/tests/${at.designTest(1)}/prior`).expect(404);
  });

  it('is none in the first year', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'in_reporting' WHERE id = $1`, [before.engagementId]),
    );
    expect(await prior(at.leader)).toEqual({ engagementId: null, name: '', testId: null, isClosed: false });
  });
});

describe('copying from last year', () => {
  it('brings how it was done and never what was found, says from where, and is one entry', async () => {
    await alsoLastYear(at.practitioner);
    const id = at.designTest(1);
    const answer = (await copy([id]).expect(200)).body as CopiedStepsView;
    expect(answer).toEqual({ filled: [{ id, version: 2, steps: 1 }], leftOut: [] });
    const { steps, state, conclusion } = await paper(id);
    expect({ state, conclusion }).toEqual({ state: 'not_started', conclusion: null });
    expect(steps).toMatchObject([
      {
        ...{ technique: 'INSPECTION', procedure: '閲覧', result: '', interviewee: '', performedBy: null },
        copied: { engagementName: '2025年度', version: 1, newest: 1, isVerbatim: true },
      },
    ]);
    const [entry] = (await ledgerOf(test, at.engagementId)).slice(-1);
    expect(entry).toMatchObject({
      action: 'test.steps-copied',
      actor: { role: 'practitioner' },
      facts: { steps: 1, from: 'last-year', engagement: before.engagementId, round: 1 },
    });
    const again = await copy([id], { tests: [{ id, version: 2 }], besideSteps: true }).expect(422);
    expect(again.body.code).toBe('test.copies-stand');
  });

  it('fills a selection at once, and says what takes nothing and why', async () => {
    await alsoLastYear(at.practitioner);
    const ids = [at.designTest(1), at.designTest(2)];
    const seen = await at.practitioner.post(`${at.path}/tests/copies/preview`).send(body(ids)).expect(200);
    expect(seen.body).toEqual({
      filled: [{ id: ids[0], version: 1, steps: 1 }],
      leftOut: [{ id: ids[1], reason: 'test.no-paper-to-copy' }],
    });
    expect((await copy(ids).expect(200)).body).toMatchObject({ filled: [{ id: ids[0], version: 2 }] });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.steps-copied']);
  });

  it('is nobody’s who may not read last year, and nothing is changed', async () => {
    const refused = await copy([at.designTest(1)]).expect(422);
    expect(refused.body.code).toBe('test.no-paper-to-copy');
    await copy([at.designTest(1)], {}, at.outsider).expect(404);
    await copy([at.designTest(1)], {}, at.qualityReviewer).expect(403);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('is stopped by a paper that somebody changed meanwhile', async () => {
    await alsoLastYear(at.practitioner);
    const stale = await copy([at.designTest(1)], { tests: [{ id: at.designTest(1), version: 7 }] }).expect(409);
    expect(stale.body.code).toBe('stale-version');
  });
});

describe('copying from a colleague’s paper', () => {
  it('takes the steps that are named to many papers, and not to itself', async () => {
    const source = await paperWork(at).worked(at.designTest(1));
    const [two, three] = [at.designTest(2), at.designTest(3)];
    const named = { from: 'paper', paperId: source.id, stepIds: [source.steps[0]!.id] };
    expect((await copy([two, three], named).expect(200)).body).toMatchObject({ leftOut: [] });
    const { steps } = await paper(three);
    expect(steps).toMatchObject([{ procedure: '閲覧', result: '', copied: { engagementName: null, version: 1 } }]);
    const self = { ...named, tests: [{ id: source.id, version: source.version }], besideSteps: true };
    expect((await copy([], self).expect(422)).body.code).toBe('test.no-paper-to-copy');
    await copy([at.designTest(4)], { from: 'paper', paperId: before.designTest(1), stepIds: null }).expect(404);
  });
});
