import { EngagementDoor } from '@akashi/api-engagements';
import { linkPerson, withTenant, type Caller, type LinkPersonCaller } from '@akashi/api-platform';
import {
  aClientPerson,
  aFirm,
  aMailServer,
  aTestedEngagement,
  ledgerOf,
  startTestApp,
  type Firm,
  type RunningMailServer,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { AskedDropCodeView, CreatedDropLinkView, DropLinkView, OpenedDropView } from '@akashi/contracts';
import { getDataSourceToken } from '@nestjs/typeorm';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SendLinkCode } from '@akashi/api-people';
import { clientOf, deliveredFile, draftedRequest, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';
import { aDropLink, LinkHolder, recipient } from './a-drop-link.fixture';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  firm = await aFirm(test);
});
beforeEach(async () => {
  await test.admin.query(`DELETE FROM sign_in_throttle`);
  work = await aTestedEngagement(test, firm);
});
afterAll(() => test.close());

const open = (body: object) => request(test.app.getHttpServer()).post('/api/drop/open').send(body);
const plain = (body: object) => ({ ...body, requestId: '' });

describe('whoever holds a drop link', () => {
  it('sees of their engagement the requests that it asks for, and of other links, clients and firms nothing', async () => {
    const own = await sentRequest(work);
    const beside = await sentRequest(work, { title: '隣の依頼' });
    const draft = await draftedRequest(work);
    const [neighbour, foreign] = [
      await aTestedEngagement(test, firm),
      await aTestedEngagement(test, await aFirm(test, '別の監査法人')),
    ];
    const others = [beside, draft, await sentRequest(neighbour), await sentRequest(foreign)];
    const holder = await LinkHolder.of(test, await aDropLink(work, { requestIds: [own.id] }));
    const besideHolder = await LinkHolder.of(test, await aDropLink(work, { requestIds: [beside.id] }));
    await besideHolder.dropped(beside.id);
    const atClient = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(work, test) }, 'owner');
    const desk = await deliveredFile(atClient, own.id);
    const mine = await holder.dropped(own.id, '別紙.csv', '2026-09-05');
    expect((await holder.view()).requests.map(({ id }) => id)).toEqual([own.id]);
    expect(mine.files.map(({ fileName }) => fileName)).toEqual(['別紙.csv']);
    await holder
      .post(`/api/drop/requests/${own.id}/files/${desk.received[0]!.id}/remove`)
      .send({ version: mine.version })
      .expect(404);
    for (const { id } of others) {
      await holder.drop(id).expect(404);
      await holder.post(`/api/drop/requests/${id}/answer`).send({ version: 1, note: '出します。' }).expect(404);
    }
  });

  it('sees later ones too where it asks for all, and none that is a draft or was withdrawn', async () => {
    const { id, version } = await sentRequest(work);
    const holder = await LinkHolder.of(test, await aDropLink(work));
    await draftedRequest(work);
    const later = await sentRequest(work);
    const body = { version, reason: '不要' };
    await work.leader.post(`${work.path}/requests/${id}/withdraw`).send(body).expect(200);
    expect((await holder.view()).requests.map((one) => one.id)).toEqual([later.id]);
  });

  it('finds behind its wall rows of its own requests and files in two tables, itself in two, and in no other table any row', async () => {
    const { id } = await sentRequest(work);
    await sentRequest(work, { title: '隣の依頼' });
    const link = await aDropLink(work, { requestIds: [id] });
    await (await LinkHolder.of(test, link)).dropped(id);
    await work.practitioner.post(`${work.path}/requests/${id}/messages`).send({ text: '内輪の話' }).expect(201);
    const { rows: tables } = await test.admin.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_policies WHERE schemaname = 'akashi' AND policyname = 'firm_wall' ORDER BY 1`,
    );
    const source = test.app.get<DataSource>(getDataSourceToken());
    const walls = { firmId: firm.firmId, clientId: null, linkId: link.id };
    const shown: Record<string, number> = {};
    for (const { name } of tables) {
      const rows = await withTenant(source, walls, 'READ ONLY', (tx) =>
        tx.query<unknown[]>(`SELECT FROM ${name}`),
      ).catch(() => []);
      if (rows.length > 0) shown[name] = rows.length;
    }
    expect(shown).toEqual({ drop_link: 1, drop_link_request: 1, evidence_request: 1, evidence_request_file: 1 });
    await expect(
      withTenant(source, walls, 'READ WRITE', (tx) => tx.query(`UPDATE evidence_request SET title = 'x'`)),
    ).rejects.toThrow(/row-level security/);
  });

  it('opens with its pass nothing that is a member’s or a client person’s, and a session opens nothing of the link', async () => {
    const { id } = await sentRequest(work);
    const holder = await LinkHolder.of(test, await aDropLink(work));
    for (const path of [`${work.path}/requests`, `/api/client/requests/${id}`, '/api/uploads', '/api/session'])
      await holder.get(path).expect(401);
    await work.practitioner.get('/api/drop/requests').expect(401);
    await request(test.app.getHttpServer()).get('/api/drop/requests').set('x-drop-pass', 'A'.repeat(43)).expect(404);
  });

  it('does not type-check where a member, a client’s person or a program is taken', async () => {
    const holder: LinkPersonCaller = linkPerson({ firmId: 'f', engagementId: 'e', linkId: 'l', name: '野村' }, 'r');
    // @ts-expect-error It is none of the callers that use cases take.
    const caller: Caller = holder;
    const through = (door: EngagementDoor) =>
      // @ts-expect-error No engagement's door opens to it.
      door.write(holder, 'e', () => Promise.resolve());
    expect([caller.kind, typeof through]).toEqual(['linkPerson', 'function']);
  });

  it('is answered the same by a token that never was, another address, an end and a closed engagement', async () => {
    await sentRequest(work);
    const [link, ended, over] = [await aDropLink(work), await aDropLink(work), await aDropLink(work)];
    const email = recipient.recipientEmail;
    const path = `${work.path}/drop-links/${ended.id}/end`;
    await work.practitioner.post(path).send({ version: 1, reason: '宛先の誤り' }).expect(200);
    await test.admin.query(`UPDATE drop_link SET expires_at = now() WHERE id = $1`, [over.id]);
    const tries = [
      { token: 'A'.repeat(43), email },
      { token: link.token, email: 'someone@else.example' },
      { token: ended.token, email },
      { token: over.token, email },
    ];
    const answers = await Promise.all(tries.map((body) => open(body)));
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(plain(answer.body as object)).toEqual(plain(answers[0]!.body as object));
    }
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    const holder = await LinkHolder.of(test, link);
    await test.admin.query(`UPDATE engagement SET state = 'archived' WHERE id = $1`, [work.engagementId]);
    expect((await holder.get('/api/drop/requests').expect(404)).body.code).toBe('link.not-usable');
    await open({ token: link.token, email }).expect(404);
  });

  it('is let in no more once what its opening gave is over, and slowed down by address and not by token', async () => {
    await sentRequest(work);
    const link = await aDropLink(work);
    const holder = await LinkHolder.of(test, link);
    await test.admin.query(`UPDATE drop_link_opening SET pass_until = now() WHERE drop_link_id = $1`, [link.id]);
    await holder.get('/api/drop/requests').expect(404);
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await open({ token: `x${n}`, email: 'a@b.example' })).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
  });

  it('stands in the security log with where it was opened from and what came through it', async () => {
    const { id } = await sentRequest(work);
    const link = await aDropLink(work);
    await (await LinkHolder.of(test, link)).dropped(id);
    const person = { id: link.id, name: recipient.recipientName };
    const address = expect.any(String) as string;
    const ofLink = async () => {
      const { rows } = await test.admin.query<{ canon: string }>(
        `SELECT canon FROM security_event WHERE firm_id = $1 ORDER BY seq`,
        [firm.firmId],
      );
      const events = rows.map(({ canon }) => JSON.parse(canon) as { person: { id: string } | null });
      return events.filter((event) => event.person?.id === link.id);
    };
    await vi.waitFor(
      async () =>
        expect(await ofLink()).toMatchObject([
          { kind: 'sign-in', operation: 'drop.open', thing: 'link', person, address },
          { kind: 'received', operation: 'drop.deliver', object: id, person, address },
        ]),
      { timeout: 20_000 },
    );
  });
});

describe('where mail is set up', () => {
  let server: RunningMailServer;
  let mailing: TestApp;
  let there: TestedEngagement;
  let link: CreatedDropLinkView;

  beforeAll(async () => {
    server = await aMailServer();
    mailing = await startTestApp([RequestsModule], { mail: server.address });
    there = await aTestedEngagement(mailing, await aFirm(mailing));
    await sentRequest(there);
    link = await aDropLink(there);
  });
  afterAll(async () => {
    await mailing.close();
    await server.close();
  });

  const post = (path: string, body: object) =>
    request(mailing.app.getHttpServer()).post(`/api/drop/${path}`).send(body);

  it('opens by the mailed code alone, once, and the mail holds no link', async () => {
    const holder = { token: link.token, email: recipient.recipientEmail };
    await post('open', holder).expect(404);
    const before = (await ledgerOf(mailing, there.engagementId)).length;
    const { asksCode, ask } = (await post('code', holder).expect(200)).body as AskedDropCodeView;
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 20_000 });
    const [mail] = server.taken;
    expect([asksCode, mail!.to]).toEqual([true, recipient.recipientEmail]);
    expect(mail!.body).not.toMatch(/ミズナラ|drop|http/);
    const code = /^(\d{4} \d{4})$/m.exec(mail!.body)![1]!.replace(' ', '');
    const stranger = { ...holder, email: 'someone@else.example' };
    expect(((await post('code', stranger).expect(200)).body as AskedDropCodeView).asksCode).toBe(true);
    expect((await post('open', { ...stranger, ask, code }).expect(422)).body.code).toBe('export.code-wrong');
    const opened = (await post('open', { ...holder, ask, code }).expect(200)).body as OpenedDropView;
    expect((await new LinkHolder(mailing, opened.pass).view()).requests).toHaveLength(1);
    await post('open', { ...holder, ask, code }).expect(422);
    await mailing.app.get(SendLinkCode).beforeApplicationShutdown();
    expect(server.taken).toHaveLength(1);
    const events = (await ledgerOf(mailing, there.engagementId)).slice(before);
    expect(events.map(({ action }) => action)).toEqual(['drop-link.code-sent', 'drop-link.opened']);
    expect(JSON.stringify(events)).not.toContain(code);
    const [seen] = (await there.practitioner.get(`${there.path}/drop-links`).expect(200)).body as DropLinkView[];
    expect(seen).toMatchObject({ lastCode: { fault: null }, openings: [{}] });
  });
});
