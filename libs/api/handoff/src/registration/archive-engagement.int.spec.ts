import {
  aBuiltPackage,
  actionsOf,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  startTestApp,
  todayIsNotBefore,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { Clock } from '@akashi/api-platform';
import type { EngagementView, RetentionView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;
let version: number;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  todayIsNotBefore(test, '2027-06-30');
});
afterAll(() => test.close());

/** Its package was handed over. */
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
  await anIssuedReport(test, work);
  await withClientPapers(work);
  const { id } = await aBuiltPackage(test, work);
  const handing = { version: 1, handedOverOn: '2027-01-15', handedOverTo: '藤井 恵' };
  await work.leader.post(`${work.path}/package/${id}/hand-over`).send(handing).expect(200);
  version = ((await work.leader.get(work.path).expect(200)).body as EngagementView).version;
});

const archive = (person = work.leader, seen = version) => person.post(`${work.path}/archive`).send({ version: seen });

describe('archiving an engagement', () => {
  it('closes it, and leaves the step and the act in the ledger', async () => {
    const before = await actionsOf(test, work.engagementId);
    const answer = await archive().expect(200);
    expect(answer.body).toMatchObject({ state: 'archived', version: version + 1 });
    expect(answer.body.keeping).toEqual({ assembleBy: '2027-02-16', keepUntil: '2036-12-18' });
    expect((await actionsOf(test, work.engagementId)).slice(before.length)).toEqual([
      'engagement.moved',
      'engagement.archived',
    ]);
  });

  it('is nobody’s but the engagement leader’s', async () => {
    await archive(work.practitioner).expect(403);
    const stranger = await (await aFirm(test, '他監査法人')).person('他人', 'member');
    await archive(stranger).expect(404);
  });

  it('is refused in a version that was passed by', async () => {
    const answer = await archive(work.leader, version - 1).expect(409);
    expect(answer.body.code).toBe('stale-version');
  });

  it('is kept to its last day, counted from the report by its own ruleset, and over on the next', async () => {
    await archive().expect(200);
    const read = async () => (await work.leader.get(`${work.path}/retention`).expect(200)).body as RetentionView;
    expect(await read()).toMatchObject({ state: 'kept', keepUntil: '2036-12-18', years: 10 });
    const now = vi.spyOn(test.app.get(Clock), 'today').mockReturnValue('2036-12-19');
    expect(await read()).toMatchObject({ state: 'over' });
    await work.leader.post(`${work.path}/holds`).send({ matter: '照会', reason: '監督当局の照会のため' }).expect(201);
    expect(await read()).toMatchObject({ state: 'held' });
    now.mockRestore();
  });
});
