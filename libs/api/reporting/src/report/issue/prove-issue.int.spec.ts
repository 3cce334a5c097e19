import {
  aFirm,
  anApprovedReport,
  anIssuedReport,
  aReportableEngagement,
  startTestApp,
  verifyIssuedFileOffline,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { CheckpointSigner } from '@akashi/api-platform';
import { ledgerKeyFingerprint } from '@akashi/documents';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
});

const fetched = async (path: string) =>
  (await work.senior.get(`${work.path}/report/${path}`).expect(200)).body as Buffer;

describe('the proof of an issue', () => {
  it('fits either file for the checker that has nothing else, and stays the same', async () => {
    const { id } = await anIssuedReport(test, work);
    const proof = await fetched(`${id}/proof`);
    const fingerprint = ledgerKeyFingerprint(test.app.get(CheckpointSigner).publicKeyPem);
    for (const format of ['pdf', 'docx', 'xlsx']) {
      const file = await fetched(`${id}/files/${format}`);
      expect((await verifyIssuedFileOffline(file, proof, fingerprint)).exitCode).toBe(0);
      expect((await verifyIssuedFileOffline(file, proof)).exitCode).toBe(3);
      expect((await verifyIssuedFileOffline(file, proof, '0'.repeat(64))).exitCode).toBe(1);
      const changed = Buffer.concat([file, Buffer.from('\n')]);
      expect((await verifyIssuedFileOffline(changed, proof, fingerprint)).exitCode).toBe(1);
    }
    await work.leader.post(`${work.path}/ledger/verify`);
    expect(await fetched(`${id}/proof`)).toEqual(proof);
  });

  it('is there for whoever reads the report, once it is issued, and for nobody else', async () => {
    const approved = await anApprovedReport(test, work);
    await work.senior.get(`${work.path}/report/${approved.id}/proof`).expect(404);
    await work.outsider.get(`${work.path}/report/${approved.id}/proof`).expect(404);
    const stranger = await (await aFirm(test)).person('zoe');
    await stranger.get(`${work.path}/report/${approved.id}/proof`).expect(404);
  });

  it('is not given out when the ledger is not the one that was signed', async () => {
    const { id } = await anIssuedReport(test, work);
    await test.admin.query(`BEGIN; SET LOCAL session_replication_role = replica;
      UPDATE akashi.ledger_event SET canon = replace(canon, 'session', 'sessiom')
      WHERE stream_id = '${work.engagementId}' AND seq = 0; COMMIT`);
    const refused = await work.senior.get(`${work.path}/report/${id}/proof`).expect(422);
    expect(refused.body.code).toBe('ledger.rows-differ');
  });
});
