import {
  actionsOf,
  aClientPerson,
  aFirm,
  aTestedEngagement,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientRequestView, RequestListView, RequestRow, RequestView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredRequest, clientOf, draftedRequest, draftOf, dueOn, sentRequest } from './a-request.fixture';
import { RequestsModule } from './requests.module';

let test: TestApp;
let work: TestedEngagement;
let stranger: Person;
let nomura: Person;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  nomura = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(work, test) });
});
afterAll(() => test.close());

/** The actions that a piece of work leaves in the ledger of the engagement. */
async function recordedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = (await actionsOf(test, work.engagementId)).length;
  await act();
  return (await actionsOf(test, work.engagementId)).slice(before);
}

const at = (id: string, verb = '') => `${work.path}/requests/${id}${verb}`;

describe('writing a request', () => {
  it('gives it the next number, shows what it serves and leaves one entry', async () => {
    let drafted: RequestView | undefined;
    expect(await recordedBy(async () => (drafted = await draftedRequest(work)))).toEqual(['request.drafted']);
    const next = await draftedRequest(work, { answererId: nomura.userId });
    expect(next.number).toBe(drafted!.number + 1);
    expect(next).toMatchObject({ state: 'draft', answererName: '楢崎 試', tests: [{ controlNumber: '9.2.1.3' }] });
  });

  it('is refused to who is not of the client, to another’s papers, and without a word of what is wanted', async () => {
    const draft = (change: object) =>
      work.practitioner.post(`${work.path}/requests`).send({ ...draftOf(work), ...change });
    expect((await draft({ answererId: stranger.userId }).expect(422)).body).toMatchObject({
      code: 'request.answerer-unknown',
    });
    await draft({ testIds: [stranger.userId] }).expect(404);
    expect((await draft({ wanted: ' ' }).expect(422)).body).toMatchObject({ code: 'request.wanted-missing' });
  });

  it('is changed at the version that was seen, and no more once it is answered', async () => {
    const { id, version } = await draftedRequest(work);
    const revise = (seen: number) =>
      work.practitioner.put(at(id)).send({ ...draftOf(work, { title: '直した件名' }), version: seen });
    expect(await recordedBy(() => revise(version).expect(200))).toEqual(['request.revised']);
    await revise(version).expect(409);
    const answered = await answeredRequest(work, nomura);
    const late = await work.practitioner.put(at(answered.id)).send({ ...draftOf(work), version: answered.version });
    expect(late.body).toMatchObject({ code: 'request.answered' });
  });

  it('once sent, keeps what the client has read, and is given to another person and other papers alone', async () => {
    const { id, version } = await sentRequest(work);
    const revise = (change: object, seen = version) =>
      work.practitioner.put(at(id)).send({ ...draftOf(work), ...change, version: seen });
    for (const change of [{ title: '別の件名' }, { wanted: '別の記録' }, { shows: '' }, { dueOn: '2031-01-31' }])
      expect((await revise(change).expect(422)).body).toMatchObject({ code: 'request.text-was-sent' });
    expect(await recordedBy(() => revise({ answererId: nomura.userId, testIds: [] }).expect(200))).toEqual([
      'request.revised',
    ]);
    const seen = await nomura.get(`/api/client/requests/${id}`).expect(200);
    expect(seen.body).toMatchObject({
      title: draftOf(work).title,
      dueOn,
      isMine: true,
      messages: [{ kind: 'reassignment', text: '楢崎 試', side: 'firm' }],
    });
  });
});

describe('sending and extending', () => {
  it('sends several at once, one entry for each, or none of them', async () => {
    const [one, two] = [await draftedRequest(work), await draftedRequest(work)];
    const send = (...requests: { id: string; version: number }[]) =>
      work.practitioner
        .post(`${work.path}/requests/send`)
        .send({ requests: requests.map(({ id, version }) => ({ id, version })) });
    await send(one, { ...two, version: two.version + 1 }).expect(409);
    const entries = await recordedBy(() => send(one, two).expect(200));
    expect(entries).toEqual(['request.sent', 'request.sent']);
    expect((await send(one).expect(422)).body).toMatchObject({ code: 'request.not-draft' });
  });

  it('goes out with no day that is over', async () => {
    const { id, version } = await draftedRequest(work, { dueOn: '2026-01-05' });
    const sent = await work.practitioner.post(`${work.path}/requests/send`).send({ requests: [{ id, version }] });
    expect(sent.body).toMatchObject({ code: 'request.due-past' });
  });

  it('gives more time, and only more', async () => {
    const { id, version } = await sentRequest(work);
    const extend = (to: string, seen: number) =>
      work.practitioner.post(`${work.path}/requests/extend`).send({ requests: [{ id, version: seen }], dueOn: to });
    expect((await extend(dueOn, version).expect(422)).body).toMatchObject({ code: 'request.due-not-later' });
    let rows: RequestRow[] = [];
    const entries = await recordedBy(
      async () => (rows = (await extend('2031-04-30', version).expect(200)).body as RequestRow[]),
    );
    expect([rows[0]?.dueOn, entries]).toEqual(['2031-04-30', ['request.extended']]);
    await extend('2031-05-31', version).expect(409);
    const { messages } = (await nomura.get(`/api/client/requests/${id}`).expect(200)).body as ClientRequestView;
    expect(messages).toMatchObject([{ kind: 'extension', text: `${dueOn} → 2031-04-30` }]);
  });

  it('reminds of several at once, where both sides read it, once a day and only of what is awaited', async () => {
    const [one, two, draft] = [await sentRequest(work), await sentRequest(work), await draftedRequest(work)];
    const text = '期限が近づいています。';
    const remind = (requests: { id: string }[], by = work.practitioner) =>
      by.post(`${work.path}/requests/remind`).send({ requestIds: requests.map(({ id }) => id), text });
    expect((await remind([one, draft]).expect(422)).body).toMatchObject({ code: 'request.not-waiting' });
    expect(await recordedBy(() => remind([one, two]).expect(200))).toEqual(['request.reminded', 'request.reminded']);
    const seen = (await nomura.get(`/api/client/requests/${one.id}`).expect(200)).body as ClientRequestView;
    expect([seen.messages, seen.remindedAt !== null]).toMatchObject([[{ kind: 'reminder', text }], true]);
    expect((await remind([two]).expect(422)).body).toMatchObject({ code: 'request.reminded-today' });
    await remind([one], work.qualityReviewer).expect(403);
    await remind([one], stranger).expect(404);
  });
});

