import {
  aBuiltPackage,
  aFirm,
  anApprovedReport,
  anIssuedReport,
  aReportableEngagement,
  aComposedReport,
  passwordGivenAgain,
  startTestApp,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { HandoffModule } from '@akashi/api-handoff';
import type { ReconciliationView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerModule } from './ledger.module';

let test: TestApp;
let work: TestedEngagement;

const reconcile = async (): Promise<ReconciliationView> =>
  (await work.leader.post(`${work.path}/ledger/reconciliation`).expect(200)).body as ReconciliationView;

beforeAll(async () => {
  test = await startTestApp([HandoffModule, LedgerModule]);
  work = await aReportableEngagement(test, await aFirm(test));
});
afterAll(() => test.close());

describe('comparing what is shown as final with the events', () => {
  it('finds nothing in honest work', async () => {
    expect((await reconcile()).differences).toEqual([]);
    await anIssuedReport(test, work);
    expect((await reconcile()).differences).toEqual([]);
    await withClientPapers(work);
    await aBuiltPackage(test, work);
    const found = await reconcile();
    expect(found.differences).toEqual([]);
    expect(found.kinds).toEqual([]);
  });
});
