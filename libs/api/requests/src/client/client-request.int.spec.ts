import {
  aClientPerson,
  aFirm,
  aTestedEngagement,
  ledgerOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientRequestRow, ClientRequestView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredRequest, clientOf, deliveredFile, draftedRequest, draftOf, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let place: { firmId: string; clientId: string };
let owner: Person;
let nomura: Person;
let kuwahara: Person;
/** Of another client of the same firm, and of a client of another firm. */
let stranger: Person;
let abroad: Person;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  const other = await aTestedEngagement(test, firm);
  const otherFirm = await aFirm(test, '別の監査法人');
  const theirs = await aTestedEngagement(test, otherFirm);
  place = { firmId: firm.firmId, clientId: await clientOf(work, test) };
  owner = await aClientPerson(test, place, 'owner');
  nomura = await aClientPerson(test, place);
  kuwahara = await aClientPerson(test, place, 'approver');
  stranger = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(other, test) }, 'owner');
  abroad = await aClientPerson(test, { firmId: otherFirm.firmId, clientId: await clientOf(theirs, test) }, 'owner');
});
afterAll(() => test.close());

const listOf = async (person: Person) =>
  (await person.get('/api/client/requests').expect(200)).body as ClientRequestRow[];
const viewOf = async (person: Person, id: string) =>
  (await person.get(`/api/client/requests/${id}`).expect(200)).body as ClientRequestView;
const codesOf = async (person: Person) => (await listOf(person)).map(({ code }) => code);

describe('what a client’s person reads of requests', () => {
  it('is what was sent to them, and of it what they need to answer and nothing else', async () => {
    const { id, code } = await sentRequest(work, { answererId: nomura.userId });
    const row = (await listOf(nomura)).find((one) => one.id === id);
    const told = [
      'answererName',
      'askedByName',
      'code',
      'dueOn',
      'files',
      'id',
      'isMine',
      'isOver',
      'periodEnd',
      'periodStart',
      'remindedAt',
      'serviceName',
      'state',
      'title',
      'version',
    ];
    expect(Object.keys(row!).sort()).toEqual(told);
    expect(row).toMatchObject({ code, state: 'requested', isMine: true, serviceName: 'ミズナラ文書基盤' });
    await deliveredFile(nomura, id);
    const view = await viewOf(nomura, id);
    expect(Object.keys(view).sort()).toEqual(
      [...told, 'expected', 'messages', 'missing', 'reason', 'received', 'round', 'shows', 'wanted'].sort(),
    );
    expect(Object.keys(view.received[0]!).sort()).toEqual(
      ['fileName', 'id', 'mediaType', 'remarks', 'round', 'scan', 'sentAt', 'sentByName', 'side', 'size'].sort(),
    );
    expect(view.askedByName).toBe('佐藤 試');
    expect(JSON.stringify(view)).not.toContain('9.2.1.3');
  });

  it('is no draft, whoever asks', async () => {
    const { id, code } = await draftedRequest(work);
    expect(await codesOf(owner)).not.toContain(code);
    await owner.get(`/api/client/requests/${id}`).expect(404);
    await sendFile(owner, `/api/client/requests/${id}/files`, '早い.csv', 'a').expect(404);
    await owner.post(`/api/client/requests/${id}/messages`).send({ text: 'もう見えます' }).expect(404);
  });

  it('leaves out what was put to a colleague, but for the owner, and shows everybody what was put to nobody', async () => {
    const hers = await sentRequest(work, { answererId: kuwahara.userId });
    const anybodys = await sentRequest(work);
    expect(await codesOf(owner)).toEqual(expect.arrayContaining([hers.code, anybodys.code]));
    expect(await codesOf(kuwahara)).toEqual(expect.arrayContaining([hers.code, anybodys.code]));
    const his = await codesOf(nomura);
    expect(his).toContain(anybodys.code);
    expect(his).not.toContain(hers.code);
    await nomura.get(`/api/client/requests/${hers.id}`).expect(404);
    await nomura.post(`/api/client/requests/${hers.id}/messages`).send({ text: '代わりに' }).expect(404);
  });

  it('is nothing of another client’s, nor of another firm’s, by whichever door they ask', async () => {
    const { id } = await sentRequest(work);
    const { received, version } = await deliveredFile(nomura, id);
    const at = `/api/client/requests/${id}`;
    for (const person of [stranger, abroad]) {
      expect((await listOf(person)).map((row) => row.id)).not.toContain(id);
      await person.get(at).expect(404);
      await person.get(`${at}/files/${received[0]!.id}`).expect(404);
      await sendFile(person, `${at}/files`, '別.csv', 'a').expect(404);
      await person.post(`${at}/files/${received[0]!.id}/remove`).send({ version }).expect(404);
      await person.post(`${at}/answer`).send({ version, note: '別の会社です' }).expect(404);
      await person.post(`${at}/messages`).send({ text: '別の会社です' }).expect(404);
    }
    expect(await viewOf(nomura, id)).toMatchObject({ state: 'requested', version, messages: [] });
  });

  it('ends with their being one of the client’s people', async () => {
    const gone = await aClientPerson(test, place);
    await gone.get('/api/client/requests').expect(200);
    await test.admin.query(`UPDATE client_person SET disabled_at = now() WHERE account_id = $1`, [gone.userId]);
    await gone.get('/api/client/requests').expect((answer) => expect(answer.status).not.toBe(200));
  });

  it('is closed to members of the firm, as the firm’s side is to them', async () => {
    const { id } = await sentRequest(work);
    await work.practitioner.get('/api/client/requests').expect(403);
    await work.leader.get(`/api/client/requests/${id}`).expect(403);
    for (const path of ['requests', `requests/${id}`, 'evidence', 'tests', 'findings'])
      await owner.get(`${work.path}/${path}`).expect((answer) => expect([403, 404]).toContain(answer.status));
    await owner.post(`${work.path}/requests`).send(draftOf(work)).expect(403);
  });
});

