import {
  aClientPerson,
  aFirm,
  aTestedEngagement,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientRequestView, RequestView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, deliveredFile, draftedRequest, draftOf, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let work: TestedEngagement;
let nomura: Person;
/** Of another client of the same firm. */
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  const other = await aTestedEngagement(test, firm);
  nomura = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(work, test) });
  stranger = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(other, test) }, 'owner');
});
afterAll(() => test.close());

const seenByFirm = async (id: string) =>
  (await work.practitioner.get(`${work.path}/requests/${id}`).expect(200)).body as RequestView;
const remarksIn = ({ received }: ClientRequestView | RequestView) =>
  Object.fromEntries(received.map(({ fileName, remarks }) => [fileName, remarks]));

describe('the days of what arrives', () => {
  it('are told to both sides where all of them are outside of the period, and else not', async () => {
    const { id } = await sentRequest(work);
    await deliveredFile(nomura, id, { name: '中.csv', content: '日\n2025-10-03\n2026-09-04\n' });
    await deliveredFile(nomura, id, { name: '外.csv', content: '日\n2025-10-03\n2026-10-01\n' });
    await deliveredFile(nomura, id, { name: '点検_20251003.png', content: 'a' });
    const view = await deliveredFile(nomura, id, { name: '日なし.csv', content: '記録なし' });
    const remarks = {
      '中.csv': [],
      '外.csv': ['outside-period'],
      '点検_20251003.png': ['not-what-it-says', 'outside-period'],
      '日なし.csv': [],
    };
    expect(remarksIn(view)).toEqual(remarks);
    expect(remarksIn(await seenByFirm(id))).toEqual(remarks);
  });
});

describe('what a request expects', () => {
  const expected = ['U-001', 'U-002', 'U-003', 'U-004'];

  it('is counted in names and texts over all files of the answer, for both sides, and an answer goes out all the same', async () => {
    const { id } = await sentRequest(work, { expected });
    expect(await seenByFirm(id)).toMatchObject({ expected, missing: expected, files: 0 });
    const first = await deliveredFile(nomura, id, {
      name: '一覧.csv',
      content: '番号,日\nＵ－００３,2026-09-04\nU-0011,2026-09-05\n',
    });
    expect(first).toMatchObject({ expected, missing: ['U-001', 'U-002', 'U-004'] });
    const second = await deliveredFile(nomura, id, { name: 'u-001 写し.png', content: 'U-002' });
    expect(second.missing).toEqual(['U-002', 'U-004']);
    // What reached the firm by another way counts too.
    await sendFile(work.practitioner, `${work.path}/requests/${id}/files`, '追加.txt', 'U-004').expect(201);
    expect((await seenByFirm(id)).missing).toEqual(['U-002']);
    const list = second.received.find(({ fileName }) => fileName === '一覧.csv')!;
    const at = `/api/client/requests/${id}`;
    const taken = await nomura.post(`${at}/files/${list.id}/remove`).send({ version: second.version }).expect(200);
    const { version, missing } = taken.body as ClientRequestView;
    expect(missing).toEqual(['U-002', 'U-003']);
    await nomura.post(`${at}/answer`).send({ version, note: '' }).expect(200);
    expect((await seenByFirm(id)).missing).toEqual(missing);
    await work.practitioner
      .post(`${work.path}/requests/${id}/return`)
      .send({ version: (await seenByFirm(id)).version, reason: '足りません。', dueOn: '2031-03-31' })
      .expect(200);
    expect((await deliveredFile(nomura, id, { name: 'U-002.txt', content: '再送' })).missing).toEqual([
      'U-001',
      'U-003',
      'U-004',
    ]);
  });

  it('is kept in a draft as it is changed, and stays as the client has read it', async () => {
    const { id, version } = await draftedRequest(work, { expected: [' U-002', 'ｕ－００２', 'U-001'] });
    const revise = (seen: number, change: object) =>
      work.practitioner.put(`${work.path}/requests/${id}`).send({ ...draftOf(work), version: seen, ...change });
    expect((await seenByFirm(id)).expected).toEqual(['U-002', 'U-001']);
    const kept = (await revise(version, {}).expect(200)).body as RequestView;
    expect(kept.expected).toEqual(['U-002', 'U-001']);
    await revise(version, { expected: ['U-009'] }).expect(409);
    const changed = (await revise(kept.version, { expected: ['U-009'] }).expect(200)).body as RequestView;
    expect(changed.expected).toEqual(['U-009']);
    const send = { requests: [{ id, version: changed.version }] };
    const sent = (await work.practitioner.post(`${work.path}/requests/send`).send(send).expect(200))
      .body as RequestView[];
    const refused = await revise(sent[0]!.version, { expected: [] }).expect(422);
    expect(refused.body).toMatchObject({ code: 'request.text-was-sent' });
    await revise(sent[0]!.version, {}).expect(200);
    const tooMany = { ...draftOf(work), expected: Array.from({ length: 1_001 }, (_, at) => `U-${at}`) };
    await work.practitioner.post(`${work.path}/requests`).send(tooMany).expect(400);
    await work.practitioner
      .post(`${work.path}/requests`)
      .send({ ...draftOf(work), expected: ['あ'.repeat(101)] })
      .expect(400);
  });

  it('is told to no other client, and a file for another request counts for none but that', async () => {
    const one = await sentRequest(work, { expected });
    const another = await sentRequest(work, { expected });
    await deliveredFile(nomura, another.id, { name: 'U-001.txt', content: 'U-002' });
    expect((await deliveredFile(nomura, one.id, { name: 'U-004.txt', content: 'なし' })).missing).toEqual([
      'U-001',
      'U-002',
      'U-003',
    ]);
    await stranger.get(`/api/client/requests/${one.id}`).expect(404);
    await sendFile(stranger, `/api/client/requests/${one.id}/files`, 'U-001.txt', 'a').expect(404);
    const listed = JSON.stringify((await nomura.get('/api/client/requests').expect(200)).body);
    expect(listed).not.toContain('U-001');
  });
});
