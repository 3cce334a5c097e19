import {
  aFirm,
  aReportableEngagement,
  issuedAndPackaged,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { createApp } from '@akashi/api-platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areas } from './areas';

/**
 * A second process of the API whose workers note what they are asked for and die: what it still answers was done on the
 * thread that answers everybody, and what it cannot answer was not.
 */
const folder = mkdtempSync(join(tmpdir(), 'akashi-dying-worker-'));
const [workerFile, noteFile] = [join(folder, 'dying-worker.mjs'), join(folder, 'asked')];

let test: TestApp;
let work: TestedEngagement;
let packageId: string;
let withoutWorkers: NestExpressApplication;

beforeAll(async () => {
  writeFileSync(
    workerFile,
    `import { appendFileSync } from 'node:fs';
     process.once('message', ({ task }) => {
       appendFileSync(${JSON.stringify(noteFile)}, task + '\\n');
       process.exit(3);
     });`,
  );
  test = await startTestApp(areas);
  work = await aReportableEngagement(test, await aFirm(test));
  ({ packageId } = await issuedAndPackaged(test, work));
  withoutWorkers = await createApp({ ...test.config, documentWorkerFile: workerFile }, areas);
});
beforeEach(() => rmSync(noteFile, { force: true }));
afterAll(async () => {
  await withoutWorkers.close();
  await test.close();
  rmSync(folder, { recursive: true });
});

const post = (person: Person, path: string) =>
  request(withoutWorkers.getHttpServer()).post(`${work.path}${path}`).set('Cookie', person.cookie);
const asked = () => (existsSync(noteFile) ? readFileSync(noteFile, 'utf8').trim().split('\n') : []);

describe('the thread that answers', () => {
  it('does no part of verifying a ledger', async () => {
    await work.leader.post(`${work.path}/ledger/verify`).expect(200);
    await post(work.leader, '/ledger/verify').expect(500);
    expect(asked()).toEqual(['verify-ledger']);
  });

  it('packs no package again to verify it or to hand it over', async () => {
    await work.leader.post(`${work.path}/package/${packageId}/verify`).expect(200);
    await post(work.leader, `/package/${packageId}/verify`).expect(500);
    const handing = { version: 1, handedOverOn: '2026-12-18', handedOverTo: '藤井 恵' };
    await post(work.leader, `/package/${packageId}/hand-over`).send(handing).expect(500);
    expect(asked()).toEqual(['describe-package', 'describe-package']);
  });

  it('reads no population, whatever its size', async () => {
    const facts = { code: 'P-09', name: '申請', frequency: 'DAILY', sourceSystem: 'ワークフロー', extractedBy: '楢崎' };
    await request(withoutWorkers.getHttpServer())
      .post(`${work.path}/populations`)
      .query(facts)
      .set('Cookie', work.practitioner.cookie)
      .set('Content-Type', 'application/octet-stream')
      .set('X-File-Name', 'a.csv')
      .send(Buffer.from('番号\n1\n'))
      .expect(500);
    expect(asked()).toEqual(['read-population-summary']);
  });

  it('still answers what needs none', async () => {
    const answer = await request(withoutWorkers.getHttpServer()).get(work.path).set('Cookie', work.leader.cookie);
    expect(answer.status).toBe(200);
    expect(asked()).toEqual([]);
  });
});
