import { sendFile, type Person, type TestedEngagement } from '@akashi/api-testing';
import type { ClientRequestView, DraftRequestBody, RequestRow, RequestView } from '@akashi/contracts';

/** A day that has not come, so that whatever is due on it is not late. */
export const dueOn = '2031-03-31';

export const draftOf = (work: TestedEngagement, change: Partial<DraftRequestBody> = {}): DraftRequestBody => ({
  title: 'ログの日次点検の記録（25日分）',
  wanted: '4月から9月の間で選んだ 25日について、ログを点検した記録をください。',
  shows: '点検した日と人が分かる\n見つけたことが分かる',
  dueOn,
  answererId: null,
  testIds: [work.tests.accessOperation],
  ...change,
});

export async function draftedRequest(
  work: TestedEngagement,
  change: Partial<DraftRequestBody> = {},
): Promise<RequestView> {
  const answer = await work.practitioner.post(`${work.path}/requests`).send(draftOf(work, change)).expect(201);
  return answer.body as RequestView;
}

export async function sentRequest(work: TestedEngagement, change: Partial<DraftRequestBody> = {}): Promise<RequestRow> {
  const { id, version } = await draftedRequest(work, change);
  const answer = await work.practitioner
    .post(`${work.path}/requests/send`)
    .send({ requests: [{ id, version }] })
    .expect(200);
  return (answer.body as RequestRow[])[0]!;
}

/** A file of the client's, into the answer under way. */
export async function deliveredFile(
  by: Person,
  id: string,
  { name = '点検台帳.csv', content = '点検番号,日\nLC-0157,2026-09-04\n' }: { name?: string; content?: string } = {},
): Promise<ClientRequestView> {
  const answer = await sendFile(by, `/api/client/requests/${id}/files`, name, content).expect(201);
  return answer.body as ClientRequestView;
}

/** Answered by one of the client's people, with one file. */
export async function answeredRequest(
  work: TestedEngagement,
  by: Person,
  change: Partial<DraftRequestBody> = {},
): Promise<RequestView> {
  const { id } = await sentRequest(work, change);
  const { version } = await deliveredFile(by, id);
  await by.post(`/api/client/requests/${id}/answer`).send({ version, note: '9月4日分は後日です。' }).expect(200);
  return (await work.practitioner.get(`${work.path}/requests/${id}`).expect(200)).body as RequestView;
}

/** The client of an engagement. */
export async function clientOf(work: TestedEngagement, test: { admin: { query: Query } }): Promise<string> {
  const { rows } = await test.admin.query(`SELECT client_id AS id FROM engagement WHERE id = $1`, [work.engagementId]);
  return rows[0]!.id;
}

type Query = (sql: string, values: unknown[]) => Promise<{ rows: { id: string }[] }>;
