import {
  aClientPerson,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  asFirm,
  aTestedEngagement,
  ledgerOf,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientDocumentView, ReleasedDocumentsView, ReleasedDocumentView, ReportView } from '@akashi/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;
let report: ReportView;
let owner: Person;
let approver: Person;
let contributor: Person;
/** Approvers of another client of the firm, and of a client of another firm. */
let nextDoor: Person;
let elsewhere: Person;
let stranger: Person;

async function placeOf({ firmId, engagementId }: TestedEngagement): Promise<{ firmId: string; clientId: string }> {
  const query = `SELECT client_id AS id FROM engagement WHERE id = $1`;
  const { rows } = await test.admin.query<{ id: string }>(query, [engagementId]);
  return { firmId, clientId: rows[0]!.id };
}

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  const firm = await aFirm(test);
  work = await aReportableEngagement(test, firm);
  const place = await placeOf(work);
  [owner, approver, contributor] = await Promise.all([
    aClientPerson(test, place, 'owner'),
    aClientPerson(test, place, 'approver'),
    aClientPerson(test, place),
  ]);
  nextDoor = await aClientPerson(test, await placeOf(await aTestedEngagement(test, firm)), 'approver');
  const away = await aTestedEngagement(test, await aFirm(test, '別の監査法人'));
  stranger = away.leader;
  elsewhere = await aClientPerson(test, await placeOf(away), 'approver');
  report = await anIssuedReport(test, work);
});
afterAll(() => test.close());

const path = () => `${work.path}/released-documents`;
const release = (person: Person, content: string, query: { kind?: string; note?: string } = {}) => {
  const asked = new URLSearchParams({ kind: 'letter', note: '', ...query });
  return sendFile(person, `${path()}?${asked}`, '送付状.pdf', `%PDF-1.7 ${content}`);
};
const documentsOf = async (person: Person) =>
  (await person.get('/api/client/documents').expect(200)).body as ClientDocumentView[];
const listed = async () => (await work.senior.get(path()).expect(200)).body as ReleasedDocumentsView;
const recorded = async () => (await ledgerOf(test, work.engagementId)).length;

