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
import type { ChangedEvidenceView, ChangedMarkView } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';

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

async function add(name: string, bytes: Uint8Array): Promise<string> {
  const facts = { testId, source: '情報システム部', asOf: '2026-09-30', receivedOn: '2026-10-05' };
  const sent = await sendFile(at.practitioner, `${at.path}/evidence`, name, Buffer.from(bytes))
    .query(facts)
    .expect(201);
  return (sent.body as ChangedEvidenceView).evidence.id;
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('一覧').addRows([
    ['番号', '承認'],
    [1, '済み'],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const mail = (inner: string) =>
  Buffer.from(
    [
      'From: =?UTF-8?B?5L2Q6Jek?= <sato@example.test>',
      'Subject: approval',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '本文',
      '--b',
      "Content-Disposition: attachment; filename*=UTF-8''%E4%B8%80%E8%A6%A7.csv",
      '',
      inner,
      '--b--',
      '',
    ].join('\r\n'),
  );

const contentOf = (id: string) => `${at.path}/evidence/${id}/content`;
const attachmentOf = (id: string, inside: string) => `${at.path}/evidence/${id}/attachment?inside=${inside}`;

describe('reading evidence beside the paper', () => {
  it('gives a workbook as its cells to whoever may read the engagement, and leaves no entry', async () => {
    const id = await add('台帳.xlsx', await workbook());
    const before = (await actionsOf(test, at.engagementId)).length;
    for (const person of [at.practitioner, at.senior]) {
      const { body } = await person.get(contentOf(id)).expect(200);
      expect(body).toMatchObject({ kind: 'workbook', sheets: [{ name: '一覧', rows: [{ row: 1 }, { row: 2 }] }] });
    }
    expect(await actionsOf(test, at.engagementId)).toHaveLength(before);
  });

  it('gives a mail with what it brings along, each file as it is', async () => {
    const id = await add('承認.eml', mail('番号,氏名'));
    const { body } = await at.practitioner.get(contentOf(id)).expect(200);
    expect(body).toMatchObject({
      kind: 'mail',
      lines: [{ kind: 'from', text: '佐藤 <sato@example.test>' }, { kind: 'subject' }, { kind: 'text', text: '本文' }],
      attachments: [{ number: 1, name: '一覧.csv' }],
    });
    const file = await at.practitioner.get(attachmentOf(id, '1')).buffer(true).expect(200);
    expect(file.headers['content-disposition']).toContain('%E4%B8%80%E8%A6%A7.csv');
    expect(file.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect((file.body as Buffer).toString().trim()).toBe('番号,氏名');
    const sha256 = createHash('sha256')
      .update(file.body as Buffer)
      .digest('base64');
    expect(file.headers['repr-digest']).toBe(`sha-256=:${sha256}:`);
  });

  it('says why where nothing can be shown, as an answer and no failure', async () => {
    const id = await add('切れた.xlsx', (await workbook()).subarray(0, 900));
    expect((await at.practitioner.get(contentOf(id)).expect(200)).body).toEqual({ kind: 'unread', why: 'damaged' });
    const pdf = await add('規程.pdf', Buffer.from('%PDF-1.7'));
    expect((await at.practitioner.get(contentOf(pdf)).expect(200)).body).toEqual({ kind: 'unread', why: 'unknown' });
  });

  it('knows no attachment that is not there, and no place that is none', async () => {
    const id = await add('控え.eml', mail('x'));
    for (const inside of ['2', '0', 'x', '1.1.1.1.1.1.1.1.1']) {
      await at.practitioner.get(attachmentOf(id, inside)).expect(404);
    }
    const { body } = await at.practitioner.get(attachmentOf(id, '1.1')).expect(422);
    expect(body).toMatchObject({ code: 'file.not-readable', facts: { rule: 'wrong-type' } });
    await at.practitioner.get(`${contentOf(id)}?inside=0`).expect(404);
    await at.practitioner.get(`${at.path}/evidence/${id}/attachment`).expect(400);
    await at.practitioner.get(`${contentOf(id)}?version=2`).expect(404);
  });

  it('is nobody’s outside of the firm and the team', async () => {
    const id = await add('秘.eml', mail('x'));
    const other = await aPlannedEngagement(test, await aFirm(test));
    for (const path of [contentOf(id), attachmentOf(id, '1')]) {
      await other.practitioner.get(path).expect(404);
      await other.practitioner.get(path.replace(at.engagementId, other.engagementId)).expect(404);
    }
  });
});

describe('a mark on a cell', () => {
  it('is kept with its sheet, row and column, and comes back as it was placed', async () => {
    const evidenceId = await add('台帳.xlsx', await workbook());
    const lines = { sheet: 1, from: 2, to: 2, columns: { from: 2, to: 2 } };
    const body = { testId, versionNo: 1, kind: 'tick', note: '', stepId: null, cell: null, region: null };
    const mark = (given: object) =>
      at.practitioner.post(`${at.path}/evidence/${evidenceId}/marks`).send({ ...body, lines: given });
    const { body: made } = await mark(lines).expect(201);
    expect((made as ChangedMarkView).mark?.lines).toEqual(lines);
    await mark({ ...lines, columns: { from: 0, to: 1 } }).expect(400);
    await mark({ ...lines, columns: { from: 3, to: 2 } }).expect(422);
    await mark({ ...lines, columns: null }).expect(400);
    await mark({ ...lines, columns: { from: 1, to: 2, note: 'x' } }).expect(400);
  });
});
