import {
  actionsOf,
  aFirm,
  asFirm,
  aTestedEngagement,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { ChapterLoadView, LoadView, PersonWeekView } from '@akashi/contracts';
import { addDays } from '@akashi/domain/dates';
import { shownWeeks, weekOf } from '@akashi/domain/hours';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let work: Awaited<ReturnType<typeof aTestedEngagement>>;
let office: Person;
let stranger: Person;

const week = weekOf(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10));
const next = addDays(week, 7);

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  office = await firm.person('三枝', 'quality_office');
  stranger = await (await aFirm(test, '別の監査法人')).person('遠野', 'quality_office');
});
afterAll(() => test.close());

const planned = () => `${work.path}/hours/planned`;
const worked = () => `${work.path}/hours/worked`;
const plan = (by: Person, more: object = {}) =>
  by.put(planned()).send({
    ...{
      userId: work.practitioner.userId,
      weeks: [
        { week, version: 0 },
        { week: next, version: 0 },
      ],
      hours: 44,
    },
    ...more,
  });
const loadOf = async (who: Person) => (await who.get('/api/load').query({ from: next }).expect(200)).body as LoadView;
const partsOf = async (who: Person, userId: string) =>
  (await who.get(`/api/load/${userId}/${week}`).expect(200)).body as PersonWeekView[];

describe('hours', () => {
  it('are planned by who leads, for weeks on the team, and each plan is one entry', async () => {
    const before = (await actionsOf(test, work.engagementId)).length;
    const { body } = await plan(work.senior).expect(200);
    const [part] = body as PersonWeekView[];
    expect(part?.planned.slice(0, 3)).toEqual([
      { week, hours: 44, version: 1 },
      { week: next, hours: 44, version: 1 },
      { week: addDays(week, 14), hours: null, version: 0 },
    ]);
    expect((await actionsOf(test, work.engagementId)).slice(before)).toEqual(['hours.planned']);
    const stale = await plan(work.leader);
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
    await plan(work.leader, { weeks: [{ week: next, version: 1 }], hours: 30 }).expect(200);
    await plan(work.practitioner).expect(403);
    await plan(stranger).expect(404);
    await plan(work.outsider).expect(404);
    const odd = await plan(work.leader, { weeks: [{ week: addDays(week, 1), version: 0 }] });
    expect([odd.status, odd.body.code]).toEqual([422, 'hours.not-a-week']);
    await plan(work.leader, { userId: work.outsider.userId }).expect(404);
  });

  it('are recorded by each for themselves, of weeks that have begun, and each record is one entry', async () => {
    const before = (await actionsOf(test, work.engagementId)).length;
    await work.practitioner.put(worked()).send({ week, version: 0, hours: 12 }).expect(200);
    expect((await actionsOf(test, work.engagementId)).slice(before)).toEqual(['hours.recorded']);
    const stale = await work.practitioner.put(worked()).send({ week, version: 0, hours: 13 });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
    await work.practitioner.put(worked()).send({ week, version: 1, hours: 14 }).expect(200);
    const ahead = await work.practitioner.put(worked()).send({ week: next, version: 0, hours: 1 });
    expect([ahead.status, ahead.body.code]).toEqual([422, 'hours.week-ahead']);
    // The quality office is not on the team: its hours are of no engagement.
    await office.put(worked()).send({ week, version: 0, hours: 1 }).expect(403);
    await stranger.put(worked()).send({ week, version: 0, hours: 1 }).expect(404);
  });

  it('are seen by who leads and by the quality office of everybody, and by others of themselves', async () => {
    const everybody = [work.leader, work.practitioner, work.qualityReviewer, work.senior]
      .map(({ userId }) => userId)
      .sort();
    for (const who of [work.leader, work.senior, office])
      expect((await loadOf(who)).people.map(({ userId }) => userId).sort()).toEqual(everybody);
    const own = await loadOf(work.practitioner);
    expect(own.weeks).toHaveLength(shownWeeks);
    expect(own.people.map(({ userId }) => userId)).toEqual([work.practitioner.userId]);
    expect(own.people[0]?.planned.slice(0, 2)).toEqual([30, 0]);
    expect((await loadOf(stranger)).people).toEqual([]);
  });

  it('leave as a workbook, two lines a person and the sums, of what its reader sees alone', async () => {
    const rowsFor = async (who: Person) => {
      const asked = who.get('/api/load/file').query({ lang: 'ja', from: week });
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await asked.responseType('blob').expect(200)).body as never);
      const sheet = book.worksheets[0]!;
      const cells = (row: number) => [2, 3, 4, 3 + shownWeeks].map((column) => sheet.getCell(row, column).value);
      return Array.from({ length: sheet.rowCount - 2 }, (_, at) => cells(3 + at));
    };
    const own = [
      ['計画', '44', '30', '74'],
      ['実績', '14', '0', '14'],
    ];
    expect(await rowsFor(work.practitioner)).toEqual([...own, ...own]);
    expect((await rowsFor(work.leader)).slice(-2)).toEqual(own);
    expect(await rowsFor(work.leader)).toHaveLength(10);
    await office.get('/api/load/file').expect(400);
  });

  it('stand beside the chapters that each has, whose hours are seen as on the page of the load', async () => {
    const at = `${work.path}/chapter-load`;
    const told = async (who: Person) => (await who.get(at).expect(200)).body as ChapterLoadView;
    const { people, unassigned } = await told(work.leader);
    const { chapters, ...person } = people.find(({ userId }) => userId === work.practitioner.userId)!;
    expect(person).toMatchObject({ role: 'practitioner', planned: 74, worked: 14 });
    const [all] = await asFirm(test, firm.firmId, (client) =>
      client
        .query<{ tests: number; own: number }>(
          `SELECT count(*)::int AS tests, (count(*) FILTER (WHERE assignee_id = $2))::int AS own FROM control_test
           WHERE engagement_id = $1`,
          [work.engagementId, work.practitioner.userId],
        )
        .then(({ rows }) => rows),
    );
    const sumOf = (shares: readonly { tests: number }[]) => shares.reduce((sum, { tests }) => sum + tests, 0);
    expect(sumOf(chapters)).toBe(all!.own);
    expect(sumOf([...people.flatMap((one) => one.chapters), ...unassigned])).toBe(all!.tests);
    expect(all!.tests).toBeGreaterThan(0);

    const own = (await told(work.practitioner)).people.map(({ userId, planned }) => [userId, planned]);
    expect(own.filter(([, planned]) => planned !== null)).toEqual([[work.practitioner.userId, 74]]);
    expect((await told(office)).people.every(({ planned }) => planned !== null)).toBe(true);
    for (const nobody of [work.outsider, stranger]) await nobody.get(at).expect(404);
  });

  it('open the engagements that they are made of, with what the reader may say', async () => {
    const { userId } = work.practitioner;
    expect(await partsOf(work.practitioner, userId)).toMatchObject([
      { engagementId: work.engagementId, worked: { hours: 14, version: 2 }, mayPlan: false, mayRecord: true },
    ]);
    expect(await partsOf(work.leader, userId)).toMatchObject([{ mayPlan: true, mayRecord: false }]);
    expect(await partsOf(office, userId)).toMatchObject([{ mayPlan: false, mayRecord: false }]);
    // A colleague's hours are not there for who sees their own alone.
    expect(await partsOf(work.practitioner, work.senior.userId)).toEqual([]);
    await stranger.get(`/api/load/${userId}/${week}`).expect(404);
    await work.leader.get(`/api/load/${userId}/monday`).expect(404);
  });
});
