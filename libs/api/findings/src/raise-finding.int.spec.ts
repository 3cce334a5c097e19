import {
  actionsOf,
  aFirm,
  aTestedEngagement,
  ledgerOf,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type {
  EngagementSummaryView,
  FindingView,
  PopulationConsequencesView as Shown,
  RaiseFindingBody,
} from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf, confirmedFinding, raisedFinding, text, today } from './a-raised-finding.fixture';
import { FindingsModule } from './findings.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([FindingsModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aTestedEngagement(test, await aFirm(test));
});

async function deviationStates(): Promise<string[]> {
  const { rows } = await test.admin.query<{ state: string }>(
    `SELECT state FROM deviation WHERE engagement_id = $1 ORDER BY number`,
    [work.engagementId],
  );
  return rows.map(({ state }) => state);
}

describe('raising a finding', () => {
  it('takes up the deviation, numbers the finding and leaves one entry in the ledger', async () => {
    const finding = await raisedFinding(work);
    expect(finding).toMatchObject({
      code: 'F-01',
      state: 'draft',
      controlNumber: '9.2.1.3',
      deviationCount: 1,
      itemCount: 2,
      testedCount: 5,
      texts: [{ ...text, textVersion: 1 }],
    });
    expect(finding.deviations[0]?.items.map(({ rowNumber }) => rowNumber)).toEqual([10, 20]);
    expect(await deviationStates()).toEqual(['raised', 'open', 'explained']);
    expect(await actionsOf(test, work.engagementId)).toEqual(['finding.raised']);
  });

  it('numbers without a gap, also after one that was refused', async () => {
    await raisedFinding(work);
    await work.practitioner.post(`${work.path}/findings`).send(bodyOf(work)).expect(422);
    expect((await raisedFinding(work, { deviationIds: [work.deviations.management] })).code).toBe('F-02');
    expect((await work.leader.get(`${work.path}/findings`).expect(200)).body).toHaveLength(2);
  });

  it('and taking its population out of the count exclude each other', async () => {
    const { rows } = await test.admin.query<{ id: string }>(`SELECT id FROM population WHERE engagement_id = $1`, [
      work.engagementId,
    ]);
    const path = `${work.path}/populations/${rows[0]!.id}`;
    const withdraw = async () => {
      const { version, seen } = (await work.practitioner.get(`${path}/consequences`).expect(200)).body as Shown;
      return work.practitioner.post(`${path}/withdrawal`).send({ version, seen, reason: '前年度のファイル' });
    };
    const { id, version } = await raisedFinding(work);
    expect((await withdraw()).body).toMatchObject({ code: 'population.shows-finding' });
    await work.senior.post(`${work.path}/findings/${id}/withdraw`).send({ version, reason: '誤り' }).expect(200);
    expect((await withdraw()).body).toMatchObject({ state: 'withdrawn' });
    await test.admin.query(`UPDATE deviation SET state = 'open' WHERE id = $1`, [work.deviations.access]);
    const refused = await work.practitioner.post(`${work.path}/findings`).send(bodyOf(work)).expect(422);
    expect(refused.body).toMatchObject({ code: 'deviation.of-ended-population' });
  });

  it('gives a deviation to one finding only, however many ask at the same time', async () => {
    const send = () => work.practitioner.post(`${work.path}/findings`).send(bodyOf(work));
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect(await actionsOf(test, work.engagementId)).toEqual(['finding.raised']);
  });

  it('takes a word to be weighed once whoever writes said yes to it, and the ledger keeps which', async () => {
    const difference = '承認の記録に不備があり、担当者が失念した。';
    const send = (confirmedWords: string[]) =>
      work.practitioner.post(`${work.path}/findings`).send(bodyOf(work, { difference, confirmedWords }));
    const refused = await send(['不備']).expect(422);
    expect(refused.body).toMatchObject({
      code: 'finding.word-unconfirmed',
      facts: { word: '失念' },
      fields: { difference: ['失念'] },
    });
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
    const finding = (await send(['失念', '不備']).expect(201)).body as FindingView;
    const change = { ...text, version: finding.version };
    const revise = (fact: string, confirmedWords: string[]) =>
      work.practitioner.put(`${work.path}/findings/${finding.id}/text`).send({ ...change, fact, confirmedWords });
    expect((await revise('2件は不注意による。', []).expect(422)).body.code).toBe('finding.word-unconfirmed');
    await revise('2件は不注意による。', ['不注意']).expect(200);
    const { stems } = ismapRuleset20240801.report.words;
    const place = (kind: 'severity' | 'cause', word: string) =>
      `${kind}:${stems[kind].findIndex(({ stem }) => stem === word) + 1}`;
    const told = (await ledgerOf(test, work.engagementId)).map(({ action, facts }) => [action, facts.confirmedWords]);
    expect(told).toEqual([
      ['finding.raised', `${place('severity', '不備')};${place('cause', '失念')}`],
      ['finding.revised', place('cause', '不注意')],
    ]);
  });

  it.each([
    ['the text is no statement of fact', { fact: '他の統制は適正である。' }, 'finding.banned-word'],
    ['the fact is blank', { fact: '　' }, 'finding.text-missing'],
  ] satisfies [string, Partial<RaiseFindingBody>, string][])('is refused when %s', async (_, change, code) => {
    const answer = await work.practitioner.post(`${work.path}/findings`).send(bodyOf(work, change)).expect(422);
    expect(answer.body.code).toBe(code);
    expect(await deviationStates()).toEqual(['open', 'open', 'explained']);
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
  });

  it('names the word that a factual report does not use, and its field', async () => {
    const body = bodyOf(work, {
      difference: '記録がないが問題ない。',
      fact: '重大な不備であり、有効に運用されていない。',
    });
    const answer = await work.practitioner.post(`${work.path}/findings`).send(body).expect(422);
    expect(answer.body).toMatchObject({
      code: 'finding.banned-word',
      facts: { word: '重大な' },
      fields: { difference: ['問題な'], fact: ['重大な', '有効に運用'] },
    });
  });

  it('is refused for deviations of several tests and for one that is explained', async () => {
    const send = (deviationIds: string[]) =>
      work.practitioner.post(`${work.path}/findings`).send(bodyOf(work, { deviationIds }));
    const { access, management, explained } = work.deviations;
    expect((await send([access, management]).expect(422)).body.code).toBe('finding.deviations-of-several-tests');
    expect((await send([explained]).expect(422)).body.code).toBe('deviation.already-evaluated');
  });

  it('answers another firm, and a deviation of another firm, as if neither existed', async () => {
    const other = await aTestedEngagement(test, await aFirm(test));
    const foreign = await other.practitioner.post(`${work.path}/findings`).send(bodyOf(work)).expect(404);
    const path = '/api/engagements/00000000-0000-4000-8000-000000000000/findings';
    const random = await other.practitioner.post(path).send(bodyOf(work)).expect(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
    const theirs = bodyOf(work, { deviationIds: [other.deviations.access] });
    await work.practitioner.post(`${work.path}/findings`).send(theirs).expect(404);
  });

  it('is not for the quality reviewer, and the engagement is hidden from who has no role in it', async () => {
    await work.qualityReviewer.post(`${work.path}/findings`).send(bodyOf(work)).expect(403);
    await work.outsider.post(`${work.path}/findings`).send(bodyOf(work)).expect(404);
  });
});

describe('confirming and reviewing a finding', () => {
  it('lets the client confirm and a colleague review, one entry each', async () => {
    const confirmed = await confirmedFinding(work, await raisedFinding(work));
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedOn: today() });
    const list = (await work.leader.get('/api/engagements').expect(200)).body as EngagementSummaryView[];
    expect(list.find(({ id }) => id === work.engagementId)?.waiting).toContainEqual({
      permission: 'finding.review',
      count: 1,
    });
    const path = `${work.path}/findings/${confirmed.id}/review`;
    const reviewed = await work.leader.post(path).send({ version: confirmed.version }).expect(200);
    expect(reviewed.body).toMatchObject({ state: 'reviewed', reviewedBy: work.leader.userId });
    expect(await actionsOf(test, work.engagementId)).toEqual([
      'finding.raised',
      'finding.confirmed',
      'finding.reviewed',
    ]);
  });

  it('takes a confirmation back when the text changes, and keeps it on file', async () => {
    const confirmed = await confirmedFinding(work, await raisedFinding(work));
    const body = { ...text, title: '発行前の承認の記録がない', version: confirmed.version, confirmedWords: [] };
    const revised = (await work.senior.put(`${work.path}/findings/${confirmed.id}/text`).send(body).expect(200))
      .body as FindingView;
    expect(revised).toMatchObject({ state: 'draft', textVersion: 2, confirmedOn: null, title: body.title });
    expect(revised.texts.map(({ textVersion }) => textVersion)).toEqual([2, 1]);
    expect(revised.confirmations.map(({ textVersion }) => textVersion)).toEqual([1]);
    const review = { version: revised.version };
    const answer = await work.leader.post(`${work.path}/findings/${revised.id}/review`).send(review).expect(422);
    expect(answer.body.code).toBe('finding.not-confirmed');
  });

  it('is refused to who wrote it, and to practitioners', async () => {
    const raised = (await work.senior.post(`${work.path}/findings`).send(bodyOf(work)).expect(201)).body as FindingView;
    const finding = await confirmedFinding(work, raised);
    const path = `${work.path}/findings/${finding.id}/review`;
    const own = await work.senior.post(path).send({ version: finding.version }).expect(422);
    expect(own.body.code).toBe('finding.reviewer-wrote-it');
    await work.practitioner.post(path).send({ version: finding.version }).expect(403);
  });

  it('is refused for a text that the client was not shown, and when somebody was faster', async () => {
    const finding = await raisedFinding(work);
    const path = `${work.path}/findings/${finding.id}/confirm`;
    const body = { version: 1, textVersion: 2, confirmedBy: '藤井', confirmedOn: today(), remark: '' };
    expect((await work.senior.post(path).send(body).expect(422)).body.code).toBe('finding.text-changed');
    await work.senior
      .put(`${work.path}/findings/${finding.id}/text`)
      .send({ ...text, version: 1, confirmedWords: [] })
      .expect(200);
    expect((await work.senior.post(path).send(body).expect(409)).body.code).toBe('stale-version');
    expect(await actionsOf(test, work.engagementId)).toEqual(['finding.raised', 'finding.revised']);
  });
});