describe('answering a request', () => {
  it('takes files in one by one and sends them with a word, each step in the ledger under the person’s own name', async () => {
    const { id } = await sentRequest(work, { answererId: nomura.userId });
    const before = (await ledgerOf(test, work.engagementId)).length;
    await deliveredFile(nomura, id, { name: '点検記録 4-6月.csv', content: '4-6月' });
    const { version, files } = await deliveredFile(nomura, id, { name: '点検記録 7-9月.csv', content: '7-9月' });
    expect(files).toBe(2);
    const answer = await nomura
      .post(`/api/client/requests/${id}/answer`)
      .send({ version, note: '25日分です。' })
      .expect(200);
    expect(answer.body).toMatchObject({ state: 'submitted', round: 1, files: 2 });
    expect((answer.body as ClientRequestView).messages).toMatchObject([
      { kind: 'answer', side: 'client', text: '25日分です。' },
    ]);
    const events = (await ledgerOf(test, work.engagementId)).slice(before);
    expect(events.map(({ action }) => action)).toEqual([
      'request.file-delivered',
      'request.file-delivered',
      'request.answered',
    ]);
    for (const { actor } of events)
      expect(actor).toEqual({ id: nomura.userId, name: '楢崎 試', role: 'contributor', authn: 'session' });
  });

  it('has one effect when the same file is sent twice under one key', async () => {
    const { id } = await sentRequest(work);
    const key = randomUUID();
    const send = () =>
      sendFile(nomura, `/api/client/requests/${id}/files`, '一度.csv', '一度').set('Idempotency-Key', key).expect(201);
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    expect((await viewOf(nomura, id)).received).toHaveLength(1);
  });

  it('needs a file or a word, is refused at a version that passed, and ends what may be added', async () => {
    const { id, version } = await sentRequest(work);
    const send = (body: object) => nomura.post(`/api/client/requests/${id}/answer`).send(body);
    expect((await send({ version, note: ' ' }).expect(422)).body).toMatchObject({ code: 'request.nothing-sent' });
    await send({ version: version + 1, note: '記録がありません。' }).expect(409);
    await send({ version, note: '記録がありません。' }).expect(200);
    expect((await send({ version: version + 1, note: 'もう一度' }).expect(422)).body).toMatchObject({
      code: 'request.not-waiting',
    });
    await sendFile(nomura, `/api/client/requests/${id}/files`, '後.csv', '後').expect(422);
  });

  it('lets a file be taken out again before it is sent, and not after', async () => {
    const { id } = await sentRequest(work);
    const { received, version } = await deliveredFile(nomura, id, { content: '誤り' });
    const remove = (file: string, seen: number) =>
      nomura.post(`/api/client/requests/${id}/files/${file}/remove`).send({ version: seen });
    await remove(received[0]!.id, version + 1).expect(409);
    await remove(randomUUID(), version).expect(404);
    // The id of a file says nothing by itself: it is taken out of the request that it came for, and of no other.
    const hers = await sentRequest(work, { answererId: kuwahara.userId });
    const elsewhere = await deliveredFile(kuwahara, hers.id, { content: '別の依頼' });
    await remove(elsewhere.received[0]!.id, version).expect(404);
    expect((await remove(received[0]!.id, version).expect(200)).body).toMatchObject({ files: 0, received: [] });
    await nomura.get(`/api/client/requests/${id}/files/${received[0]!.id}`).expect(404);
    const again = await deliveredFile(nomura, id, { content: '正しい' });
    await nomura.post(`/api/client/requests/${id}/answer`).send({ version: again.version, note: '' }).expect(200);
    await remove(again.received[0]!.id, again.version + 1).expect(422);
  });

  it('is looked at as it arrives: what is empty, came before, or is not what its name says is told at once', async () => {
    const { id } = await sentRequest(work);
    const remarksOf = async (name: string, content: string) =>
      (await deliveredFile(nomura, id, { name, content })).received.find((file) => file.fileName === name)!.remarks;
    expect(await remarksOf('記録.csv', `日,人 ${id}`)).toEqual([]);
    expect(await remarksOf('同じ記録.csv', `日,人 ${id}`)).toEqual(['sent-before']);
    expect(await remarksOf('空.csv', '')).toEqual(['empty']);
    expect(await remarksOf('写し.pdf', `PDF ではない ${id}`)).toEqual(['not-what-it-says']);
    // A list may begin as a program of Windows does; a program of Linux is one under whatever name it comes.
    expect(await remarksOf('一覧.csv', `MZ-001,済 ${id}`)).toEqual([]);
    expect(await remarksOf('道具.csv', `\u007fELF\u0002\u0001\u0001\u0000 ${id}`)).toEqual(['program']);
  });

  it('gives the file back as it came, to whoever may see the request', async () => {
    const { id, received } = await answeredRequest(work, nomura);
    const file = await owner.get(`/api/client/requests/${id}/files/${received[0]!.id}`).expect(200);
    expect((file.body as Buffer).toString()).toContain('LC-0157');
    await work.practitioner.get(`${work.path}/requests/${id}/files/${received[0]!.id}`).expect(200);
  });

  it('and the thread are read by both sides, in the names of who wrote', async () => {
    const { id } = await sentRequest(work);
    await nomura.post(`/api/client/requests/${id}/messages`).send({ text: '様式は決まっていますか。' }).expect(201);
    await work.practitioner
      .post(`${work.path}/requests/${id}/messages`)
      .send({ text: 'そのままで結構です。' })
      .expect(201);
    const told = (await viewOf(nomura, id)).messages.map(({ side, writtenByName, text }) => [
      side,
      writtenByName,
      text,
    ]);
    expect(told).toEqual([
      ['client', '楢崎 試', '様式は決まっていますか。'],
      ['firm', '佐藤 試', 'そのままで結構です。'],
    ]);
    const empty = await nomura.post(`/api/client/requests/${id}/messages`).send({ text: '' }).expect(422);
    expect(empty.body).toMatchObject({ code: 'request.comment-missing' });
  });
});
