import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  sendFile,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { ReadWordsOfEvidence } from '@akashi/api-fieldwork';
import type { ChangedEvidenceView, SearchView } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import { mkdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let at: PlannedEngagement;
let testId: string;
let stranger: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp(areas);
  at = await aPlannedEngagement(test, await aFirm(test));
  stranger = await aPlannedEngagement(test, await aFirm(test));
  testId = at.designTest(1);
});
afterAll(() => test.close());

const facts = { source: '情報システム部', asOf: '2026-09-30', receivedOn: '2026-10-05' };

async function add(name: string, bytes: Buffer): Promise<string> {
  const sent = await sendFile(at.practitioner, `${at.path}/evidence`, name, bytes).query({ ...facts, testId });
  expect(sent.status).toBe(201);
  return (sent.body as ChangedEvidenceView).evidence.id;
}

async function found(words: string, person: Person = at.practitioner) {
  const { body } = await person.post('/api/search').send({ words }).expect(200);
  return (body as SearchView).groups.filter(({ kind }) => kind === 'evidence').flatMap(({ hits }) => hits);
}
const read = () => test.app.get(ReadWordsOfEvidence).run();

async function workbook(...words: string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('一覧').addRows(words.map((word) => [word]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('evidence', () => {
  it('is found by what stands in it once it was read, with the sentence around it, and opens on its paper', async () => {
    const id = await add('台帳.xlsx', await workbook('番号', '紫陽花システムの特権IDは月次で棚卸しする'));
    expect(await found('紫陽花')).toEqual([]);
    const before = (await actionsOf(test, at.engagementId)).length;
    await read();
    const [hit] = await found('紫陽花');
    expect(hit).toMatchObject({ id, parentId: testId, title: { before: '台帳.xlsx' } });
    expect(hit?.excerpt).toMatchObject({ hit: '紫陽花', after: expect.stringContaining('システムの特権ID') });
    // Reading is no act of anybody's.
    expect(await actionsOf(test, at.engagementId)).toHaveLength(before);
  });

  it('is listed once however many pages a word stands on, so that others have their place', async () => {
    const long = Buffer.from(Array.from({ length: 3_000 }, (_, n) => `${n} 竜胆の記録を確認した`).join('\n'));
    const many = await add('長い記録.txt', long);
    const other = await add('短い記録.txt', Buffer.from('竜胆の控え'));
    await read();
    expect((await found('竜胆')).map(({ id }) => id).sort()).toEqual([many, other].sort());
  });

  it('is found by the words of its newest file alone', async () => {
    const id = await add('版.txt', Buffer.from(`${'山茶花の記録\n'.repeat(2_000)}`));
    await read();
    expect(await found('山茶花')).toHaveLength(1);
    await sendFile(at.practitioner, `${at.path}/evidence/${id}/versions`, '版.txt', Buffer.from('水仙の記録')).expect(
      201,
    );
    expect(await found('山茶花')).toEqual([]);
    await read();
    expect([await found('山茶花'), (await found('水仙')).map((hit) => hit.id)]).toEqual([[], [id]]);
  });

  it('that nobody can read is looked at once, and is found by its name', async () => {
    const id = await add('鈴蘭の画面.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await read();
    const { rows } = await test.admin.query(`SELECT pages FROM evidence_text WHERE evidence_id = $1`, [id]);
    expect(rows).toEqual([{ pages: null }]);
    expect((await found('鈴蘭')).map((hit) => hit.id)).toEqual([id]);
  });

  it('whose file the storage cannot give holds up no other', async () => {
    const id = await add('控え.txt', Buffer.from('寒椿の記録'));
    const { rows } = await test.admin.query<{ sha256: string }>(
      `SELECT sha256 FROM evidence_version WHERE evidence_id = $1`,
      [id],
    );
    const { sha256 } = rows[0]!;
    const path = `${test.config.fileFolder}/${at.practitioner.firmId}/${sha256.slice(0, 2)}/${sha256}`;
    await rm(path);
    await mkdir(path);
    await add('あと.txt', Buffer.from('侘助の記録を長めに書いたもの'));
    await read();
    expect([await found('寒椿'), (await found('侘助')).length]).toEqual([[], 1]);
  });

  it('is found by nobody of another firm', async () => {
    expect(await found('紫陽花', stranger.practitioner)).toEqual([]);
  });
});
