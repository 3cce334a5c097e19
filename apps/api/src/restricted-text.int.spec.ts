import {
  aBuiltPackage,
  aFirm,
  aReportableEngagement,
  anIssuedReport,
  startTestApp,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { CriteriaView } from '@akashi/contracts';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

/** Stands in every title and text of the firm's imported criteria, and nowhere else. */
const canary = '金糸雀鳴本文';
const canaryEn = 'canarytextofthecatalogue';

let test: TestApp;
let work: TestedEngagement;
let packageId: string;
let reportId: string;

beforeAll(async () => {
  test = await startTestApp(areas);
  const firm = await aFirm(test);
  work = await aReportableEngagement(test, firm);
  await restrict(firm.firmId);
  reportId = (await anIssuedReport(test, work)).id;
  await withClientPapers(work);
  packageId = (await aBuiltPackage(test, work)).id;
}, 180_000);
afterAll(() => test.close());

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
    `SELECT label_ja AS text FROM criterion WHERE firm_id = $1 UNION SELECT text_ja FROM criterion WHERE firm_id = $1`,
    [work.leader.firmId],
  );
  return rows.map(({ text }) => createHash('sha256').update(text).digest('hex'));
}

describe('the text of imported criteria', () => {
  it('is shown to the firm’s own people', async () => {
    const { editionId } = (await work.leader.get(work.path).expect(200)).body as { editionId: string };
    const path = `/api/editions/${editionId}/criteria`;
    const { labelJa } = (await work.leader.get(path).expect(200)).body as CriteriaView;
    expect(labelJa.every((label) => label.startsWith(canary))).toBe(true);
  });

  it.each(['ja', 'en'])('stands in no template that goes to a client (%s)', async (lang) => {
    const text = await textsIn(await fileAt(`statement/template?lang=${lang}`));
    expect(text).toContain('9.2.1.3');
    expect(holdsText(text)).toBe(false);
  });

  it.each(['pdf', 'xlsx'])('stands in no file of an issued report (%s)', async (format) => {
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
  });
});
