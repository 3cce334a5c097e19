import {
  aClientPerson,
  aFirm,
  aReportableEngagement,
  issuedAndPackaged,
  sendFile,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type {
  CreatedExportView,
  CriteriaView,
  InterpretationView,
  ProcedureFileView,
  ProcedureView,
} from '@akashi/contracts';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';
import { listenTo } from './hostile/listen';

/** Stands in every title and text of the firm's imported criteria, in its procedures and its notes, and nowhere else. */
const canary = '金糸雀鳴本文';
const canaryEn = 'canarytextofthecatalogue';

let test: TestApp;
let work: TestedEngagement;
let packageId: string;
let reportId: string;
let editionId: string;
let admin: Person;
let said: readonly string[];

beforeAll(async () => {
  test = await startTestApp(areas);
  const firm = await aFirm(test);
  work = await aReportableEngagement(test, firm);
  await restrict(firm.firmId);
  said = listenTo(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  await keepProcedures();
  ({ reportId, packageId } = await issuedAndPackaged(test, work));
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await test.close();
});

/** A standard procedure and a note on the criterion whose test the engagement has, taken in as people do. */
async function keepProcedures(): Promise<void> {
  editionId = ((await work.leader.get(work.path).expect(200)).body as { editionId: string }).editionId;
  const text = `管理策番号,区分,手法,手続\n9.2.1.3,整備,閲覧,${canary}手続${canaryEn}\n`;
  const sent = await sendFile(admin, `/api/editions/${editionId}/procedure-files`, 'procedures.csv', text).expect(201);
  const { id, proposed } = sent.body as ProcedureFileView;
  const rights = { rightsHeld: true, rightsBasis: '監査機関登録', keepMappingAs: null, version: 0 };
  await admin
    .post(`/api/procedure-files/${id}/import`)
    .send({ mapping: proposed, ...rights })
    .expect(201);
  const refused = { mapping: proposed, ...rights, version: 1 };
  await admin.post(`/api/procedure-files/${id}/import`).send(refused).expect(422);
  const notes = `/api/editions/${editionId}/criteria/9.2.1.3/interpretations`;
  const written = await work.leader
    .post(notes)
    .send({ text: `${canary}解釈${canaryEn}` })
    .expect(201);
  const change = { text: `${canary}解釈の訂正${canaryEn}`, reason: '協会の回答', version: 1 };
  const note = written.body as InterpretationView;
  await work.leader.put(`/api/interpretations/${note.id}`).send(change).expect(200);
}

/** Makes the criteria of the engagement such as a firm imports: with text that is somebody's. */
async function restrict(firmId: string): Promise<void> {
  await test.admin.query(
    `UPDATE catalog_edition SET is_restricted = true, imported_by = $2, file_sha256 = $3, file_name = 'catalogue.xlsx',
       file_format = 'xlsx', rights_basis = '規格票の購入', criterion_sha256 = md5(id) WHERE firm_id = $1`,
    [firmId, work.leader.userId, 'a'.repeat(64)],
  );
  await test.admin.query(
    `UPDATE criterion SET label_ja = $2 || key, text_ja = $2 || '本文' || key, label_en = $3 || key, text_en = $3 || key,
       responsibility = $2, critical_area = $2, main_target = $2, change_type = $2, part_name = $2 WHERE firm_id = $1`,
    [firmId, canary, canaryEn],
  );
}

/** Every text inside a file, the archives within it opened. */
async function textsIn(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  const zip = await JSZip.loadAsync(bytes);
  const inside = await Promise.all(
    Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map(async (entry) => `${entry.name}\n${await textsIn(await entry.async('nodebuffer'))}`),
  );
  return inside.join('\n');
}

async function fileAt(path: string): Promise<Buffer> {
  const answer = await work.leader
    .get(`${work.path}/${path}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return answer.body as Buffer;
}

const holdsText = (text: string) => text.includes(canary) || text.toLowerCase().includes(canaryEn);

/** Hashes of the restricted texts: whoever has the text could find out by them that it is there. */
async function hashes(): Promise<string[]> {
  const { rows } = await test.admin.query<{ text: string }>(
    `SELECT label_ja AS text FROM criterion WHERE firm_id = $1 UNION SELECT text_ja FROM criterion WHERE firm_id = $1
       UNION SELECT text FROM procedure_version WHERE firm_id = $1 UNION SELECT text FROM interpretation_note WHERE firm_id = $1`,
    [work.leader.firmId],
  );
  return rows.map(({ text }) => createHash('sha256').update(text).digest('hex'));
}

describe('the text of imported criteria, of procedures and of interpretations', () => {
  it('is shown to the firm’s own people', async () => {
    const { editionId } = (await work.leader.get(work.path).expect(200)).body as { editionId: string };
    const path = `/api/editions/${editionId}/criteria`;
    const { labelJa } = (await work.leader.get(path).expect(200)).body as CriteriaView;
    expect(labelJa.every((label) => label.startsWith(canary))).toBe(true);
  });

  it('of procedures and interpretations is shown to them too', async () => {
    const path = `/api/editions/${editionId}/criteria/9.2.1.3`;
    const [procedure] = (await work.leader.get(`${path}/procedures`).expect(200)).body as ProcedureView[];
    const [note] = (await work.leader.get(`${path}/interpretations`).expect(200)).body as InterpretationView[];
    expect([procedure, note].map((one) => one?.versions[0]?.text.startsWith(canary))).toEqual([true, true]);
  });

  it('is refused to a client’s own people, and the refusal tells none of it', async () => {
    const engagement = (await work.leader.get(work.path).expect(200)).body as { client: { id: string } };
    const place = { firmId: work.firmId, clientId: engagement.client.id };
    const owner = await aClientPerson(test, place, 'owner');
    const criterion = `/api/editions/${editionId}/criteria/9.2.1.3`;
    const paths = [`${criterion}/procedures`, `${criterion}/interpretations`, `/api/editions/${editionId}/procedures`];
    for (const path of paths) expect(holdsText((await owner.get(path).expect(403)).text)).toBe(false);
  });

  it('is in nothing that the recipient of a link gets', async () => {
    const link = { recipientName: '受取人', recipientEmail: 'receiver@example.test', days: 7, maxDownloads: 5 };
    const { token } = (await work.leader.post(`${work.path}/exports`).send(link).expect(201)).body as CreatedExportView;
    const email = link.recipientEmail;
    const opened = await request(test.app.getHttpServer()).post('/api/vendor/open').send({ token, email }).expect(200);
    expect(holdsText(opened.text)).toBe(false);
  });

  it.each(['ja', 'en'])('stands in no template that goes to a client (%s)', async (lang) => {
    const text = await textsIn(await fileAt(`statement/template?lang=${lang}`));
    expect(text).toContain('9.2.1.3');
    expect(holdsText(text)).toBe(false);
  });

  it.each(['pdf', 'docx', 'xlsx'])('stands in no file of an issued report (%s)', async (format) => {
    expect(holdsText(await textsIn(await fileAt(`report/${reportId}/files/${format}`)))).toBe(false);
  });

  it('is not in what a report is drawn from, so that no page of it can show it', async () => {
    const { rows } = await test.admin.query<{ row: string }>(`SELECT to_jsonb(r)::text AS row FROM report r`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => holdsText(row))).toEqual([]);
  });

  it('stands in no file of the package, opened to the last archive, nor does a hash of it', async () => {
    const text = await textsIn(await fileAt(`package/${packageId}/file`));
    expect(text).toContain('9.2.1.3');
    expect(holdsText(text)).toBe(false);
    expect((await hashes()).filter((hash) => text.includes(hash))).toEqual([]);
  });

  it('stands in no event of a ledger', async () => {
    const { rows } = await test.admin.query<{ canon: string }>(`SELECT canon FROM ledger_event`);
    expect(rows.filter(({ canon }) => holdsText(canon))).toEqual([]);
    const kept = await hashes();
    expect(rows.filter(({ canon }) => kept.some((hash) => canon.includes(hash)))).toEqual([]);
    expect(rows.some(({ canon }) => canon.includes('procedure.imported'))).toBe(true);
  });

  it('stands in no line of the log', () => {
    console.log('heard');
    expect(said.join('')).toContain('heard');
    expect(said.filter(holdsText)).toEqual([]);
  });
});
