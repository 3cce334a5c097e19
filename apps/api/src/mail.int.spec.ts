import { DeriveNotices, SendMails } from '@akashi/api-notices';
import { Clock, createApp, Mailer } from '@akashi/api-platform';
import {
  aClientPerson,
  aFirm,
  aMailServer,
  asFirm,
  aTestedEngagement,
  ledgerOf,
  restrictedMark,
  startTestApp,
  type Firm,
  type Person,
  type ReceivedMail,
  type RunningMailServer,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { FirmMailView, FirmView, MailSettingView, RequestRow, RequestView } from '@akashi/contracts';
import type { SetMailBody } from '@akashi/contracts/api/mail.api';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';

/** Stands in whatever somebody writes here, and may stand in no mail. */
const canary = '秘匿の文言';
const noon = '2031-03-31T12:00';

let test: TestApp;
let server: RunningMailServer;
let firm: Firm;
let admin: Person;
let work: TestedEngagement;
let owner: Person;

beforeAll(async () => {
  server = await aMailServer();
  test = await startTestApp(areas, { mail: server.address });
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  work = await aTestedEngagement(test, firm, { testState: 'in_progress' });
  owner = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(work.engagementId) }, 'owner');
});
beforeEach(async () => {
  at(noon);
  await settle();
  await wants(work.practitioner, { way: 'at-once' });
});
afterEach(async () => {
  Object.assign(server, { refuse: {}, afterTaking: null });
  await settle();
});
afterAll(async () => {
  await test.close();
  await server.close();
});

async function clientOf(engagementId: string): Promise<string> {
  const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
    engagementId,
  ]);
  return rows[0]!.id;
}

/** The moment in Japan at which mail is looked after; people are signed in today. */
let moment = noon;
const at = (now: string) => void (moment = now);
async function then<T>(app: TestApp['app'], work: () => Promise<T>): Promise<T> {
  const clock = vi.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(`${moment}:00+09:00`));
  return work().finally(() => clock.mockRestore());
}
const derive = () => then(test.app, () => test.app.get(DeriveNotices).run());
const send = () => then(test.app, () => test.app.get(SendMails).run());
const inFirm = (sql: string, values: unknown[] = []) =>
  asFirm(test, firm.firmId, (client) => client.query(sql, values));

/** Whatever waits is forgotten, and so is what the server took. */
async function settle(): Promise<void> {
  await derive();
  await inFirm(`UPDATE mail_outbox SET state = 'needless', ended_at = coalesce(ended_at, now())`);
  server.taken.length = 0;
}

async function wants(person: Person, change: Partial<SetMailBody>, path = '/api/notices/mail'): Promise<void> {
  const { isSetUp: _, address: __, ...now } = (await person.get(path).expect(200)).body as MailSettingView;
  await person
    .put(path)
    .send({ ...now, ...change })
    .expect(200);
}

async function names(isNamed: boolean): Promise<void> {
  const { version, mailNamesMatters } = (await admin.get('/api/firm').expect(200)).body as FirmView;
  if (mailNamesMatters !== isNamed) await admin.put('/api/firm/mail-names').send({ isNamed, version }).expect(200);
}

async function noted(): Promise<void> {
  const notes = [{ text: `${canary} 根拠は?`, field: '' }];
  await work.senior.post(`${work.path}/tests/${work.tests.accessOperation}/notes`).send({ notes }).expect(201);
  await derive();
}

async function sentRequest(): Promise<RequestRow> {
  const draft = { title: canary, wanted: canary, shows: '', dueOn: '2031-06-30', answererId: null };
  const drafted = await work.practitioner
    .post(`${work.path}/requests`)
    .send({ ...draft, testIds: [work.tests.accessOperation] })
    .expect(201);
  const { id, version } = drafted.body as RequestView;
  const sent = await work.practitioner.post(`${work.path}/requests/send`).send({ requests: [{ id, version }] });
  await derive();
  return (sent.body as RequestRow[])[0]!;
}

