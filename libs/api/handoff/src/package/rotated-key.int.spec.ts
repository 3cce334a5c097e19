import { LedgerCheckpoints, LedgerKeys, Transactions } from '@akashi/api-platform';
import {
  aBuiltPackage,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  startTestApp,
  verifyIssuedFileOffline,
  verifyOffline,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PackageOverviewView, PackageVerificationView, PackageView } from '@akashi/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  work = await aReportableEngagement(test, await aFirm(test));
});
afterAll(() => test.close());

const overview = async () => (await work.senior.get(`${work.path}/package`).expect(200)).body as PackageOverviewView;
const bytesOf = async ({ id }: PackageView) =>
  (await work.practitioner.get(`${work.path}/package/${id}/file`).expect(200)).body as Buffer;

async function rotate(): Promise<void> {
  const { firmId } = work;
  const keys = test.app.get(LedgerKeys);
  await test.app.get(Transactions).housekeep({ firmId, clientId: null }, async (tx) => {
    const list = await keys.list(tx, firmId);
    await keys.announce(tx, firmId, list.keys.at(-1)!, new Date());
  });
}

it('leaves each package and proof under the key of its day, and carries the list with the next', async () => {
  const report = await anIssuedReport(test, work);
  await withClientPapers(work);
  const before = await aBuiltPackage(test, work);
  const { keyFingerprint: first } = await overview();
  await rotate();

  const rebuilt = await work.senior.post(`${work.path}/package/${before.id}/verify`).expect(200);
  expect((rebuilt.body as PackageVerificationView).holds).toBe(true);
  expect((await verifyOffline(await bytesOf(before), first)).exitCode).toBe(0);

  const { keyFingerprint: second } = await overview();
  expect(second).not.toBe(first);
  const after = await aBuiltPackage(test, work);
  const bytes = await bytesOf(after);
  expect((await verifyOffline(bytes, second)).exitCode).toBe(0);
  const known = await verifyOffline(bytes, first);
  expect([known.exitCode, known.checks.find(({ id }) => id === 'key')?.reason]).toEqual([0, 'key-followed']);
  const again = await work.senior.post(`${work.path}/package/${after.id}/verify`).expect(200);
  expect((again.body as PackageVerificationView).holds).toBe(true);

  const fetched = async (file: string) =>
    (await work.leader.get(`${work.path}/report/${report.id}/${file}`).expect(200)).body as Buffer;
  const proved = await verifyIssuedFileOffline(await fetched('files/pdf'), await fetched('proof'), first);
  expect(proved.exitCode).toBe(0);
});

it('signs the next package with the key of today where nothing was done since the last place', async () => {
  const sealed = () =>
    test.app.get(LedgerCheckpoints).signAfter({ firmId: work.firmId }, work.engagementId, 'schedule');
  await sealed();
  await rotate();
  await rotate();
  const { keyFingerprint: today } = await overview();
  const built = await aBuiltPackage(test, work);
  const bytes = await bytesOf(built);
  expect((await verifyOffline(bytes, today)).exitCode).toBe(0);
  await sealed();
  await rotate();
  const again = await work.senior.post(`${work.path}/package/${built.id}/verify`).expect(200);
  expect((again.body as PackageVerificationView).holds).toBe(true);
});