describe('taking a request back', () => {
  it('keeps it with its reason, for the client too once it was sent', async () => {
    const { id, version } = await sentRequest(work);
    const withdraw = (body: object) => work.senior.post(at(id, '/withdraw')).send(body);
    expect((await withdraw({ version, reason: '' }).expect(422)).body).toMatchObject({
      code: 'request.withdrawal-reason-missing',
    });
    expect(await recordedBy(() => withdraw({ version, reason: '別の依頼と重なります。' }).expect(200))).toEqual([
      'request.withdrawn',
    ]);
    const seen = await nomura.get(`/api/client/requests/${id}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'withdrawn', reason: '別の依頼と重なります。' });
  });

  it('before it was sent leaves it the firm’s own: the client never reads what they were never asked', async () => {
    const { id, version } = await draftedRequest(work, { title: '別の依頼者あての下書き' });
    const answer = await work.senior.post(at(id, '/withdraw')).send({ version, reason: '宛先の誤り' }).expect(200);
    expect(answer.body).toMatchObject({ state: 'withdrawn', reason: '宛先の誤り', wasSent: false, messages: [] });
    expect(JSON.stringify((await nomura.get('/api/client/requests').expect(200)).body)).not.toContain(id);
    await nomura.get(`/api/client/requests/${id}`).expect(404);
    await nomura.post(`/api/client/requests/${id}/messages`).send({ text: 'これは何ですか。' }).expect(404);
    const told = await work.practitioner.post(at(id, '/messages')).send({ text: 'だれも読みません。' }).expect(422);
    expect(told.body).toMatchObject({ code: 'request.not-sent' });
  });
});

describe('a paper', () => {
  it('is told which requests it is served by, and is none in another engagement', async () => {
    const { id } = await sentRequest(work, { testIds: [work.tests.accessDesign] });
    const other = await sentRequest(work);
    const of = (testId: string, by = work.qualityReviewer) => by.get(`${work.path}/tests/${testId}/requests`);
    const ids = ((await of(work.tests.accessDesign).expect(200)).body as RequestRow[]).map((row) => row.id);
    expect([ids.includes(id), ids.includes(other.id)]).toEqual([true, false]);
    await of(id).expect(404);
    await of(work.tests.accessDesign, stranger).expect(404);
  });
});

describe('who may do what', () => {
  it('tells another firm and whoever is not of the team that there is nothing', async () => {
    const { id, version } = await sentRequest(work);
    for (const person of [stranger, work.outsider]) {
      await person.get(`${work.path}/requests`).expect(404);
      await person.get(at(id)).expect(404);
      await person.post(`${work.path}/requests`).send(draftOf(work)).expect(404);
      await person.post(at(id, '/withdraw')).send({ version, reason: '誤り' }).expect(404);
      await sendFile(person, at(id, '/files'), '別.csv', 'a').expect(404);
    }
  });

  it('lets the quality reviewer read and nothing more, and a practitioner take nothing back', async () => {
    const { id, version } = await sentRequest(work);
    const { requests, answerers } = (await work.qualityReviewer.get(`${work.path}/requests`).expect(200))
      .body as RequestListView;
    expect(requests.map((row) => row.id)).toContain(id);
    expect(answerers).toEqual([{ id: nomura.userId, name: '楢崎 試', kind: 'contributor' }]);
    const { post, put } = work.qualityReviewer;
    await post(`${work.path}/requests`).send(draftOf(work)).expect(403);
    await put(at(id))
      .send({ ...draftOf(work), version })
      .expect(403);
    await post(`${work.path}/requests/send`)
      .send({ requests: [{ id, version }] })
      .expect(403);
    await post(`${work.path}/requests/extend`)
      .send({ requests: [{ id, version }], dueOn })
      .expect(403);
    await post(at(id, '/check')).send({ version }).expect(403);
    await post(at(id, '/accept')).send({ version, files: [] }).expect(403);
    await post(at(id, '/return')).send({ version, reason: '誤り', dueOn }).expect(403);
    await post(at(id, '/messages')).send({ text: '外から' }).expect(403);
    await work.practitioner.post(at(id, '/withdraw')).send({ version, reason: '誤り' }).expect(403);
  });
});