const to = (person: Person): ReceivedMail[] => server.taken.filter((mail) => mail.to === person.email);
const states = async () =>
  (
    await inFirm(
      `SELECT state, kind, tries, doubts, fault FROM mail_outbox WHERE state <> 'needless' ORDER BY made_at DESC, id`,
    )
  ).rows as Record<string, unknown>[];
const undelivered = async () => (await admin.get('/api/mail').expect(200)).body as FirmMailView;

describe('a mail of what somebody was told', () => {
  it('says how many notices there are, names nothing, and leads to them', async () => {
    await noted();
    await noted();
    expect(await send()).toBe(1);
    const [mail] = to(work.practitioner);
    expect(mail!.body).toContain('Akashi に 2 件のお知らせがあります。');
    expect(mail!.body).toContain('https://akashi.example.test/inbox');
    expect(mail!.body).not.toMatch(/9\.2\.1\.3|調書/);
    expect(await send()).toBe(0);
    expect(await states()).toMatchObject([{ state: 'sent', tries: 1, doubts: 0 }]);
  });

  it('names the engagement and opens its row where the firm says so, and writes no header by its name', async () => {
    await names(true);
    const rename = (name: string) => inFirm(`UPDATE engagement SET name = $2 WHERE id = $1`, [work.engagementId, name]);
    const [{ name }] = (await inFirm(`SELECT name FROM engagement WHERE id = $1`, [work.engagementId])).rows as [
      { name: string },
    ];
    await rename('ミズナラ\r\nBcc: thief@evil.example\r\n\r\n<img src=x>"');
    await noted();
    await send();
    await rename(name);
    await names(false);
    const [mail] = to(work.practitioner);
    expect(server.taken).toHaveLength(1);
    expect(mail!.head).not.toMatch(/^bcc:/im);
    expect(mail!.body).toContain('ミズナラ Bcc: thief@evil.example');
    expect(mail!.body).toContain('&lt;img src=x&gt;&quot;');
    expect(mail!.body.split('<!doctype')[1]).not.toContain('<img');
    expect(mail!.body).toContain(
      `https://akashi.example.test/engagements/${work.engagementId}/papers/${work.tests.accessOperation}`,
    );
    expect(mail!.body).toContain('9.2.1.3');
  });

  it('holds no word that anybody wrote, named or not, and neither does what waits', async () => {
    await names(true);
    await wants(owner, { way: 'at-once' }, '/api/client/notices/mail');
    await noted();
    await sentRequest();
    await send();
    await names(false);
    expect(to(owner)).toHaveLength(1);
    const { rows } = await inFirm(`SELECT string_agg(o::text, ' ') AS text FROM mail_outbox o`);
    const texts = [...server.taken.flatMap(({ raw, body }) => [raw, body]), (rows[0] as { text: string }).text];
    for (const text of texts) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain(restrictedMark);
    }
  });

  it('goes to a client’s person at their own desk, of what is theirs today, and to nobody of another client', async () => {
    const beside = await aTestedEngagement(test, firm);
    const nextDoor = { firmId: firm.firmId, clientId: await clientOf(beside.engagementId) };
    await wants(await aClientPerson(test, nextDoor, 'owner'), { way: 'at-once' }, '/api/client/notices/mail');
    await settle();
    await wants(owner, { way: 'at-once', mailLanguage: 'en' }, '/api/client/notices/mail');
    const { id } = await sentRequest();
    await send();
    const [mail] = to(owner);
    expect(mail!.body).toContain('There is 1 notice for you in Akashi.');
    expect(mail!.body).toContain('https://akashi.example.test/client/notices');
    expect(server.taken.map((one) => one.to)).toEqual([owner.email]);
    await sentRequest();
    await inFirm(`UPDATE client_person SET disabled_at = now() WHERE account_id = $1`, [owner.userId]);
    await send();
    await inFirm(`UPDATE client_person SET disabled_at = NULL WHERE account_id = $1`, [owner.userId]);
    expect(to(owner)).toHaveLength(1);
    expect(id).toBeDefined();
  });

  it('is not sent of what was read, or closed to its person, meanwhile', async () => {
    await noted();
    await work.practitioner.post('/api/notices/read-all').send({ upTo: 1_000_000 }).expect(200);
    expect(await send()).toBe(0);
    await noted();
    const end = (day: string | null) =>
      inFirm(`UPDATE team_member SET to_on = $3::date WHERE engagement_id = $1 AND user_id = $2`, [
        ...[work.engagementId, work.practitioner.userId, day],
      ]);
    await end('2026-01-01');
    expect(await send()).toBe(0);
    await end(null);
    expect(server.taken).toEqual([]);
  });
});

