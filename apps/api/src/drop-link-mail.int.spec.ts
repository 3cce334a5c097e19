import { DeriveNotices, SendMails } from '@akashi/api-notices';
import { Clock } from '@akashi/api-platform';
import {
  aFirm,
  aMailServer,
  asFirm,
  aTestedEngagement,
  startTestApp,
  type Firm,
  type Person,
  type RunningMailServer,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type {
  CreatedDropLinkView,
  DropLinkView,
  FirmMailView,
  FirmView,
  RequestRow,
  RequestView,
} from '@akashi/contracts';
import { addDays } from '@akashi/domain/dates';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';

/** Stands in whatever somebody asks for, and may stand in no mail. */
const canary = '秘匿の文言';
const injected = '表題\r\nBcc: thief@evil.example\r\n\r\n<img src=x>';
const name = '野村 拓也';
const day = addDays(new Clock().today(), 1);

let test: TestApp;
let server: RunningMailServer;
let firm: Firm;
let admin: Person;
let work: TestedEngagement;
let link: CreatedDropLinkView;
let count = 0;

beforeAll(async () => {
  server = await aMailServer();
  test = await startTestApp(areas, { mail: server.address });
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
});
beforeEach(async () => {
  Object.assign(server, { refuse: {}, afterTaking: null });
  work = await aTestedEngagement(test, firm);
  await sent();
  link = await made();
  server.taken.length = 0;
});
afterAll(async () => {
  await test.close();
  await server.close();
});

const inFirm = (sql: string, values: unknown[] = []) =>
  asFirm(test, firm.firmId, (client) => client.query(sql, values));
/** Tells and sends as a worker does at that hour of Japan; people are signed in today. */
async function look(at = `${day}T12:00`): Promise<void> {
  const clock = vi.spyOn(test.app.get(Clock), 'now').mockImplementation(() => new Date(`${at}:00+09:00`));
  Object.assign(test.app.get(DeriveNotices), { lookedForDays: new Map() });
  await test.app.get(DeriveNotices).run();
  await test.app.get(SendMails).run();
  clock.mockRestore();
}
const mails = (of: DropLinkView = link) => server.taken.filter(({ to }) => to === of.recipientEmail);
const bodies = () => mails().map(({ body }) => body);

async function made(requestIds: string[] | null = null): Promise<CreatedDropLinkView> {
  const recipient = { recipientName: name, recipientEmail: `holder-${(count += 1)}@mizunara.example` };
  const body = { ...recipient, days: 30, requestIds };
  return (await work.practitioner.post(`${work.path}/drop-links`).send(body).expect(201)).body as CreatedDropLinkView;
}
async function sent(): Promise<RequestRow> {
  const draft = { title: canary, wanted: canary, shows: '', dueOn: addDays(day, 20), answererId: null };
  const drafted = await work.practitioner
    .post(`${work.path}/requests`)
    .send({ ...draft, testIds: [work.tests.accessOperation] })
    .expect(201);
  const { id, version } = drafted.body as RequestView;
  const rows = await work.practitioner.post(`${work.path}/requests/send`).send({ requests: [{ id, version }] });
  return (rows.body as RequestRow[])[0]!;
}
async function returned({ id }: RequestRow, reason: string): Promise<void> {
  await inFirm(`UPDATE evidence_request SET state = 'submitted' WHERE id = $1`, [id]);
  const now = (await work.practitioner.get(`${work.path}/requests/${id}`).expect(200)).body as RequestView;
  const body = { version: now.version, reason, dueOn: addDays(day, 20) };
  await work.practitioner.post(`${work.path}/requests/${id}/return`).send(body).expect(200);
}
const end = ({ id, version }: DropLinkView) =>
  work.practitioner.post(`${work.path}/drop-links/${id}/end`).send({ version, reason: canary }).expect(200);
const seen = async ({ id }: DropLinkView) =>
  ((await work.practitioner.get(`${work.path}/drop-links`).expect(200)).body as DropLinkView[]).find(
    (one) => one.id === id,
  )!;
async function names(isNamed: boolean): Promise<void> {
  const { version } = (await admin.get('/api/firm').expect(200)).body as FirmView;
  await admin.put('/api/firm/mail-names').send({ isNamed, version }).expect(200);
}

describe('whoever has a drop link', () => {
  it('is told that it was made, once, and the mail holds neither the link nor a matter', async () => {
    expect(await seen(link)).toMatchObject({ lastMail: null });
    await look();
    await inFirm(`UPDATE notice_walk SET size = 0`);
    await look();
    const [body, ...more] = bodies();
    expect(more).toEqual([]);
    expect(body).toContain(`${name} 様`);
    expect(body).toContain('監査機関の担当者に連絡してください。');
    expect(body).not.toMatch(new RegExp(`http|ミズナラ|${link.token}|${canary}|R-00|佐藤`));
    const { rows } = await inFirm(`SELECT o::text FROM mail_outbox o UNION ALL SELECT n::text FROM mail_link_news n`);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${link.token}|${canary}`));
    expect(await seen(link)).toMatchObject({ lastMail: { state: 'sent', fault: null } });
  });

  it('is told after the quiet hours of what came meanwhile, in one mail, and of nothing that it does not ask for', async () => {
    const beside = await made([(await sent()).id]);
    await look();
    server.taken.length = 0;
    await sent();
    await sent();
    await look(`${day}T22:00`);
    expect(mails()).toEqual([]);
    await look(`${addDays(day, 1)}T07:00`);
    expect(bodies()).toEqual([expect.stringContaining('新しい依頼が 2 件あります。')]);
    expect(mails(beside)).toEqual([]);
  });

  it('is told of a return, with its reason and the matter where the firm says so, and no name writes a header', async () => {
    await look();
    server.taken.length = 0;
    const request = await sent();
    await returned(request, `9月分がありません。${injected}`);
    await look();
    expect(bodies()).toEqual([expect.stringContaining('差し戻された依頼が 1 件あります。')]);
    expect(bodies()[0]).not.toMatch(/9月分|R-00/);
    server.taken.length = 0;

    await names(true);
    const service = `SELECT service_id FROM engagement WHERE id = $1`;
    const [{ name: before }] = (
      await inFirm(`SELECT name FROM cloud_service WHERE id = (${service})`, [work.engagementId])
    ).rows as [{ name: string }];
    const rename = (to: string) =>
      inFirm(`UPDATE cloud_service SET name = $2 WHERE id = (${service})`, [work.engagementId, to]);
    await rename(injected);
    await inFirm(`UPDATE drop_link SET recipient_name = $2 WHERE id = $1`, [link.id, injected]);
    await inFirm(`UPDATE evidence_request SET title = $2 WHERE id = $1`, [request.id, injected]);
    await returned(await sent(), `10月分がありません。${injected}`);
    await look();
    await rename(before);
    await names(false);
    const [mail] = mails();
    expect(server.taken).toHaveLength(1);
    expect(mail!.to).toBe(link.recipientEmail);
    expect(mail!.head).not.toMatch(/^bcc:/im);
    expect(mail!.body.split('<!doctype')[1]).not.toContain('<img');
    expect(mail!.body).toContain('差戻しの理由: 10月分がありません。');
    expect(mail!.body).toMatch(/・R-003 \(期限 /);
    expect(mail!.body).not.toContain(canary);
  });

  it('is told of a day that is near and of one that has passed, each once, and not of what was answered', async () => {
    await look();
    server.taken.length = 0;
    const due = (on: string) =>
      inFirm(`UPDATE evidence_request SET due_on = $2 WHERE engagement_id = $1`, [work.engagementId, on]);
    await due(addDays(day, 3));
    await look(`${addDays(day, 1)}T12:00`);
    expect(mails()).toEqual([]);
    for (const at of ['T06:59', 'T07:00', 'T12:00']) await look(addDays(day, 2) + at);
    expect(bodies()).toEqual([expect.stringContaining('期限が今日か明日の依頼が 1 件あります。')]);
    for (const days of [4, 5]) await look(`${addDays(day, days)}T12:00`);
    expect(bodies()).toHaveLength(2);
    expect(bodies()[1]).toContain('期限を過ぎた依頼が 1 件あります。');
    await due(addDays(day, 8));
    await inFirm(`UPDATE evidence_request SET state = 'submitted' WHERE engagement_id = $1`, [work.engagementId]);
    await look(`${addDays(day, 8)}T12:00`);
    expect(bodies()).toHaveLength(2);
  });

  it('is told of another day and of what is not wanted any more, and before the link expires while it asks for something', async () => {
    const [kept, taken] = [await sent(), await sent()];
    await look();
    server.taken.length = 0;
    const extended = { requests: [{ id: kept.id, version: kept.version }], dueOn: addDays(day, 25) };
    await work.practitioner.post(`${work.path}/requests/extend`).send(extended).expect(200);
    const withdrawn = { version: taken.version, reason: canary };
    await work.leader.post(`${work.path}/requests/${taken.id}/withdraw`).send(withdrawn).expect(200);
    await look();
    expect(bodies()).toEqual([expect.stringContaining('期限が変わった依頼が 1 件あります。')]);
    expect(bodies()[0]).toContain('取り下げられた依頼が 1 件あります。提出の必要はありません。');
    expect(bodies()[0]).not.toContain(canary);
    server.taken.length = 0;
    const expires = (on: string) =>
      inFirm(`UPDATE drop_link SET expires_at = $2 WHERE id = $1`, [link.id, `${on}T12:00:00+09:00`]);
    await inFirm(`UPDATE drop_link SET created_at = created_at - interval '20 days' WHERE id = $1`, [link.id]);
    await expires(addDays(day, 6));
    for (const days of [1, 4, 5]) await look(`${addDays(day, days)}T13:00`);
    expect(bodies()).toEqual([expect.stringContaining(`リンクは ${addDays(day, 6)} 12:00 に使えなくなり`)]);
  });

  it('is told that it was ended, and not why; of one that went to the wrong person nobody is', async () => {
    const [wrong, unheard] = [await made(), await made()];
    await end(wrong);
    server.refuse = { rcptTo: '451 4.3.0 Later' };
    await look();
    server.refuse = {};
    await end(unheard);
    await inFirm(`UPDATE mail_outbox SET send_at = send_at - interval '1 hour' WHERE state = 'again'`);
    await look();
    expect([...mails(wrong), ...mails(unheard)]).toEqual([]);
    await sent();
    await end(link);
    await look();
    expect(bodies()).toHaveLength(2);
    expect(bodies()[1]).toContain('リンクは終了しました。');
    expect(bodies()[1]).not.toMatch(new RegExp(`${canary}|新しい依頼`));
    await sent();
    await look();
    expect(bodies()).toHaveLength(2);
  });

  it('has one duplicate at most by the same id, and stands with the firm’s mail where it was refused', async () => {
    server.afterTaking = () => Promise.reject(new Error('gone'));
    for (const at of ['T12:00', 'T12:05', 'T13:00', 'T18:00']) await look(day + at);
    const ids = mails().map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    server.afterTaking = null;
    server.refuse = { rcptTo: '550 5.1.1 No such user' };
    await sent();
    await look(`${day}T19:00`);
    expect(await seen(link)).toMatchObject({ lastMail: { state: 'undelivered', fault: 'recipient-refused' } });
    const { undelivered } = (await admin.get('/api/mail').expect(200)).body as FirmMailView;
    const theirs = undelivered.filter(({ address }) => address === link.recipientEmail);
    expect(theirs.map(({ personName, fault }) => [personName, fault])).toEqual([
      [name, 'recipient-refused'],
      [name, 'in-doubt'],
    ]);
  });
});
