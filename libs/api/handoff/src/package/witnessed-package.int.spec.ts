import { CheckpointSigner, SendToWitnesses } from '@akashi/api-platform';
import {
  aBuiltPackage,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  anAuthority,
  aWitness,
  startTestApp,
  verifyIssuedFileOffline,
  verifyOffline,
  withClientPapers,
  type RunningAuthority,
  type RunningWitness,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PackageOverviewView, PackageVerificationView, PackageView } from '@akashi/contracts';
import { buildVerifierKey, checkpointOrigin } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;
let quality: RunningWitness;
let client: RunningWitness;
let authority: RunningAuthority;
let trusted: { timestampAnchors: readonly string[] };

beforeAll(async () => {
  quality = await aWitness('quality.example/w');
  client = await aWitness('client.example/w');
  authority = await anAuthority();
  trusted = { timestampAnchors: authority.address.anchors };
  const witnesses = [quality.address, client.address];
  test = await startTestApp([HandoffModule], { witnesses, timestamps: authority.address });
  work = await aReportableEngagement(test, await aFirm(test));
  const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const { keyName: name, publicKey } = test.app.get(CheckpointSigner);
  const key = buildVerifierKey({ name, kind: 'note', publicKey: new Uint8Array(publicKey) }, sha256);
  for (const one of [quality, client]) one.trust(checkpointOrigin(work.firmId, work.engagementId), key);
});
afterAll(async () => {
  await test.close();
  await Promise.all([quality.close(), client.close(), authority.close()]);
});

const bytesOf = async ({ id }: PackageView) =>
  (await work.practitioner.get(`${work.path}/package/${id}/file`).expect(200)).body as Buffer;

it(
  'carries what witnesses and authority had answered, the same whenever it is built again, and a silent one holds up nothing',
  { timeout: 120_000 },
  async () => {
    const report = await anIssuedReport(test, work);
    await withClientPapers(work);
    client.instead = () => ({ status: 503, body: '', type: 'text/plain' });
    const built = await aBuiltPackage(test, work);
    const { keyFingerprint } = (await work.senior.get(`${work.path}/package`).expect(200)).body as PackageOverviewView;
    const bytes = await bytesOf(built);
    expect(
      (await verifyOffline(bytes, keyFingerprint, { ...trusted, witnesses: [quality.address.verifierKey] })).exitCode,
    ).toBe(0);
    const silent = await verifyOffline(bytes, keyFingerprint, { ...trusted, witnesses: [client.address.verifierKey] });
    expect([silent.exitCode, silent.checks.find(({ id }) => id === 'witness')?.reason]).toEqual([3, 'not-cosigned']);

    const stamp = async (anchors: Pick<typeof trusted, 'timestampAnchors'>, of = bytes) => {
      const { exitCode, checks } = await verifyOffline(of, keyFingerprint, anchors);
      return [exitCode, checks.at(-1)?.reason ?? checks.at(-1)?.status];
    };
    expect(await stamp(trusted)).toEqual([0, 'after-last-shown']);
    expect(await stamp({ timestampAnchors: [] })).toEqual([1, 'time-stamp-chain-untrusted']);
    const unasked = await verifyOffline(bytes, keyFingerprint);
    expect([unasked.exitCode, unasked.checks.at(-1)?.reason]).toEqual([3, 'anchors-not-given']);

    client.instead = null;
    authority.instead = (response) => response.writeHead(503).end();
    await test.app.get(SendToWitnesses).ask(work, work.engagementId);
    const again = await work.senior.post(`${work.path}/package/${built.id}/verify`).expect(200);
    expect((again.body as PackageVerificationView).holds).toBe(true);
    const next = await bytesOf(await aBuiltPackage(test, work));
    expect(await stamp(trusted, next)).toEqual([0, 'after-last-shown']);
    const { address: one } = quality;
    const both = await verifyOffline(next, keyFingerprint, {
      ...trusted,
      witnesses: [one.verifierKey, client.address.verifierKey],
    });
    expect(both.exitCode).toBe(0);

    const fetched = async (file: string) =>
      (await work.leader.get(`${work.path}/report/${report.id}/${file}`).expect(200)).body as Buffer;
    const [pdf, proof] = [await fetched('files/pdf'), await fetched('proof')];
    expect((await verifyIssuedFileOffline(pdf, proof, undefined, { witnesses: [one.verifierKey] })).exitCode).toBe(0);
    expect((await verifyIssuedFileOffline(pdf, proof)).exitCode).toBe(3);
  },
);
