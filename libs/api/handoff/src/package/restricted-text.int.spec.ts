import {
  aBuiltPackage,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  restrictedMark,
  startTestApp,
  withClientPapers,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { CreatedExportView, ReportView } from '@akashi/contracts';
import { DocumentProcesses } from '@akashi/documents';
import JSZip from 'jszip';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

/**
 * The mark stands in every column that may not leave the firm: procedures, what was seen, interviewees, notes, item notes,
 * evidence, rows and queries of populations, facts and explanations of deviations.
 */
let test: TestApp;
let work: TestedEngagement;
let report: ReportView;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  work = await aReportableEngagement(test, await aFirm(test));
  report = await anIssuedReport(test, work);
  await withClientPapers(work);
});
afterAll(() => test.close());

const bytesOf = async (person: Person, path: string): Promise<Buffer> =>
  (await person.get(`${work.path}/${path}`).expect(200)).body as Buffer;

/** All words of a PDF, its lines and pages one after another. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const [text] = await test.app.get(DocumentProcesses).run('read-file-texts', { files: [pdf] });
  return text?.pages.join('').replace(/\s/g, '') ?? '';
}

describe('restricted text', () => {
  it('stands in the working papers, so that looking for it means something', async () => {
    const { rows } = await test.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM test_step WHERE engagement_id = $1 AND procedure LIKE $2`,
      [work.engagementId, `%${restrictedMark}%`],
    );
    expect(rows[0]?.n).toBe(4);
  });

  it('is nowhere in the frozen model, the ledger or what was hashed beside it', async () => {
    const { rows } = await test.admin.query<{ text: string }>(
      `SELECT model AS text FROM report WHERE engagement_id = $1
       UNION ALL SELECT canon FROM ledger_event WHERE stream_id = $1
       UNION ALL SELECT note FROM ledger_checkpoint WHERE stream_id = $1`,
      [work.engagementId],
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ text }) => text.includes(restrictedMark))).toEqual([]);
  });

  it('is nowhere in the issued files', async () => {
    const xlsx = await JSZip.loadAsync(await bytesOf(work.leader, `report/${report.id}/files/xlsx`));
    const parts = await Promise.all(Object.values(xlsx.files).map((part) => part.async('string')));
    expect(parts.join('')).toContain('利用者IDは所属長の承認を得てから発行する。');
    expect(parts.join('')).not.toContain(restrictedMark);

    const printed = await wordsOf(await bytesOf(work.leader, `report/${report.id}/files/pdf`));
    expect(printed).toContain('実施結果報告書');
    expect(printed).not.toContain(restrictedMark.replace(/\s/g, ''));
  });

  it('is nowhere in the package', async () => {
    const { id } = await aBuiltPackage(test, work);
    const zip = await JSZip.loadAsync(await bytesOf(work.leader, `package/${id}/file`));
    const texts = await Promise.all(Object.values(zip.files).map((part) => part.async('string')));
    expect(texts.join('')).toContain('report.issued');
    expect(texts.join('')).not.toContain(restrictedMark);
  });

  it('is not told to the recipient of a link', async () => {
    const recipient = { recipientName: '藤井 恵', recipientEmail: 'fujii@mizunara.example', days: 1, maxDownloads: 1 };
    const link = (await work.leader.post(`${work.path}/exports`).send(recipient).expect(201)).body as CreatedExportView;
    const answer = await request(test.app.getHttpServer())
      .post('/api/vendor/open')
      .send({ token: link.token, email: recipient.recipientEmail })
      .expect(200);
    expect(JSON.stringify(answer.body)).not.toContain(restrictedMark);
  });
});
