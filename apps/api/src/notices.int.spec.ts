import { DeriveNotices } from '@akashi/api-notices';
import { Clock } from '@akashi/api-platform';
import {
  aClientPerson,
  aFirm,
  asFirm,
  aTestedEngagement,
  ledgerOf,
  restrictedMark,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type {
  ClientNoticesView,
  NoticeCountView,
  NoticeSettingView,
  NoticesView,
  NoticeView,
  RequestRow,
  RequestView,
} from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';

/** Stands in whatever somebody writes here, and may stand in no notice. */
const canary = '秘匿の文言';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let clientId: string;
let owner: Person;
let contributor: Person;

beforeAll(async () => {
  test = await startTestApp(areas);
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm, { testState: 'in_progress' });
  const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
    work.engagementId,
  ]);
  clientId = rows[0]!.id;
  owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
  contributor = await aClientPerson(test, { firmId: firm.firmId, clientId });
  await derive();
});
afterAll(() => test.close());

const derive = () => test.app.get(DeriveNotices).run();
const page = async (person: Person, query = '') =>
  (await person.get(`/api/notices${query}`).expect(200)).body as NoticesView;
const told = async (person: Person) => (await page(person)).notices;
const countOf = async (person: Person) => (await person.get('/api/notices/count').expect(200)).body as NoticeCountView;
const atDesk = async (person: Person) =>
  (await person.get('/api/client/notices').expect(200)).body as ClientNoticesView;
const latest = async (person: Person): Promise<NoticeView> => (await told(person))[0]!;

async function noted(mentions: string[] = []): Promise<void> {
  const notes = [{ text: `${canary} 根拠は?`, field: '', ...(mentions.length > 0 && { mentions }) }];
  await work.senior.post(`${work.path}/tests/${work.tests.accessOperation}/notes`).send({ notes }).expect(201);
  await derive();
}

async function sentRequest(change: { answererId?: string; dueOn?: string } = {}): Promise<RequestRow> {
  const draft = { title: canary, wanted: canary, shows: '', dueOn: '2031-03-31', answererId: null };
  const drafted = await work.practitioner
    .post(`${work.path}/requests`)
    .send({ ...draft, testIds: [work.tests.accessOperation], ...change })
    .expect(201);
  const { id, version } = drafted.body as RequestView;
  const sent = await work.practitioner.post(`${work.path}/requests/send`).send({ requests: [{ id, version }] });
  return (sent.body as RequestRow[])[0]!;
}

