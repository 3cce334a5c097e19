import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  aFirm,
  anEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type {
  CountedTermView,
  EngagementRotationView,
  RotationLimitView,
  RotationPageView,
  RotationQuery,
} from '@akashi/contracts';
import type { TeamRole } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let office: Person;
let admin: Person;
let stranger: Person;
let work: ArrangedEngagement;
/** The one of the year before, which nobody of today's team but leader and senior may read. */
let before: string;

/** The engagement of an earlier year for the same service, with whom it had. */
async function earlier(year: number, team: readonly (readonly [Person, TeamRole])[], state = 'archived') {
  const id = randomUUID();
  const changed = { id, name: `${year}年度`, state, period_start: `${year}-10-01`, period_end: `${year + 1}-09-30` };
  const ended = { ended_on: '2026-02-10', end_reason: '試験', ended_by: work.leader.userId };
  const more = state === 'declined' ? ended : year === 2025 ? { period_end: '2026-03-31' } : {};
  const period = { ...changed, ...more };
  await asFirm(test, firm.firmId, async (client) => {
    const { rows } = await client.query<{ columns: string }>(
      `SELECT string_agg(column_name, ', ') AS columns FROM information_schema.columns
       WHERE table_name = 'engagement' AND is_generated = 'NEVER'`,
    );
    const columns = rows[0]!.columns;
    await client.query(
      `INSERT INTO engagement (${columns}) SELECT ${columns}
       FROM (SELECT (jsonb_populate_record(e, $2::jsonb)).* FROM engagement e WHERE e.id = $1) x`,
      [work.engagementId, JSON.stringify(period)],
    );
    for (const [{ userId }, role] of team) {
      await client.query(
        `INSERT INTO team_member SELECT (jsonb_populate_record(t, $3::jsonb)).* FROM team_member t
         WHERE t.engagement_id = $1 AND t.user_id = $2`,
        [work.engagementId, work.leader.userId, JSON.stringify({ engagement_id: id, user_id: userId, role })],
      );
    }
  });
  return id;
}

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
  firm = await aFirm(test);
  office = await firm.person('品管', 'quality_office');
  admin = await firm.person('管理', 'firm_admin');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
  work = await anEngagement(test, firm, { editionId: 'ismap-skeleton' });
  before = await earlier(2025, [
    [work.leader, 'engagement_leader'],
    [work.senior, 'practitioner'],
    [work.outsider, 'senior'],
  ]);
  await earlier(2024, [
    [work.leader, 'engagement_leader'],
    [work.senior, 'practitioner'],
  ]);
  await earlier(2023, [[work.qualityReviewer, 'quality_reviewer']]);
  await earlier(2022, [[work.leader, 'engagement_leader']], 'declined');
});
afterAll(() => test.close());

const limitsOf = async (who: Person) => (await who.get('/api/rotation-limits').expect(200)).body as RotationLimitView[];
const set = (who: Person, role: string, body: object) =>
  who.put(`/api/rotation-limits/${role}`).send({ reason: '品質管理規程 第8条', version: 0, ...body });
const pageOf = async (who: Person, asked: RotationQuery = {}) =>
  (await who.get('/api/rotation').query(asked).expect(200)).body as RotationPageView;
const yearsOf = async (who: Person) =>
  new Map((await pageOf(who)).lines.map((line) => [line.userId, [line.role, line.yearsInRole, line.years]]));

describe('the limit of years in a role', () => {
  it('is none until the firm has its own, which the office and the administrator set, each with one entry', async () => {
    expect((await limitsOf(work.practitioner)).map(({ years, version }) => [years, version])).toEqual(
      Array(4).fill([null, 0]),
    );
    await set(office, 'engagement_leader', { years: 2 }).expect(200);
    const set2 = await set(admin, 'practitioner', { years: 1 }).expect(200);
    expect((set2.body as RotationLimitView[])[0]).toMatchObject({ years: 2, reason: '品質管理規程 第8条', version: 1 });
    await set(admin, 'practitioner', { years: null, version: 1 }).expect(200);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map(({ action, facts, actor }) => [action, facts, actor.role])).toEqual([
      ['rotation-limit.set', { role: 'engagement_leader', before: null, after: 2 }, 'quality_office'],
      ['rotation-limit.set', { role: 'practitioner', before: null, after: 1 }, 'firm_admin'],
      ['rotation-limit.set', { role: 'practitioner', before: 1, after: null }, 'firm_admin'],
    ]);
    expect(JSON.stringify(events)).not.toContain('品質管理規程');
  });

  it('is refused to others, from an old version, for no role, and as the rule says; another firm has its own', async () => {
    await set(work.leader, 'senior', { years: 3 }).expect(403);
    for (const version of [0, 7]) {
      const stale = await set(office, 'engagement_leader', { years: 9, version }).expect(409);
      expect(stale.body.code).toBe('stale-version');
    }
    await set(office, 'partner', { years: 3 }).expect(404);
    expect((await set(office, 'senior', { years: 0 }).expect(422)).body.code).toBe('rotation.out-of-range');
    await set(office, 'senior', { years: 1.5 }).expect(400);
    await set(office, 'senior', {}).expect(400);
    expect((await limitsOf(stranger)).every(({ years }) => years === null)).toBe(true);
  });
});

