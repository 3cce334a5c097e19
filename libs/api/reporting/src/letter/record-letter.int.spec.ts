import {
  actionsOf,
  aFirm,
  aTestedEngagement,
  sendFile,
  startTestApp,
  todayIsNotBefore,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  todayIsNotBefore(test, '2026-12-18');
});
beforeEach(async () => {
  work = await aTestedEngagement(test, await aFirm(test));
});
afterAll(() => test.close());

const addressOf = (change: Record<string, string> = {}) => {
  const days = { datedOn: '2026-12-18', receivedOn: '2026-12-18' };
  const signer = { signerName: '楢崎 一', signerTitle: '代表取締役', signerAuthority: '最終の決裁権限' };
  return `${work.path}/letter?${new URLSearchParams({ ...days, ...signer, ...change })}`;
};
const pdf = '%PDF-1.7 経営者確認書';

describe('recording the representation letter', () => {
  it('is not there before it is recorded', async () => {
    await work.leader.get(`${work.path}/letter`).expect(404);
  });

  it.each([
    ['it is dated inside the period', { datedOn: '2026-09-30' }, 'letter.date-before-period-end'],
    ['it came before its date', { receivedOn: '2026-12-17' }, 'letter.received-before-its-date'],
  ])('is refused when %s', async (_, change, code) => {
    const answer = await sendFile(work.senior, addressOf(change), '確認書.pdf', pdf).expect(422);
    expect(answer.body.code).toBe(code);
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
  });

  it('is refused as anything but a PDF, and without its facts', async () => {
    const page = await sendFile(work.senior, addressOf(), '確認書.pdf', '<html>').expect(415);
    expect(page.body.code).toBe('wrong-type');
    await sendFile(work.senior, `${work.path}/letter?datedOn=2026-12-18`, '確認書.pdf', pdf).expect(400);
  });

  it('is not for practitioners, and hidden from who has no role', async () => {
    await sendFile(work.practitioner, addressOf(), '確認書.pdf', pdf).expect(403);
    await sendFile(work.outsider, addressOf(), '確認書.pdf', pdf).expect(404);
  });

  it('keeps the file as it came and leaves one entry with its hash', async () => {
    const answer = await sendFile(work.senior, addressOf(), '確認書.pdf', pdf).expect(201);
    expect(answer.body).toMatchObject({ signerName: '楢崎 一', signerAuthority: '最終の決裁権限', pointsVersion: 0 });
    expect(answer.body).toMatchObject({ datedOn: '2026-12-18', fileName: '確認書.pdf' });
    expect(await actionsOf(test, work.engagementId)).toEqual(['letter.recorded']);
    const file = await work.leader.get(`${work.path}/letter/file`).expect(200);
    expect(Buffer.from(file.body as Buffer).toString()).toBe(pdf);
    expect(file.headers['content-disposition']).toContain('attachment');
  });

  it('shows the one recorded last when it is sent anew', async () => {
    await sendFile(work.senior, addressOf(), '確認書.pdf', pdf).expect(201);
    await sendFile(work.senior, addressOf(), '確認書_差替え.pdf', `${pdf} 2`).expect(201);
    expect((await work.leader.get(`${work.path}/letter`).expect(200)).body.fileName).toBe('確認書_差替え.pdf');
  });
});