describe('a notice', () => {
  it('tells whose paper it is and who was named of a note, and not who wrote it', async () => {
    await noted([work.leader.userId]);
    const notice = { action: 'note.written', urgency: 'act', thingKind: 'paper', thingId: work.tests.accessOperation };
    const shown = { ...notice, engagementId: work.engagementId, actorName: '森 試', readAt: null, version: 1 };
    expect(await latest(work.practitioner)).toMatchObject({ ...shown, relation: 'assignee', code: '9.2.1.3' });
    expect(await latest(work.leader)).toMatchObject({ ...shown, relation: 'mentioned' });
    expect((await told(work.senior)).filter(({ action }) => action === 'note.written')).toEqual([]);
  });

  it('comes once for an event, however often the log is gone through', async () => {
    expect(await derive()).toBe(0);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE notice_walk SET size = 0 WHERE firm_id = $1`, [firm.firmId]),
    );
    expect(await derive()).toBe(0);
    const causes = await test.admin.query(
      `SELECT person_id, cause FROM notice GROUP BY person_id, cause HAVING count(*) > 1`,
    );
    expect(causes.rows).toEqual([]);
  });

  it('holds no word that anybody wrote, in the table and in the answers', async () => {
    await sentRequest();
    await derive();
    const { rows } = await test.admin.query<{ all: string }>(`SELECT string_agg(n::text, ' ') AS all FROM notice n`);
    const answers = [await told(work.practitioner), await told(work.leader), await atDesk(owner)];
    for (const text of [rows[0]!.all, JSON.stringify(answers)]) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain(restrictedMark);
    }
  });

  it('leaves the ledger as it was, read or not', async () => {
    await noted();
    const before = (await ledgerOf(test, work.engagementId)).length;
    const { notices, unread, asking } = await page(work.practitioner, '?only=unread');
    expect(asking).toBe(notices.filter(({ urgency }) => urgency !== 'news').length);
    const { id, version, number } = notices[0]!;
    const read = await work.practitioner.post('/api/notices/read').send({ notices: [{ id, version }] });
    expect([read.status, read.body]).toMatchObject([200, { unread: unread - 1 }]);
    await work.practitioner
      .post('/api/notices/read')
      .send({ notices: [{ id, version }] })
      .expect(409);
    expect((await page(work.practitioner)).notices.find((one) => one.id === id)?.readAt).not.toBeNull();
    expect((await ledgerOf(test, work.engagementId)).length).toBe(before);
    const all = await work.practitioner
      .post('/api/notices/read-all')
      .send({ upTo: number - 1 })
      .expect(200);
    expect(all.body).toMatchObject({ unread: 0 });
    await noted();
    expect((await page(work.practitioner, '?only=unread')).notices).toHaveLength(1);
  });

  it('is paged by its number', async () => {
    const first = await page(work.practitioner, '?limit=1');
    expect(first.before).toBe(first.notices[0]!.number);
    const next = await page(work.practitioner, `?limit=1&before=${String(first.before)}`);
    expect(next.notices[0]!.number).toBeLessThan(first.before!);
    expect((await page(work.practitioner, '?limit=200')).before).toBeNull();
    await work.practitioner.get('/api/notices?before=').expect(400);
  });

  it('is nobody else’s: not a colleague’s, not another firm’s', async () => {
    const { id, version } = await latest(work.practitioner);
    const stranger = await (await aFirm(test, '別の監査法人')).person('遠野', 'quality_office', 'member');
    for (const who of [work.leader, stranger, await firm.person('非担当')]) {
      await who
        .post('/api/notices/read')
        .send({ notices: [{ id, version }] })
        .expect(404);
    }
    expect((await page(stranger)).notices).toEqual([]);
    await owner.get('/api/notices').expect(403);
    await work.leader.get('/api/client/notices').expect(403);
  });
});

describe('the walls', () => {
  it('hide what somebody was told before an engagement was closed to them', async () => {
    const there = (await told(work.practitioner)).length;
    expect(there).toBeGreaterThan(0);
    const end = (day: string | null) =>
      asFirm(test, firm.firmId, (client) =>
        client.query(`UPDATE team_member SET to_on = $3::date WHERE engagement_id = $1 AND user_id = $2`, [
          work.engagementId,
          work.practitioner.userId,
          day,
        ]),
      );
    await end('2026-01-01');
    expect(await told(work.practitioner)).toEqual([]);
    expect(await countOf(work.practitioner)).toEqual({ unread: 0, deadlines: 0, asking: 0 });
    await end(null);
    expect(await told(work.practitioner)).toHaveLength(there);
  });
});

describe('a deadline', () => {
  const dueOn = (day: string) =>
    asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE control_test SET due_on = $2 WHERE id = $1`, [work.tests.accessOperation, day]),
    );

  it('is told of what is due and of what is late, once for each day, and muting silences it not', async () => {
    const setting = { mutedEngagementIds: [work.engagementId], version: 0 };
    const set = (await work.practitioner.put('/api/notices/settings').send(setting).expect(200))
      .body as NoticeSettingView;
    expect(set).toEqual({ ...setting, version: 1 });
    await work.practitioner.put('/api/notices/settings').send(setting).expect(409);
    expect(await countOf(work.practitioner)).toEqual({ unread: 0, deadlines: 0, asking: 0 });

    await dueOn('2031-03-31');
    for (const [today, action] of [
      ['2031-03-29', null],
      ['2031-03-30', 'due.near'],
      ['2031-03-31', 'due.near'],
      ['2031-04-01', 'due.passed'],
      ['2031-04-02', 'due.passed'],
    ] as const) {
      vi.spyOn(test.app.get(Clock), 'today').mockReturnValue(today);
      await derive();
      const days = (await told(work.practitioner)).filter((one) => one.urgency === 'deadline');
      const due = days.filter(({ thingKind }) => thingKind === 'paper');
      if (action === null) expect(days).toEqual([]);
      else expect(due[0]).toMatchObject({ action, dueOn: '2031-03-31', actorName: null, code: '9.2.1.3' });
    }
    vi.restoreAllMocks();
    // Near and passed, each once, of the paper and of the request that was sent above.
    expect(await countOf(work.practitioner)).toEqual({ unread: 4, deadlines: 4, asking: 4 });
  });

  it('an engagement that one may not read is not there to be muted', async () => {
    const other = await aTestedEngagement(test, await aFirm(test, 'よその監査法人'));
    const outsider = await firm.person('非担当の人');
    for (const [who, id] of [
      [work.leader, other.engagementId],
      [outsider, work.engagementId],
    ] as const) {
      await who
        .put('/api/notices/settings')
        .send({ mutedEngagementIds: [id], version: 0 })
        .expect(404);
    }
    expect((await work.leader.get('/api/notices/settings').expect(200)).body).toEqual({
      mutedEngagementIds: [],
      version: 0,
    });
  });
});

