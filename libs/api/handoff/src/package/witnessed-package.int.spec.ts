import { SendToWitnesses } from '@akashi/api-platform';
import {
  aBuiltPackage,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  aWitness,
  startTestApp,
  verifyIssuedFileOffline,
  verifyOffline,
  withClientPapers,
  type RunningWitness,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PackageOverviewView, PackageVerificationView, PackageView } from '@akashi/contracts';
import { buildVerifierKey, checkpointOrigin } from '@akashi/domain/ledger';
import { CheckpointSigner } from '@akashi/api-platform';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;
let quality: RunningWitness;
let client: RunningWitness;

beforeAll(async () => {
  quality = await aWitness('quality.example/w');
  client = await aWitness('client.example/w');
  test = await startTestApp([HandoffModule], { witnesses: [quality.address, client.address] });
  work = await aReportableEngagement(test, await aFirm(test));
  const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const { keyName: name, publicKey } = test.app.get(CheckpointSigner);
  const key = buildVerifierKey({ name, kind: 'note', publicKey: new Uint8Array(publicKey) }, sha256);
  for (const one of [quality, client]) one.trust(checkpointOrigin(work.firmId, work.engagementId), key);
});
afterAll(async () => {
  await test.close();
  await Promise.all([quality.close(), client.close()]);
});

const bytesOf = async ({ id }: PackageView) =>
  (await work.practitioner.get(`${work.path}/package/${id}/file`).expect(200)).body as Buffer;

it('carries what each witness cosigned by then, the same whenever it is built again, and a silent one holds up nothing', async () => {
  const report = await anIssuedReport(test, work);
  await withClientPapers(work);
  client.instead = () => ({ status: 503, body: '', type: 'text/plain' });
  const built = await aBuiltPackage(test, work);
  const { keyFingerprint } = (await work.senior.get(`${work.path}/package`).expect(200)).body as PackageOverviewView;
  const bytes = await bytesOf(built);
  expect((await verifyOffline(bytes, keyFingerprint, quality.address.verifierKey)).exitCode).toBe(0);
  const silent = await verifyOffline(bytes, keyFingerprint, client.address.verifierKey);
  expect([silent.exitCode, silent.checks.find(({ id }) => id === 'witness')?.reason]).toEqual([3, 'not-cosigned']);

  client.instead = null;
  await test.app.get(SendToWitnesses).ask(work, work.engagementId);
  const again = await work.senior.post(`${work.path}/package/${built.id}/verify`).expect(200);
  expect((again.body as PackageVerificationView).holds).toBe(true);
  const next = await bytesOf(await aBuiltPackage(test, work));
  const { address: one } = quality;
  const both = await verifyOffline(next, keyFingerprint, one.verifierKey, client.address.verifierKey);
  expect(both.exitCode).toBe(0);

  const fetched = async (file: string) =>
    (await work.leader.get(`${work.path}/report/${report.id}/${file}`).expect(200)).body as Buffer;
  const [pdf, proof] = [await fetched('files/pdf'), await fetched('proof')];
  expect((await verifyIssuedFileOffline(pdf, proof, undefined, one.verifierKey)).exitCode).toBe(0);
  expect((await verifyIssuedFileOffline(pdf, proof)).exitCode).toBe(3);
});