describe('when a mail goes', () => {
  it('once a day at its hour, with all that came until then', async () => {
    await wants(work.practitioner, { way: 'digest', digestHour: 18 });
    await noted();
    at('2031-03-31T17:59');
    await noted();
    expect(await send()).toBe(0);
    at('2031-03-31T18:00');
    expect(await send()).toBe(1);
    expect(to(work.practitioner)[0]!.body).toContain('2 件');
  });

  it('after the quiet hours, at once or not', async () => {
    at('2031-03-31T21:00');
    await noted();
    expect(await send()).toBe(0);
    at('2031-04-01T06:59');
    expect(await send()).toBe(0);
    at('2031-04-01T07:00');
    expect(await send()).toBe(1);
  });

  it('never of a muted engagement or to whoever wants none, and always of a deadline', async () => {
    const mute = async (mutedEngagementIds: string[]) => {
      const { version } = (await work.practitioner.get('/api/notices/settings').expect(200)).body as {
        version: number;
      };
      await work.practitioner.put('/api/notices/settings').send({ mutedEngagementIds, version }).expect(200);
    };
    await mute([work.engagementId]);
    await noted();
    expect(await send()).toBe(0);
    await wants(work.practitioner, { way: 'none' });
    await inFirm(`UPDATE control_test SET due_on = '2031-04-02' WHERE id = $1`, [work.tests.accessOperation]);
    at('2031-04-01T00:01');
    await derive();
    expect(await send()).toBe(0);
    at('2031-04-01T07:00');
    expect(await send()).toBe(1);
    const [mail] = to(work.practitioner);
    expect(mail!.body).toContain('期限のお知らせは、止めても届きます。');
    await mute([]);
  });
});