describe('a client’s people', () => {
  it('are told of what they are asked, each of theirs, and the firm of the answer', async () => {
    const { id } = await sentRequest({ answererId: contributor.userId });
    await derive();
    const [mine] = (await atDesk(contributor)).notices;
    expect(mine).toMatchObject({ action: 'request.sent', urgency: 'act', thingKind: 'request', thingId: id });
    expect(Object.keys(mine!).sort()).toEqual(
      ['id', 'number', 'action', 'urgency', 'thingKind', 'thingId', 'code', 'dueOn', 'at', 'readAt', 'version']
        .concat(['engagementId', 'serviceName'])
        .sort(),
    );
    expect((await atDesk(owner)).notices.filter((one) => one.thingId === id)).toEqual([]);
    const before = (await contributor.get(`/api/client/requests/${id}`).expect(200)).body as { version: number };
    await contributor
      .post(`/api/client/requests/${id}/answer`)
      .send({ version: before.version, note: `${canary} ありません。` })
      .expect(200);
    await derive();
    expect(await latest(work.practitioner)).toMatchObject({
      action: 'request.answered',
      relation: 'request-asker',
      thingId: id,
      readAt: null,
    });
    // Nobody is asked for it any more, whether they opened what asked them or not.
    expect((await atDesk(contributor)).notices.find((one) => one.thingId === id)?.readAt).not.toBeNull();
    const { version } = (await work.practitioner.get(`${work.path}/requests/${id}`).expect(200)).body as RequestView;
    await work.leader.post(`${work.path}/requests/${id}/accept`).send({ version, files: [] }).expect(200);
    await derive();
    expect((await told(work.practitioner)).find((one) => one.thingId === id)?.readAt).not.toBeNull();
    expect((await atDesk(contributor)).notices[0]).toMatchObject({ action: 'request.accepted', readAt: null });
  });

  it('mark what they have read, behind their wall, and nobody’s of another client', async () => {
    const { notices, unread } = await atDesk(contributor);
    const { id, version } = notices[0]!;
    const elsewhere = await aTestedEngagement(test, firm);
    const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
      elsewhere.engagementId,
    ]);
    const nextDoor = await aClientPerson(test, { firmId: firm.firmId, clientId: rows[0]!.id }, 'owner');
    await nextDoor
      .post('/api/client/notices/read')
      .send({ notices: [{ id, version }] })
      .expect(404);
    expect((await atDesk(nextDoor)).notices).toEqual([]);
    const read = await contributor
      .post('/api/client/notices/read')
      .send({ notices: [{ id, version }] })
      .expect(200);
    expect(read.body).toMatchObject({ unread: unread - 1 });
    await contributor
      .post('/api/client/notices/read')
      .send({ notices: [{ id, version }] })
      .expect(409);
    const all = await contributor.post('/api/client/notices/read-all').send({ upTo: notices[0]!.number }).expect(200);
    expect(all.body).toEqual({ unread: 0, deadlines: 0, asking: 0 });
    expect((await contributor.get('/api/client/notices/count').expect(200)).body).toEqual(all.body);
  });

  it('read of a request no more that was put to a colleague', async () => {
    const { id } = await sentRequest();
    await derive();
    const seen = async () => (await atDesk(contributor)).notices.filter((one) => one.thingId === id).length;
    expect(await seen()).toBe(1);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE evidence_request SET answerer_id = $2 WHERE id = $1`, [id, owner.userId]),
    );
    expect(await seen()).toBe(0);
  });
});
