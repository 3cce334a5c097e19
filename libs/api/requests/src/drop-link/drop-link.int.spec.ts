import {
  actionsOf,
  aFirm,
  aTestedEngagement,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { DropLinkView, DropRequestView, RequestView } from '@akashi/contracts';
import { usualPart } from '@akashi/domain/upload';
import { randomBytes } from 'node:crypto';
import ExcelJS from 'exceljs';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftedRequest, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';
import { aDropLink, LinkHolder, recipient } from './a-drop-link.fixture';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let office: Person;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  firm = await aFirm(test);
  office = await firm.person('品質', 'quality_office');
});
beforeEach(async () => {
  work = await aTestedEngagement(test, firm);
});
afterAll(() => test.close());

const linkOf = async (id: string): Promise<DropLinkView> =>
  ((await work.practitioner.get(`${work.path}/drop-links`).expect(200)).body as DropLinkView[]).find(
    (one) => one.id === id,
  )!;
const requestOf = async (id: string): Promise<RequestView> =>
  (await work.practitioner.get(`${work.path}/requests/${id}`).expect(200)).body as RequestView;

describe('a drop link', () => {
  it('is made for one person by who may send requests, with one entry that holds no word, and its secret is kept nowhere', async () => {
    const { id: requestId } = await sentRequest(work);
    const before = (await ledgerOf(test, work.engagementId)).length;
    const link = await aDropLink(work, { requestIds: [requestId], days: 14 });
    expect(link).toMatchObject({
      ...recipient,
      asksAll: false,
      requests: ['R-001'],
      state: 'open',
      files: 0,
      version: 1,
    });
    expect(link.address).toBe(`https://akashi.example.test/drop#${link.token}`);
    expect(Buffer.from(link.token, 'base64url')).toHaveLength(32);
    const events = (await ledgerOf(test, work.engagementId)).slice(before);
    expect(events.map(({ action }) => action)).toEqual(['drop-link.created']);
    const { rows } = await test.admin.query(`SELECT * FROM drop_link WHERE id = $1`, [link.id]);
    expect(JSON.stringify([rows, await linkOf(link.id)])).not.toContain(link.token);
    expect(JSON.stringify(events)).not.toMatch(/野村|nomura/);
  });

  it('is refused to another firm, to who only reads, for a draft, and where nothing was sent', async () => {
    const path = `${work.path}/drop-links`;
    const body = { ...recipient, days: 30, requestIds: null };
    expect((await work.practitioner.post(path).send(body).expect(422)).body.code).toBe('drop-link.nothing-asked');
    const draft = await draftedRequest(work);
    await work.practitioner
      .post(path)
      .send({ ...body, requestIds: [draft.id] })
      .expect(404);
    await sentRequest(work);
    await office.post(path).send(body).expect(403);
    await office.get(path).expect(200);
    const stranger = await (await aFirm(test, '別の監査法人')).person('他人', 'member');
    await stranger.post(path).send(body).expect(404);
    await stranger.get(path).expect(404);
    expect(
      (
        await work.practitioner
          .post(path)
          .send({ ...body, days: 61 })
          .expect(422)
      ).body.code,
    ).toBe('drop-link.days-invalid');
    expect(await actionsOf(test, work.engagementId)).not.toContain('drop-link.created');
  });

  it('shows its person what is asked and nothing else, takes files and the answer under their name, and is told of a return', async () => {
    const { id } = await sentRequest(work);
    const link = await aDropLink(work);
    const holder = await LinkHolder.of(test, link);
    const view = await holder.view();
    expect(Object.keys(view).sort()).toEqual(['expiresAt', 'firmName', 'recipientName', 'requests']);
    expect(Object.keys(view.requests[0]!).sort()).toEqual(
      ['code', 'dueOn', 'files', 'id', 'reason', 'round', 'shows', 'state', 'title', 'version', 'wanted'].sort(),
    );
    const before = (await ledgerOf(test, work.engagementId)).length;
    const { files, version } = await holder.dropped(id);
    expect(files).toMatchObject([{ fileName: '点検台帳.csv', round: 1, remarks: [], scan: 'none' }]);
    const answered = await holder
      .post(`/api/drop/requests/${id}/answer`)
      .send({ version, note: '全部です。' })
      .expect(200);
    expect(answered.body).toMatchObject({ state: 'submitted', round: 1 });
    const events = (await ledgerOf(test, work.engagementId)).slice(before);
    expect(events.map(({ action }) => action)).toEqual(['request.file-delivered', 'request.answered']);
    expect(events.map(({ actor }) => actor)).toEqual(
      events.map(() => ({ id: link.id, name: recipient.recipientName, role: 'link-person', authn: 'drop-link' })),
    );
    const seen = await requestOf(id);
    expect(seen.received).toMatchObject([{ byLink: true, side: 'client', sentByName: recipient.recipientName }]);
    expect(await linkOf(link.id)).toMatchObject({ files: 1, openings: [{ ip: expect.any(String) as string }] });

    const body = { version: seen.version, reason: '9月分がありません。', dueOn: '2031-04-30' };
    await work.practitioner.post(`${work.path}/requests/${id}/return`).send(body).expect(200);
    expect((await holder.view()).requests).toMatchObject([
      { state: 'returned', reason: body.reason, dueOn: body.dueOn },
    ]);
  });

  it('becomes evidence that says through which link it came', async () => {
    // The engagement is written past the routes, and with it one piece of evidence that took no number from the counter.
    await test.admin.query(
      `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value) VALUES ($1, $2, 'evidence', 10)`,
      [firm.firmId, work.engagementId],
    );
    const { id } = await sentRequest(work);
    const holder = await LinkHolder.of(test, await aDropLink(work));
    const { version } = await holder.dropped(id);
    await holder.post(`/api/drop/requests/${id}/answer`).send({ version, note: '' }).expect(200);
    const { received, version: seen } = await requestOf(id);
    const file = { fileId: received[0]!.id, testIds: [work.tests.accessOperation], asOf: '2026-09-04', origin: null };
    const body = { version: seen, files: [{ ...file, outsidePeriod: true }] };
    const accepted = await work.practitioner.post(`${work.path}/requests/${id}/accept`).send(body).expect(200);
    const { evidence } = (accepted.body as RequestView).received[0]!;
    const { rows } = await test.admin.query(`SELECT source FROM evidence WHERE id = $1`, [evidence!.id]);
    expect(rows).toEqual([{ source: 'R-001 資料受付リンク: 野村 拓也' }]);
  });

  it('takes a file out again before the answer is sent, and refuses a stale version and one answer too many', async () => {
    const { id } = await sentRequest(work);
    const holder = await LinkHolder.of(test, await aDropLink(work));
    const { files, version } = await holder.dropped(id);
    const remove = `/api/drop/requests/${id}/files/${files[0]!.id}/remove`;
    await holder
      .post(remove)
      .send({ version: version + 1 })
      .expect(409);
    const before = (await ledgerOf(test, work.engagementId)).length;
    const left = (await holder.post(remove).send({ version }).expect(200)).body as DropRequestView;
    expect([left.files, (await ledgerOf(test, work.engagementId)).length - before]).toEqual([[], 1]);
    const answer = (body: object) => holder.post(`/api/drop/requests/${id}/answer`).send(body);
    expect((await answer({ version: left.version, note: ' ' }).expect(422)).body.code).toBe('request.nothing-sent');
    await answer({ version, note: 'ありません。' }).expect(409);
    await answer({ version: left.version, note: 'ありません。' }).expect(200);
    expect((await holder.drop(id).expect(422)).body.code).toBe('request.not-waiting');
  });

  it('takes a large file in parts that go on at the byte', async () => {
    const { id } = await sentRequest(work);
    const holder = await LinkHolder.of(test, await aDropLink(work));
    const content = randomBytes(usualPart + 1000);
    const purpose = `/api/drop/requests/${id}/files`;
    const begin = (to: string) =>
      holder
        .post('/api/drop/uploads')
        .send({ fileName: '記録.bin', length: content.length, purpose: to, fingerprint: null });
    await begin(`${work.path}/requests/${id}/files`).expect(403);
    const upload = (await begin(purpose).expect(201)).body as { id: string };
    const append = (offset: number, bytes: Buffer) =>
      holder
        .put(`/api/drop/uploads/${upload.id}/bytes?offset=${offset}`)
        .set('Content-Type', 'application/octet-stream')
        .send(bytes);
    await append(0, content.subarray(0, usualPart)).expect(200);
    expect((await append(7, content.subarray(7, 20)).expect(409)).body.code).toBe('upload.other-offset');
    expect((await holder.get('/api/drop/uploads').expect(200)).body).toMatchObject([
      { id: upload.id, offset: usualPart },
    ]);
    await append(usualPart, content.subarray(usualPart)).expect(200);
    const finished = await holder
      .post(purpose)
      .set('Content-Type', 'application/octet-stream')
      .set('X-File-Name', encodeURIComponent('記録.bin'))
      .set('Upload-Id', upload.id)
      .set('Content-Length', '0')
      .expect(201);
    expect(finished.body).toMatchObject({ files: [{ fileName: '記録.bin', size: content.length }] });
    expect((await holder.get('/api/drop/uploads').expect(200)).body).toEqual([]);

    const other = (await begin(purpose).expect(201)).body as { id: string };
    await holder.post(`/api/drop/uploads/${other.id}/end`).send({}).expect(204);
  });

  it('is ended with a reason, once, from the version that was seen, and opens nothing more', async () => {
    const { id } = await sentRequest(work);
    const link = await aDropLink(work);
    const holder = await LinkHolder.of(test, link);
    await holder.dropped(id);
    const end = (body: object) => work.practitioner.post(`${work.path}/drop-links/${link.id}/end`).send(body);
    expect((await end({ version: 1, reason: ' ' }).expect(422)).body.code).toBe('drop-link.reason-missing');
    await end({ version: 2, reason: '担当の交代' }).expect(409);
    await office.post(`${work.path}/drop-links/${link.id}/end`).send({ version: 1, reason: '担当の交代' }).expect(403);
    const before = (await ledgerOf(test, work.engagementId)).length;
    expect((await end({ version: 1, reason: '担当の交代' }).expect(200)).body).toMatchObject({
      state: 'ended',
      files: 1,
    });
    expect((await ledgerOf(test, work.engagementId)).length).toBe(before + 1);
    expect((await end({ version: 2, reason: '担当の交代' }).expect(422)).body.code).toBe('drop-link.ended');
    expect((await holder.get('/api/drop/requests').expect(404)).body.code).toBe('link.not-usable');
    const opening = { token: link.token, email: recipient.recipientEmail };
    await request(test.app.getHttpServer()).post('/api/drop/open').send(opening).expect(404);
    expect((await requestOf(id)).received).toHaveLength(1);
  });

  it('goes along with the client’s list while its token is known: its requests, and its address', async () => {
    const { id } = await sentRequest(work);
    await sentRequest(work, { title: '別の依頼' });
    const { token, address } = await aDropLink(work, { requestIds: [id] });
    const ask = { audience: 'client', lang: 'ja', dropToken: token };
    const answer = await work.practitioner
      .post(`${work.path}/requests/export`)
      .send(ask)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.body as ExcelJS.Buffer);
    const text = JSON.stringify(book.worksheets[0]!.getSheetValues());
    expect(text).toContain(address);
    expect(text).toContain('野村 拓也 様専用');
    expect([text.includes('R-001'), text.includes('R-002')]).toEqual([true, false]);
    const wrong = { ...ask, dropToken: 'A'.repeat(43) };
    expect((await work.practitioner.post(`${work.path}/requests/export`).send(wrong).expect(404)).body.code).toBe(
      'link.not-usable',
    );
  });
});
