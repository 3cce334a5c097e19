import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  todayIsNotBefore,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { BaseServicesView, EngagementView, WatchedEngagementView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let work: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  todayIsNotBefore(test, '2026-11-20');
  firm = await aFirm(test);
  stranger = await (await aFirm(test, '別の監査法人')).person('外', 'quality_office');
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aPlannedEngagement(test, firm);
});

const listed = {
  registrationNo: 'C99-0001-1',
  name: 'アオバIaaS',
  found: 'LISTED',
  validUntil: '2027-10-31',
  checkedOn: '2026-11-20',
  note: '',
  version: 0,
};
const gone = { found: 'NOT_LISTED', validUntil: '2026-08-31', note: '登録の取消しが公表されている', version: 1 };
const check = (change: object = {}, who = work.practitioner) =>
  who.post(`${work.path}/base-services/checks`).send({ ...listed, ...change });
const view = async (who = work.practitioner): Promise<BaseServicesView> =>
  (await who.get(`${work.path}/base-services`).expect(200)).body as BaseServicesView;
const overview = async (): Promise<EngagementView> =>
  (await work.leader.get(work.path).expect(200)).body as EngagementView;
const watched = async (who: Person): Promise<WatchedEngagementView[]> =>
  ((await who.get('/api/base-service-findings').expect(200)).body as WatchedEngagementView[]).filter(
    ({ engagementId }) => engagementId === work.engagementId,
  );
const setState = (state: string) =>
  asFirm(test, firm.firmId, (client) =>
    client.query(`UPDATE engagement SET state = $2 WHERE id = $1`, [work.engagementId, state]),
  );

describe('looking up a base service in the public list', () => {
  it('is waited for while controls are taken over from it and nobody looked', async () => {
    const { services, findings } = await view();
    expect(services).toMatchObject([
      { registrationNo: 'C99-0001-1', name: 'アオバIaaS', validUntil: '2027-10-31', inherited: 1, checks: [] },
    ]);
    expect(findings).toEqual([{ fault: 'never-checked', grade: 'warn', registrationNo: 'C99-0001-1', controls: 1 }]);
    expect((await overview()).baseServices).toEqual(findings);
  });

  it('keeps every check, counts the newest, and leaves one entry for each in the role that looked', async () => {
    const { body } = await check().expect(201);
    expect(body).toMatchObject({ findings: [], inheritanceEnded: 0, checkDays: 90 });
    await check(gone, work.senior).expect(201);
    const { services, findings, inheritanceEnded } = await view();
    expect(services[0]?.checks).toMatchObject([
      { version: 2, found: 'NOT_LISTED', validUntil: '2026-08-31', recordedByName: expect.stringContaining('森') },
      { version: 1, found: 'LISTED', validUntil: '2027-10-31', checkedOn: '2026-11-20' },
    ]);
    expect([findings, inheritanceEnded]).toMatchObject([[{ fault: 'ends-in-period', grade: 'stop', controls: 1 }], 1]);
    const entries = await ledgerOf(test, work.engagementId);
    expect(entries.map(({ action, actor }) => [action, actor.role])).toEqual([
      ['base-service.checked', 'practitioner'],
      ['base-service.checked', 'senior'],
    ]);
    expect(entries[1]?.facts).toEqual({
      registrationNo: 'C99-0001-1',
      found: 'NOT_LISTED',
      validUntil: '2026-08-31',
      checkedOn: '2026-11-20',
    });
    expect(JSON.stringify(entries)).not.toContain(gone.note);
  });

  it('is refused for a service that the engagement does not know, without a word where one is needed, and leaves nothing', async () => {
    const refusals = [
      [{ registrationNo: 'C99-0009-1' }, 'base-service.unknown'],
      [{ ...gone, version: 0, note: '' }, 'base-service.note-missing'],
      [{ checkedOn: '2999-01-01' }, 'base-service.checked-in-future'],
    ] as const;
    for (const [change, code] of refusals) expect((await check(change).expect(422)).body.code).toBe(code);
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
  });

  it('tells who did not see the newest check that somebody else looked meanwhile', async () => {
    await check().expect(201);
    expect((await check().expect(409)).body.code).toBe('stale-version');
    expect((await view()).services[0]?.checks).toHaveLength(1);
  });

  it('is not for the quality reviewer, and hidden from who has no role and from another firm', async () => {
    await check({}, work.qualityReviewer).expect(403);
    await check({}, work.outsider).expect(404);
    await check({}, stranger).expect(404);
    await stranger.get(`${work.path}/base-services`).expect(404);
    expect((await view(work.qualityReviewer)).services).toHaveLength(1);
  });

  it('is told over all engagements to who is on them, by the same rule, and to nobody else', async () => {
    const { findings } = await view();
    expect(findings).toHaveLength(1);
    for (const who of [work.leader, work.practitioner, work.qualityReviewer]) {
      expect(await watched(who)).toMatchObject([{ engagementId: work.engagementId, findings }]);
    }
    expect(await watched(work.outsider)).toEqual([]);
    expect((await stranger.get('/api/base-service-findings').expect(200)).body).toEqual([]);
    await check().expect(201);
    expect(await watched(work.leader)).toEqual([]);
    await check(gone).expect(201);
    expect(await watched(work.leader)).toMatchObject([{ findings: [{ fault: 'ends-in-period', grade: 'stop' }] }]);
    await setState('archived');
    expect(await watched(work.leader)).toEqual([]);
  });

  it('is not told over all engagements to who has not declared their independence', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`DELETE FROM independence_declaration WHERE engagement_id = $1 AND user_id = $2`, [
        work.engagementId,
        work.practitioner.userId,
      ]),
    );
    expect(await watched(work.practitioner)).toEqual([]);
    expect(await watched(work.leader)).toHaveLength(1);
  });

  it('goes on after the report is issued, as a warning, and ends when the file is closed', async () => {
    await check().expect(201);
    await setState('issued');
    const { body } = await check(gone).expect(201);
    expect((body as BaseServicesView).findings).toMatchObject([{ fault: 'ends-in-period', grade: 'warn' }]);
    expect((await overview()).baseServices).toMatchObject([{ grade: 'warn' }]);
    await setState('archived');
    await check({ ...gone, version: 2 }).expect(422);
    expect([(await view()).findings, (await overview()).baseServices]).toEqual([[], []]);
  });
});
