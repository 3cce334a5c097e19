import { FileStore } from '@akashi/api-platform';
import {
  aClientPerson,
  actionsOf,
  aFirm,
  asFirm,
  aTestedEngagement,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientRequestView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, deliveredFile, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let work: TestedEngagement;
let place: { firmId: string; clientId: string };
let owner: Person;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  place = { firmId: firm.firmId, clientId: await clientOf(work, test) };
  owner = await aClientPerson(test, place, 'owner');
});
afterAll(() => test.close());

const viewOf = async (id: string) =>
  (await owner.get(`/api/client/requests/${id}`).expect(200)).body as ClientRequestView;
const toPerson = (person: Person, set: string) =>
  asFirm(test, place.firmId, (client) =>
    client.query(`UPDATE client_person SET ${set} WHERE account_id = $1`, [person.userId]),
  );

/** Sends a file, and has something happen once its bytes are in and before anything is written of it. */
async function sendWhile(person: Person, id: string, happens: () => Promise<unknown>) {
  const files = test.app.get(FileStore);
  const receive = files.receive.bind(files);
  files.receive = async (...args) => {
    const received = await receive(...args);
    await happens();
    return received;
  };
  try {
    return await sendFile(person, `/api/client/requests/${id}/files`, '点検.csv', `日,人 ${id}`);
  } finally {
    files.receive = receive;
  }
}

describe('a file that travels', () => {
  it.each([
    ['ended', `disabled_at = now()`, 'membership-not-chosen'],
    ['given another part', `kind = 'approver'`, 'forbidden'],
  ])('arrives at nothing when its sender was %s meanwhile', async (_, set, code) => {
    const nomura = await aClientPerson(test, place);
    const { id } = await sentRequest(work);
    const before = (await actionsOf(test, work.engagementId)).length;
    const answer = await sendWhile(nomura, id, () => toPerson(nomura, set));
    expect([answer.status, answer.body.code]).toEqual([403, code]);
    expect((await viewOf(id)).received).toEqual([]);
    expect(await actionsOf(test, work.engagementId)).toHaveLength(before);
  });

  it('is no part of an answer that was sent meanwhile', async () => {
    const { id, version } = await sentRequest(work);
    const send = () => owner.post(`/api/client/requests/${id}/answer`).send({ version, note: '記録がありません。' });
    const answer = await sendWhile(owner, id, () => send().expect(200));
    expect([answer.status, answer.body.code]).toEqual([422, 'request.not-waiting']);
    expect(await viewOf(id)).toMatchObject({ state: 'submitted', files: 0, received: [] });
  });
});

describe('a request of an audit that was closed', () => {
  it('is read as it was, awaits nothing, and takes neither files nor words', async () => {
    const { id } = await sentRequest(work);
    const { received, version } = await deliveredFile(owner, id);
    expect(await viewOf(id)).toMatchObject({ isOver: false });
    await asFirm(test, place.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'archived' WHERE id = $1`, [work.engagementId]),
    );
    const before = (await actionsOf(test, work.engagementId)).length;
    const at = `/api/client/requests/${id}`;
    const answers = [
      await sendFile(owner, `${at}/files`, '後.csv', '後'),
      await owner.post(`${at}/files/${received[0]!.id}/remove`).send({ version }),
      await owner.post(`${at}/answer`).send({ version, note: '遅くなりました。' }),
      await owner.post(`${at}/messages`).send({ text: '遅くなりました。' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [422, 'engagement.archived']),
    );
    expect(await viewOf(id)).toMatchObject({ isOver: true, state: 'requested', files: 1, messages: [] });
    expect(await actionsOf(test, work.engagementId)).toHaveLength(before);
  });
});