describe('withdrawing and improving a finding', () => {
  it('keeps a withdrawn finding with its number and reason', async () => {
    const finding = await raisedFinding(work);
    const body = { version: finding.version, reason: '対象の2件は母集団に含まれない' };
    const path = `${work.path}/findings/${finding.id}/withdraw`;
    const answer = await work.senior.post(path).send(body).expect(200);
    expect(answer.body).toMatchObject({ state: 'withdrawn', code: 'F-01', withdrawReason: body.reason });
    const again = { ...body, version: finding.version + 1 };
    expect((await work.senior.post(path).send(again).expect(422)).body.code).toBe('finding.withdrawn');
  });

  it('takes the improvement plan only once the finding is reported, and the day it was done later', async () => {
    const finding = await raisedFinding(work);
    const path = `${work.path}/findings/${finding.id}/improvement`;
    const plan = { plan: '承認のない発行を画面で止める', owner: '情報セキュリティ部', dueOn: '2027-02-26' };
    const early = await work.senior
      .put(path)
      .send({ ...plan, improvedOn: null, version: 1 })
      .expect(422);
    expect(early.body.code).toBe('finding.not-reported');
    await test.admin.query(`UPDATE finding SET state = 'reported' WHERE id = $1`, [finding.id]);
    const planned = await work.senior
      .put(path)
      .send({ ...plan, improvedOn: null, version: 1 })
      .expect(200);
    expect(planned.body).toMatchObject({ state: 'improvement_planned', improvement: { ...plan, improvedOn: null } });
    const done = await work.senior
      .put(path)
      .send({ ...plan, improvedOn: '2026-09-10', version: 2 })
      .expect(200);
    expect(done.body).toMatchObject({ state: 'improved', improvedOn: '2026-09-10' });
  });
});