describe('a server that does not take it', () => {
  it('for now is asked again, later each time, by the same id', async () => {
    server.refuse = { rcptTo: '451 4.3.0 Later' };
    await noted();
    expect(await send()).toBe(0);
    expect(await send()).toBe(0);
    expect(await states()).toMatchObject([{ state: 'again', tries: 1, fault: 'busy' }]);
    server.refuse = {};
    at('2031-03-31T12:01');
    expect(await send()).toBe(1);
    expect((await undelivered()).undelivered).toEqual([]);
  });

  it('because it could not be written is tried again, and is in no doubt', async () => {
    vi.spyOn(test.app.get(Mailer), 'send').mockRejectedValueOnce(new Error('no such word'));
    await noted();
    expect(await send()).toBe(0);
    expect(await states()).toMatchObject([{ state: 'again', fault: 'not-written', doubts: 0 }]);
    at('2031-03-31T12:01');
    expect(await send()).toBe(1);
  });

  it('for good is told to the administrator, who has it tried once more', async () => {
    server.refuse = { rcptTo: '550 5.1.1 Nobody' };
    await noted();
    await send();
    const { undelivered: list, isSetUp, sender } = await undelivered();
    expect({ isSetUp, sender }).toEqual({ isSetUp: true, sender: 'akashi@firm.example' });
    expect(list).toMatchObject([
      { address: work.practitioner.email, fault: 'recipient-refused', tries: 1, clientName: null },
    ]);
    const { id, version } = list[0]!;
    const again = (by: Person, seen = version, mail = id) => by.post(`/api/mail/${mail}/again`).send({ version: seen });
    await again(work.leader).expect(403);
    await again(await (await aFirm(test, '別の監査法人')).person('遠野', 'firm_admin')).expect(404);
    await again(admin, version + 7).expect(409);
    const before = (await ledgerOf(test, firm.firmId)).length;
    server.refuse = {};
    expect(((await again(admin).expect(200)).body as FirmMailView).undelivered).toEqual([]);
    await again(admin).expect(409);
    expect((await ledgerOf(test, firm.firmId)).length).toBe(before);
    expect(await send()).toBe(1);
    const office = await firm.person('品質', 'quality_office');
    await office.get('/api/mail').expect(200);
    await work.leader.get('/api/mail').expect(403);
  });

  it('for an address that is none is not even asked', async () => {
    const change = (email: string) =>
      test.admin.query(`UPDATE account SET email = $2 WHERE id = $1`, [work.practitioner.userId, email]);
    await change('a@b.example,thief@evil.example');
    await noted();
    await send();
    await change(work.practitioner.email);
    expect(server.taken).toEqual([]);
    expect((await undelivered()).undelivered[0]).toMatchObject({ fault: 'address-odd' });
  });

  it('and is down keeps everything, and nobody waits for it', async () => {
    const { port } = server.address;
    await server.close();
    await noted();
    expect(await send()).toBe(0);
    expect(await states()).toMatchObject([{ state: 'again', fault: 'unreachable' }]);
    server = await aMailServer(port);
    at('2031-03-31T12:01');
    expect(await send()).toBe(1);
  });
});

describe('a process that dies', () => {
  /** As if it had died after the server took the mail: it has not said so. */
  const lost = () =>
    inFirm(`UPDATE mail_outbox SET state = 'taken', taken_until = $1, ended_at = NULL WHERE state = 'sent'`, [
      new Date(`2031-03-31T12:10:00+09:00`),
    ]);

  it('after the server took a mail leaves one more by the same id, and never a third', async () => {
    await noted();
    expect(await send()).toBe(1);
    await lost();
    expect(await send()).toBe(0);
    at('2031-03-31T12:10');
    expect(await send()).toBe(1);
    await lost();
    at('2031-03-31T12:20');
    expect(await send()).toBe(0);
    const ids = to(work.practitioner).map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect((await undelivered()).undelivered[0]).toMatchObject({ fault: 'in-doubt', address: work.practitioner.email });
  });

  it('has as many duplicates as a connection that breaks before the answer: one', async () => {
    server.afterTaking = () => Promise.reject(new Error('gone'));
    await noted();
    for (const later of [noon, '2031-03-31T12:05', '2031-03-31T13:00', '2031-03-31T18:00']) {
      at(later);
      expect(await send()).toBe(0);
    }
    const ids = to(work.practitioner).map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(await states()).toMatchObject([{ state: 'undelivered', fault: 'in-doubt', doubts: 2 }]);
  });

  it('shares nothing with another one at work: each mail is sent by one of them', async () => {
    const beside = await createApp(test.config, areas);
    for (const person of [work.leader, work.senior, work.qualityReviewer]) await wants(person, { way: 'at-once' });
    await inFirm(`UPDATE control_test SET due_on = '2031-03-31' WHERE assignee_id = $1`, [work.practitioner.userId]);
    await noted();
    const both = () => [test.app, beside].map((app) => app.get(SendMails).run());
    const sent = await then(test.app, () => then(beside, () => Promise.all([...both(), ...both()])));
    await beside.close();
    const ids = server.taken.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sent.reduce((sum, n) => sum + n, 0)).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });
});

