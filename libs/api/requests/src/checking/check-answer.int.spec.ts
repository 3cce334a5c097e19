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
import type { EngagementSummaryView, RequestView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredRequest, clientOf, dueOn, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let work: TestedEngagement;
let nomura: Person;
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  // The engagement is written past the routes, and with it one piece of evidence that took no number from the counter.
  await test.admin.query(
    `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value) VALUES ($1, $2, 'evidence', 10)`,
    [firm.firmId, work.engagementId],
  );
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

describe('an answer', () => {
  it('becomes evidence of its papers when it is accepted, named after the request and who sent it', async () => {
    const answered = await answeredRequest(work, nomura);
    const [file] = answered.received;
    const body = {
      version: answered.version,
      files: [
        {
          fileId: file!.id,
          testIds: [work.tests.accessOperation],
          asOf: '2026-09-04',
          origin: 'export',
          outsidePeriod: false,
        },
      ],
    };
    const entries = await recordedBy(() => work.senior.post(at(answered.id, '/accept')).send(body).expect(200));
    expect(entries).toEqual(['evidence.added', 'request.accepted']);
    const accepted = (await work.senior.get(at(answered.id)).expect(200)).body as RequestView;
    expect(accepted).toMatchObject({ state: 'accepted', received: [{ sentByName: '楢崎 試', sha256: file!.sha256 }] });
    const { rows } = await test.admin.query(
      `SELECT e.source, e.origin, v.sha256, l.test_id AS test FROM evidence e
       JOIN evidence_version v ON v.evidence_id = e.id JOIN evidence_link l ON l.evidence_id = e.id WHERE e.id = $1`,
      [accepted.received[0]!.evidence!.id],
    );
    expect(rows).toEqual([
      { source: `${answered.code} 楢崎 試`, origin: 'export', sha256: file!.sha256, test: work.tests.accessOperation },
    ]);
    const withdrawn = await work.senior
      .post(at(answered.id, '/withdraw'))
      .send({ version: accepted.version, reason: '誤り' });
    expect(withdrawn.body).toMatchObject({ code: 'request.settled' });
  });

  it('is accepted whole or not at all: a day outside the period keeps everything as it was', async () => {
    const answered = await answeredRequest(work, nomura);
    const file = { fileId: answered.received[0]!.id, testIds: [work.tests.accessOperation], origin: null };
    const accept = (files: object[]) =>
      work.practitioner.post(at(answered.id, '/accept')).send({ version: answered.version, files });
    const outside = { ...file, asOf: '2026-01-05', outsidePeriod: false };
    expect((await accept([outside]).expect(422)).body).toMatchObject({ code: 'evidence.as-of-outside-period' });
    const twice = [{ ...outside, outsidePeriod: true }, outside];
    expect((await accept(twice).expect(422)).body).toMatchObject({ code: 'request.file-unknown' });
    expect((await accept([{ ...outside, testIds: [] }]).expect(422)).body).toMatchObject({
      code: 'request.paper-missing',
    });
    expect((await work.practitioner.get(at(answered.id)).expect(200)).body).toMatchObject({ state: 'submitted' });
    await accept([{ ...outside, outsidePeriod: true }]).expect(200);
  });

  it('is accepted with others, every file as evidence of every paper, all of them or none', async () => {
    const answers = [
      await answeredRequest(work, nomura),
      await answeredRequest(work, nomura, { testIds: [work.tests.accessOperation, work.tests.accessDesign] }),
      await answeredRequest(work, nomura, { testIds: [] }),
    ];
    const requests = answers.map(({ id, version }) => ({ id, version }));
    const said = { requests, asOf: '2026-09-04', origin: 'export', outsidePeriod: false };
    const accept = (change: object = {}, by = work.practitioner) =>
      by.post(`${work.path}/requests/accept`).send({ ...said, ...change });
    expect((await accept({ asOf: null }).expect(422)).body).toMatchObject({ code: 'evidence.date-invalid' });
    await accept({ requests: [requests[0], { ...requests[1], version: 1 }] }).expect(409);
    expect((await accept({ asOf: '2026-01-05' }).expect(422)).body).toMatchObject({
      code: 'evidence.as-of-outside-period',
    });
    await accept({}, work.qualityReviewer).expect(403);
    await accept({}, stranger).expect(404);
    expect((await work.practitioner.get(at(answers[0]!.id)).expect(200)).body).toMatchObject({ state: 'submitted' });
    const entries = await recordedBy(() => accept().expect(200));
    expect(entries.filter((action) => action === 'request.accepted')).toHaveLength(3);
    expect(entries.filter((action) => action !== 'request.accepted').sort()).toEqual([
      'evidence.added',
      'evidence.added',
      'evidence.linked',
    ]);
    expect((await accept().expect(422)).body).toMatchObject({ code: 'request.not-answered' });
  });

  it('is taken up, and given back with words that the client reads; the next one is another round', async () => {
    const answered = await answeredRequest(work, nomura, { testIds: [] });
    const check = () => work.practitioner.post(at(answered.id, '/check')).send({ version: answered.version });
    expect(await recordedBy(() => check().expect(200))).toEqual(['request.checked']);
    await check().expect(422);
    const give = (body: object) => work.practitioner.post(at(answered.id, '/return')).send(body);
    const said = { version: answered.version + 1, reason: '9月4日の記録がありません。', dueOn };
    expect((await give({ ...said, reason: '' }).expect(422)).body).toMatchObject({
      code: 'request.return-reason-missing',
    });
    await give({ ...said, version: answered.version }).expect(409);
    expect(await recordedBy(() => give(said).expect(200))).toEqual(['request.returned']);
    const seen = await nomura.get(`/api/client/requests/${answered.id}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'returned', reason: said.reason, files: 0 });
    await nomura
      .post(`/api/client/requests/${answered.id}/answer`)
      .send({ version: answered.version + 2, note: '紙の控えもありません。' })
      .expect(200);
    const again = (await work.practitioner.get(at(answered.id)).expect(200)).body as RequestView;
    expect(again).toMatchObject({ state: 'submitted', round: 2, files: 0 });
    expect(again.messages.map(({ kind }) => kind)).toEqual(['answer', 'return', 'answer']);
    await work.practitioner.post(at(again.id, '/accept')).send({ version: again.version, files: [] }).expect(200);
  });

  it('waits for who asked for it, and for nobody else, until it is settled', async () => {
    const waits = async (person: Person) => {
      const list = (await person.get('/api/engagements').expect(200)).body as EngagementSummaryView[];
      const { waiting } = list.find(({ id }) => id === work.engagementId)!;
      return waiting.find(({ permission }) => permission === 'request.check')?.count ?? 0;
    };
    const before = await waits(work.practitioner);
    const { id, version } = await answeredRequest(work, nomura, { testIds: [] });
    expect([await waits(work.practitioner), await waits(work.senior)]).toEqual([before + 1, 0]);
    await work.practitioner.post(at(id, '/accept')).send({ version, files: [] }).expect(200);
    expect(await waits(work.practitioner)).toBe(before);
  });

  it('that came by mail is recorded by the firm, with from whom, when and how', async () => {
    const { id, version } = await sentRequest(work);
    const files = await sendFile(work.practitioner, at(id, '/files'), '回答.csv', '日,人').expect(201);
    expect((files.body as RequestView).received).toMatchObject([{ side: 'firm', sentByName: '佐藤 試' }]);
    const record = (change: object) =>
      work.practitioner.post(at(id, '/answers')).send({
        version,
        note: '',
        receivedFrom: '藤井 恵',
        receivedOn: '2026-10-21',
        receivedHow: 'メール',
        ...change,
      });
    expect((await record({ receivedFrom: '' }).expect(422)).body).toMatchObject({
      code: 'request.received-from-missing',
    });
    expect((await record({ receivedOn: dueOn }).expect(422)).body).toMatchObject({
      code: 'request.received-on-invalid',
    });
    expect(await recordedBy(() => record({}).expect(201))).toEqual(['request.answered']);
    const { messages } = (await work.practitioner.get(at(id)).expect(200)).body as RequestView;
    expect(messages).toMatchObject([{ side: 'firm', received: { from: '藤井 恵', on: '2026-10-21', how: 'メール' } }]);
    const file = { fileId: (files.body as RequestView).received[0]!.id, testIds: [work.tests.accessDesign] };
    const accepted = await work.practitioner
      .post(at(id, '/accept'))
      .send({ version: version + 1, files: [{ ...file, asOf: '2026-09-30', origin: null, outsidePeriod: false }] })
      .expect(200);
    const { rows } = await test.admin.query(`SELECT source, received_on::text AS on FROM evidence WHERE id = $1`, [
      (accepted.body as RequestView).received[0]!.evidence!.id,
    ]);
    expect(rows).toEqual([{ source: `${(accepted.body as RequestView).code} 藤井 恵`, on: '2026-10-21' }]);
  });
});