describe('a file of the firm’s own for the client’s people', () => {
  it('is theirs to read, behind their wall and field by field', async () => {
    const size = await recorded();
    const note = '事実の確認のための案です。';
    const given = (await release(work.senior, '事実の案', { kind: 'facts', note }).expect(201))
      .body as ReleasedDocumentView;
    expect(given).toMatchObject({ kind: 'facts', fileName: '送付状.pdf', takenBack: null, version: 1 });
    const events = (await ledgerOf(test, work.engagementId)).slice(size);
    expect(events).toMatchObject([
      { action: 'document.released', actor: { role: 'senior' }, facts: { kind: 'facts' } },
    ]);

    const [read] = await documentsOf(owner);
    expect(read).toMatchObject({ id: given.id, kind: 'facts', note, serviceName: 'ミズナラ文書基盤', replaced: null });
    const told = ['fileName', 'id', 'kind', 'note', 'periodEnd', 'periodStart', 'releasedAt', 'releasedByName'];
    expect(Object.keys(read!).sort()).toEqual([...told, 'replaced', 'serviceName', 'size', 'takenBack']);
    const file = `/api/client/documents/${given.id}/file`;
    const bytes = (await approver.get(file).buffer().expect(200)).body as Buffer;
    expect(bytes.toString('utf8')).toBe('%PDF-1.7 事実の案');
    expect((await work.practitioner.get(`${path()}/${given.id}/file`).expect(200)).status).toBe(200);

    await contributor.get('/api/client/documents').expect(403);
    await contributor.get(file).expect(403);
    await work.leader.get('/api/client/documents').expect(403);
    for (const person of [nextDoor, elsewhere]) {
      expect(await documentsOf(person)).toEqual([]);
      await person.get(file).expect(404);
    }
    await stranger.get(path()).expect(404);
    await stranger.get(`${path()}/${given.id}/file`).expect(404);
    await release(stranger, 'x').expect(404);
    await release(work.practitioner, 'x').expect(403);
    await release(work.senior, 'x', { kind: 'report' }).expect(400);
  });

  it('is nothing of what the firm works with, under whatever name it is sent up', async () => {
    const content = '%PDF-1.7 手続書';
    const sha256 = createHash('sha256').update(content).digest('hex');
    await asFirm(test, work.firmId, async (client) => {
      const of = [work.firmId, sha256];
      await client.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, 10)`, of);
      await client.query(
        `INSERT INTO evidence_version (firm_id, engagement_id, evidence_id, version_no, file_name, media_type, sha256, size, added_by)
         SELECT firm_id, engagement_id, evidence_id, 9, 'ログ.pdf', 'application/pdf', $2, 10, added_by
         FROM evidence_version WHERE firm_id = $1 LIMIT 1`,
        of,
      );
    });
    const size = await recorded();
    expect((await release(work.senior, '手続書').expect(422)).body.code).toBe('release.file-is-inside');
    await sendFile(work.senior, `${path()}?kind=letter&note=`, '手続.exe', 'MZ').expect(415);
    expect(await recorded()).toBe(size);
  });

  it('is nothing where nobody may read it', async () => {
    const { leader, path: other } = await aTestedEngagement(test, await aFirm(test));
    const address = `${other}/released-documents?kind=letter&note=`;
    const refused = await sendFile(leader, address, '送付状.pdf', '%PDF-1.7').expect(422);
    expect(refused.body.code).toBe('release.nobody-to-read');
  });

  it('is taken back once with a reason, and is theirs no more', async () => {
    const { id } = (await release(work.senior, '誤り').expect(201)).body as ReleasedDocumentView;
    const size = await recorded();
    const body = { version: 1, reason: '別の期の文書でした。' };
    const takeBack = (person: Person, change: object = {}) =>
      person.post(`${path()}/${id}/take-back`).send({ ...body, ...change });
    await takeBack(stranger).expect(404);
    await takeBack(work.practitioner).expect(403);
    await takeBack(work.senior, { version: 2 }).expect(409);
    expect((await takeBack(work.senior, { reason: ' ' }).expect(422)).body.code).toBe('release.reason-missing');
    expect((await takeBack(work.senior).expect(200)).body.takenBack).toMatchObject({ reason: body.reason });
    expect((await takeBack(work.senior, { version: 2 }).expect(422)).body.code).toBe('release.taken-back');
    expect((await ledgerOf(test, work.engagementId)).slice(size).map(({ action }) => action)).toEqual([
      'document.taken-back',
    ]);
    const seen = (await documentsOf(approver)).find((one) => one.id === id)!;
    expect(seen).toMatchObject({ fileName: null, size: null, takenBack: { reason: body.reason } });
    await approver.get(`/api/client/documents/${id}/file`).expect(404);
  });
});

describe('a copy of the issued report', () => {
  it('is given by the leader, the very file, each once', async () => {
    const [offered] = (await listed()).reports;
    expect(offered).toMatchObject({ reportId: report.id, edition: 1, format: 'pdf' });
    const size = await recorded();
    const body = { reportId: report.id, format: 'pdf', note: '' };
    const give = (person: Person, change: object = {}) => person.post(`${path()}/reports`).send({ ...body, ...change });
    await give(stranger).expect(404);
    await give(work.senior).expect(403);
    await give(work.leader, { reportId: randomUUID() }).expect(404);
    const given = (await give(work.leader).expect(201)).body as ReleasedDocumentView;
    expect((await give(work.leader).expect(422)).body.code).toBe('release.report-released');
    expect((await listed()).reports.map(({ format }) => format)).not.toContain('pdf');
    const events = (await ledgerOf(test, work.engagementId)).slice(size);
    expect(events).toMatchObject([
      { action: 'document.report-released', facts: { reportId: report.id, format: 'pdf' } },
    ]);
    const bytes = (await owner.get(`/api/client/documents/${given.id}/file`).buffer().expect(200)).body as Buffer;
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      report.files.find(({ format }) => format === 'pdf')?.sha256,
    );
  });

  it('is none before the issue, and nobody’s who was let go', async () => {
    await test.admin.query(`UPDATE report SET state = 'approved' WHERE id = $1`, [report.id]);
    const asked = { reportId: report.id, format: 'xlsx', note: '' };
    const refused = await work.leader.post(`${path()}/reports`).send(asked).expect(422);
    expect(refused.body.code).toBe('release.report-not-issued');
    await test.admin.query(`UPDATE report SET state = 'issued' WHERE id = $1`, [report.id]);
    await test.admin.query(`UPDATE client_person SET disabled_at = now() WHERE account_id = $1`, [approver.userId]);
    await approver.get('/api/client/documents').expect(403);
  });
});
