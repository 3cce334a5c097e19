import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  sendFile,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { ChangedEvidenceView, PaperView } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  testId = at.designTest(1);
});
afterAll(() => test.close());

const program = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(5_000)]);
const facts = { source: '情報システム部', asOf: '2026-09-30', receivedOn: '2026-10-05' };

const add = (name: string, bytes: Buffer) =>
  sendFile(at.practitioner, `${at.path}/evidence`, name, bytes).query({ ...facts, testId });
const replace = (id: string, name: string, bytes: Buffer) =>
  sendFile(at.practitioner, `${at.path}/evidence/${id}/versions`, name, bytes);
const treat = (term: string) =>
  test.admin.query(`UPDATE firm SET harmful_files = $1 WHERE firm_id = $2`, [term, firm.firmId]);

async function withMacros(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('一覧').addRow(['番号']);
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  return zip.file('xl/vbaProject.bin', 'code').generateAsync({ type: 'nodebuffer' });
}

describe('evidence that could run', () => {
  it('is refused whatever its name says, and nothing of it is kept', async () => {
    const before = (await actionsOf(test, at.engagementId)).length;
    const { body } = await add('設定画面.png', program).expect(422);
    expect(body.code).toBe('evidence.file-is-program');
    expect((await at.practitioner.get(`${at.path}/evidence`).expect(200)).body).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toHaveLength(before);
  });

  it('is sealed where it holds macros: read as data, handed out under a name that nothing opens', async () => {
    const { evidence } = (await add('台帳.xlsm', await withMacros()).expect(201)).body as ChangedEvidenceView;
    expect(evidence.versions[0]).toMatchObject({ sealedFor: 'macros', fileName: '台帳.xlsm' });
    const paper = (await at.practitioner.get(`${at.path}/tests/${testId}`).expect(200)).body as PaperView;
    expect(paper.evidence[0]).toMatchObject({ sealedFor: 'macros' });
    const content = await at.practitioner.get(`${at.path}/evidence/${evidence.id}/content`).expect(200);
    expect(content.body).toMatchObject({ kind: 'workbook' });
    const file = await at.practitioner.get(`${at.path}/evidence/${evidence.id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain('.xlsm.sealed');
  });

  it('is no newer file of evidence either', async () => {
    const { evidence } = (await add('控え.txt', Buffer.from('控え')).expect(201)).body as ChangedEvidenceView;
    expect(evidence.versions[0]).toMatchObject({ sealedFor: null });
    const { body } = await replace(evidence.id, '控え.txt', program).expect(422);
    expect(body.code).toBe('evidence.file-is-program');
  });

  it('is taken as the firm says: nothing of the kind, or everything under seal', async () => {
    await treat('refuse');
    expect((await add('台帳.xlsx', await withMacros()).expect(422)).body.code).toBe('evidence.file-has-macros');
    await treat('seal');
    const taken = (await add('道具', program).expect(201)).body as ChangedEvidenceView;
    expect(taken.evidence.versions[0]).toMatchObject({ sealedFor: 'program' });
  });

  it('leaves a mail under a name that nothing opens', async () => {
    const mail = [
      'From: sato@example.test',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Disposition: attachment; filename=photo.jpg',
      'Content-Transfer-Encoding: base64',
      '',
      program.toString('base64'),
      '--b--',
      '',
    ].join('\r\n');
    const { evidence } = (await add('承認.eml', Buffer.from(mail)).expect(201)).body as ChangedEvidenceView;
    const given = await at.practitioner.get(`${at.path}/evidence/${evidence.id}/attachment?inside=1`).expect(200);
    expect(given.headers['content-disposition']).toContain('photo.jpg.sealed');
  });
});