describe('years on a client', () => {
  it('are counted from the engagements on record, back to the first of those in a row, the worst first', async () => {
    const { lines, total, sums } = await pageOf(office);
    expect([total, sums]).toEqual([4, { beyond: 1, last: 0, within: 0, unlimited: 3 }]);
    expect(lines[0]).toMatchObject({
      ...{ userId: work.leader.userId, clientId: work.clientId, role: 'engagement_leader', limit: 2 },
      ...{ yearsInRole: 3, sinceInRole: '2024-10-01', years: 3, since: '2024-10-01', standing: 'beyond' },
    });
    const years = await yearsOf(office);
    // Of three years two were in another role.
    expect(years.get(work.senior.userId)).toEqual(['senior', 1, 3]);
    // Two of the client's years lie between, and whoever is not on the newest one was relieved.
    expect(years.get(work.qualityReviewer.userId)).toEqual(['quality_reviewer', 1, 1]);
    expect(years.has(work.outsider.userId)).toBe(false);
    const named = lines[0]!.name;
    expect((await pageOf(office, { q: named, standing: 'beyond' })).total).toBe(1);
    expect((await pageOf(office, { q: named, standing: 'within' })).total).toBe(0);
  });

  it('are seen by who leads there and by the office of everybody, by others of themselves, and by no other firm', async () => {
    expect((await yearsOf(work.leader)).size).toBe(4);
    expect([...(await yearsOf(work.senior)).keys()]).toEqual([work.senior.userId]);
    expect((await pageOf(stranger)).total).toBe(0);
    expect((await pageOf(admin)).total).toBe(0);
  });

  it('open what they are made of, and name engagements to nobody who may not read them', async () => {
    const at = `/api/rotation/${work.senior.userId}/${work.clientId}`;
    const rows = (await office.get(at).expect(200)).body as CountedTermView[];
    expect(rows.map(({ role, start, isCounted }) => [role, start, isCounted])).toEqual([
      ['senior', '2026-04-01', true],
      ['practitioner', '2025-10-01', true],
      ['practitioner', '2024-10-01', true],
    ]);
    expect(rows[1]).toMatchObject({ engagementId: before, engagementName: '2025年度' });
    // Whose declaration of that year is not there reads nothing of it, and learns role and period.
    const own = (await work.senior.get(at).expect(200)).body as CountedTermView[];
    expect(own[1]).toMatchObject({ engagementId: null, engagementName: null, start: '2025-10-01' });
    expect(own[0]).toMatchObject({ engagementId: work.engagementId });
    for (const nobody of [work.practitioner, admin]) expect((await nobody.get(at).expect(200)).body).toEqual([]);
    await stranger.get(at).expect(404);
  });

  it('are there for whoever puts the team together, with who was on the client before', async () => {
    const at = `${work.path}/rotation`;
    const view = (await work.leader.get(at).expect(200)).body as EngagementRotationView;
    expect(view.period).toEqual({ start: '2026-04-01', end: '2026-09-30' });
    expect(view.periods.map(({ start }) => start)).toEqual(['2023-10-01', '2024-10-01', '2025-10-01', '2026-04-01']);
    expect(view.limits[0]).toEqual({ role: 'engagement_leader', years: 2 });
    const { terms } = view.people.find(({ userId }) => userId === work.outsider.userId)!;
    expect(terms).toMatchObject([{ role: 'senior', engagementId: null, start: '2025-10-01' }]);
    await office.get(at).expect(200);
    await work.senior.get(at).expect(403);
    for (const nobody of [work.outsider, stranger]) await nobody.get(at).expect(404);
  });
});