describe('unsubscribing', () => {
  const tokenIn = (mail: ReceivedMail) =>
    /^List-Unsubscribe: <https:\/\/akashi\.example\.test(\/api\/mail\/unsubscribe\/[\w-]+)>$/m.exec(mail.head)![1]!;
  const visitor = async (method: 'get' | 'post', path: string) => {
    const request = (await import('supertest')).default(test.app.getHttpServer());
    return method === 'get'
      ? request.get(path)
      : request.post(path).type('form').send({ 'List-Unsubscribe': 'One-Click' });
  };

  it('is one click by a program without a session, ends mail but for deadlines, and changes nothing else', async () => {
    await wants(work.practitioner, { digestHour: 17, mailLanguage: 'en' });
    await noted();
    await send();
    const path = tokenIn(to(work.practitioner)[0]!);
    expect(to(work.practitioner)[0]!.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const page = await visitor('get', path);
    expect([page.status, page.headers['location']]).toEqual([
      303,
      `https://akashi.example.test/unsubscribe#${path.split('/').at(-1)}`,
    ]);
    const before = (await work.practitioner.get('/api/notices/mail').expect(200)).body as MailSettingView;
    expect(before.way).toBe('at-once');
    expect((await visitor('post', path)).status).toBe(204);
    expect((await work.practitioner.get('/api/notices/mail').expect(200)).body).toEqual({
      ...before,
      way: 'none',
      version: before.version + 1,
    });
    expect((await visitor('post', path)).status).toBe(204);
    await wants(work.practitioner, { mailLanguage: 'ja' });
  });

  it('is nobody’s by a token that is none, and slow for whoever guesses', async () => {
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push((await visitor('post', `/api/mail/unsubscribe/guess-${n}`)).status);
    expect(answers).toEqual([404, 404, 404, 404, 404, 429]);
    await test.admin.query(`DELETE FROM sign_in_throttle`);
  });
});

describe('how somebody wants their mail', () => {
  it('is their own, seen, and within the hours of a day', async () => {
    const person = await firm.person('新人');
    const usual = { way: 'digest', digestHour: 8, quietFrom: 20, quietUntil: 7, mailLanguage: 'ja', version: 0 };
    expect((await person.get('/api/notices/mail').expect(200)).body).toEqual({
      ...{ isSetUp: true, address: person.email },
      ...usual,
    });
    await person
      .put('/api/notices/mail')
      .send({ ...usual, digestHour: 24 })
      .expect(400);
    await person
      .put('/api/notices/mail')
      .send({ ...usual, way: 'weekly' })
      .expect(400);
    await person
      .put('/api/notices/mail')
      .send({ ...usual, way: 'none' })
      .expect(200);
    await person.put('/api/notices/mail').send(usual).expect(409);
    const { version: _, ...said } = usual;
    await person
      .put('/api/notices/mail')
      .send({ ...said, version: 1 })
      .expect(200);
    await owner.get('/api/notices/mail').expect(403);
    await person.get('/api/client/notices/mail').expect(403);
    const atDesk = (await owner.get('/api/client/notices/mail').expect(200)).body as MailSettingView;
    expect(Object.keys(atDesk).sort()).toEqual([...Object.keys(usual), 'isSetUp', 'address'].sort());
    const next = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(work.engagementId) });
    expect((await next.get('/api/client/notices/mail').expect(200)).body).toMatchObject({
      ...usual,
      address: next.email,
    });
  });
});

describe('an installation without a mail server', () => {
  it('keeps no mail for the day that it has one, and says so', async () => {
    const without = await startTestApp(areas);
    const silent = await aFirm(without);
    const engagement = await aTestedEngagement(without, silent, { testState: 'in_progress' });
    const notes = [{ text: '根拠は?', field: '' }];
    await engagement.senior
      .post(`${engagement.path}/tests/${engagement.tests.accessOperation}/notes`)
      .send({ notes })
      .expect(201);
    expect(await without.app.get(DeriveNotices).run()).toBeGreaterThan(0);
    expect(await without.app.get(SendMails).run()).toBe(0);
    expect((await without.admin.query(`SELECT FROM mail_outbox`)).rowCount).toBe(0);
    expect((await engagement.senior.get('/api/notices/mail').expect(200)).body).toMatchObject({ isSetUp: false });
    await without.close();
  });
});
