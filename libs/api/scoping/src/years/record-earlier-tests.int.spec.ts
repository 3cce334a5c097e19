import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  ledgerOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { PlanView, PlanYearsView, RecordEarlierTestsBody } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';
import { aRenewal } from './a-renewal.fixture';

let test: TestApp;
let firm: Firm;
let stranger: Person;

const design = {
  stableKey: '9.2.1.1/1',
  testType: 'DESIGN',
  periodEnd: '2026-09-30',
  result: 'NO_EXCEPTION',
} as const;
const body: RecordEarlierTestsBody = {
  source: '桜田監査法人 実施結果報告書 2026-12-18',
  tests: [design, { ...design, stableKey: '9.2.1.2/1', result: 'DEVIATION' }],
  version: 0,
};

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());

/** A first year with another auditor: the firm's own engagement of it was never issued. */
async function aFirstYear() {
  const team = await aPlannedEngagement(test, firm);
  return { ...team, ...(await aRenewal(test, firm, team)) };
}

describe('recording what was tested in earlier years', () => {
  it('is done for many controls in one act, which the ledger keeps in the role of who did it', async () => {
    const { path, engagementId, practitioner } = await aFirstYear();
    const view: PlanYearsView = (await practitioner.post(`${path}/earlier-tests`).send(body).expect(201)).body;
    expect(view.records).toMatchObject([{ number: 1, source: body.source, tests: 2, recordedByName: '佐藤 試' }]);
    expect(view.tests).toMatchObject({
      stableKey: ['9.2.1.1/1', '9.2.1.2/1'],
      result: ['NO_EXCEPTION', 'DEVIATION'],
      differs: [null, null],
      engagementId: [null, null],
    });
    expect(await actionsOf(test, engagementId)).toEqual(['earlier-test.recorded']);
    const [event] = await ledgerOf(test, engagementId);
    expect(event).toMatchObject({
      actor: { role: 'practitioner' },
      facts: { controls: 2, tests: 2, deviations: 1, takenBack: 0, latest: '2026-09-30' },
    });
  });

  it('moves the plan when it is drafted again, and not before', async () => {
    const { path, senior } = await aFirstYear();
    const planOf = async (): Promise<PlanView> => (await senior.get(`${path}/plan`).expect(200)).body.plan;
    await senior.post(`${path}/plan`).expect(201);
    await senior.post(`${path}/earlier-tests`).send(body).expect(201);
    expect((await planOf()).columns.design.reason.slice(0, 2)).toEqual([null, null]);
    await senior.post(`${path}/plan`).expect(201);
    const { design: drafted } = (await planOf()).columns;
    expect(drafted.reason.slice(0, 2)).toEqual(['CYCLE_YEAR', null]);
    expect(drafted.computedBasis[0]).toMatchObject({ code: 'not-due', isCompared: false });
    expect(drafted.computedBasis[1]).toMatchObject({ code: 'deviation-before' });
  });

  it('is corrected by recording again: the later one counts, and both stay', async () => {
    const { path, senior } = await aFirstYear();
    await senior.post(`${path}/earlier-tests`).send(body).expect(201);
    const back = { ...body, version: 1, tests: [{ ...design, result: 'NOT_TESTED' }] };
    const view: PlanYearsView = (await senior.post(`${path}/earlier-tests`).send(back).expect(201)).body;
    expect(view.tests.stableKey).toEqual(['9.2.1.2/1']);
    expect(view.records.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('is refused to another firm, to the quality reviewer, to whoever saw an earlier state, and without a report', async () => {
    const { path, engagementId, senior, qualityReviewer, outsider } = await aFirstYear();
    await stranger.post(`${path}/earlier-tests`).send(body).expect(404);
    await outsider.post(`${path}/earlier-tests`).send(body).expect(404);
    await qualityReviewer.post(`${path}/earlier-tests`).send(body).expect(403);
    const sending = async (change: Partial<RecordEarlierTestsBody>) => {
      const answer = await senior.post(`${path}/earlier-tests`).send({ ...body, ...change });
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await sending({ version: 1 })).toBe('409 stale-version');
    expect(await sending({ source: ' ' })).toBe('422 earlier-test.source-missing');
    expect(await sending({ tests: [] })).toBe('422 earlier-test.nothing-recorded');
    expect(await sending({ tests: [{ ...design, stableKey: 'x' }] })).toBe('422 earlier-test.control-unknown');
    expect(await sending({ tests: [{ ...design, periodEnd: '2027-01-01' }] })).toBe('422 earlier-test.not-earlier');
    expect(await sending({ tests: [design, design] })).toBe('422 earlier-test.repeated');
    expect(await actionsOf(test, engagementId)).toEqual([]);
  });

  it('reads a list first, records nothing of it, and says which rows cannot be read', async () => {
    const { path, engagementId, practitioner, qualityReviewer } = await aFirstYear();
    const list = ['番号,評価,期間末,結果', '9.2.1.1,整備,2026/9/30,例外なし', '9.9.9.9,整備,2026/9/30,例外なし'].join(
      '\n',
    );
    const preview = (person: Person) =>
      sendFile(person, `${path}/earlier-tests/preview`, '前期.csv', Buffer.from(list));
    const { status, body: seen } = await preview(practitioner);
    expect([status, seen]).toEqual([
      201,
      {
        headingsMissing: false,
        tests: [design],
        problems: [{ sheet: expect.any(String), row: 3, fault: 'number-unknown', found: '9.9.9.9' }],
        problemTotal: 1,
      },
    ]);
    expect((await preview(qualityReviewer)).status).toBe(403);
    expect((await preview(stranger)).status).toBe(404);
    expect(await actionsOf(test, engagementId)).toEqual([]);
    const recorded = { ...body, tests: seen.tests };
    await practitioner.post(`${path}/earlier-tests`).send(recorded).expect(201);
  });

  it('of two people at one moment counts for one, and the other looks again', async () => {
    const { path, senior, leader } = await aFirstYear();
    const answers = await Promise.all([
      senior.post(`${path}/earlier-tests`).send(body),
      leader.post(`${path}/earlier-tests`).send(body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
