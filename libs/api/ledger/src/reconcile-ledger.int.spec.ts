import { LedgerWriter, NightlyReconciliation, Transactions } from '@akashi/api-platform';
import {
  actionsOf,
  aFirm,
  aTestedEngagement,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { LedgerCheckpointView, ReconciliationView, StandingReconciliation } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callerIn } from './caller-in.fixture';
import { LedgerModule } from './ledger.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([LedgerModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aTestedEngagement(test, await aFirm(test));
});

const path = () => `${work.path}/ledger/reconciliation`;

async function reconcile(): Promise<ReconciliationView> {
  return (await work.leader.post(path()).expect(200)).body as ReconciliationView;
}

/** As whoever holds the database: the rows' own triggers and rights do not stop them. */
async function rewriteNote(): Promise<void> {
  const rewrite = `UPDATE review_note SET text = '問題なし' WHERE id = (SELECT id FROM review_note
    WHERE engagement_id = $1 ORDER BY id LIMIT 1)`;
  await test.admin.query(rewrite, [work.engagementId]);
}

describe('comparing what is shown as final with the ledger', () => {
  it('finds nothing where nobody rewrote anything, and says how many rows it compared', async () => {
    const { differing, kinds } = await reconcile();
    expect(differing).toBe(0);
    const rowsOf = new Map(kinds.map(({ kind, rows }) => [kind, rows]));
    for (const kind of ['engagement', 'team', 'statement', 'paper', 'signature', 'note', 'evidence'] as const) {
      expect(rowsOf.get(kind), kind).toBeGreaterThan(0);
    }
  });

  it('names the note that was rewritten, and keeps what it found for the next who looks', async () => {
    await reconcile();
    await rewriteNote();
    const found = await reconcile();
    expect(found.differences).toMatchObject([{ kind: 'note', difference: 'changed', page: expect.any(String) }]);
    expect(found.lastHeldAt).not.toBeNull();
    const { reconciliation } = (await work.senior.get(path()).expect(200)).body as StandingReconciliation;
    expect(reconciliation).toEqual(found);
  });

  it('leaves no entry, is open to everyone in the engagement, and hidden from everyone else', async () => {
    const before = await actionsOf(test, work.engagementId);
    await work.practitioner.post(path()).expect(200);
    expect(await actionsOf(test, work.engagementId)).toEqual(before);
    await work.outsider.post(path()).expect(404);
    const stranger = await (await aFirm(test)).person('zoe');
    await stranger.post(path()).expect(404);
    await stranger.get(path()).expect(404);
  });
});

describe('who reads and does not work here yet', () => {
  it('is shown what a comparison comes to, and nothing of it is kept', async () => {
    await test.admin.query(
      `UPDATE team_member SET from_on = current_date + 30 WHERE engagement_id = $1 AND user_id = $2`,
      [work.engagementId, work.practitioner.userId],
    );
    const shown = (await work.practitioner.post(path()).expect(200)).body as ReconciliationView;
    expect(shown.kinds.length).toBeGreaterThan(5);
    const { reconciliation } = (await work.senior.get(path()).expect(200)).body as StandingReconciliation;
    expect(reconciliation).toBeNull();
  });
});

describe('the night', () => {
  beforeEach(async () => {
    const caller = callerIn(work);
    await test.app.get(Transactions).write(caller, async (tx) => {
      const facts = { number: 1, textVersion: 1 };
      const entity = { type: 'finding', id: 'f-1' } as const;
      const reviewed = { action: 'finding.reviewed', engagementId: work.engagementId, entity, facts } as const;
      for (let n = 0; n < 3; n++) test.app.get(LedgerWriter).record(tx, reviewed);
    });
  });

  const checkpoints = async () =>
    (await work.leader.get(`${work.path}/ledger/checkpoints`).expect(200)).body as LedgerCheckpointView[];

  it('compares every ledger once, and signs what was recorded since the last signed place', async () => {
    await test.app.get(NightlyReconciliation).run();
    const { reconciliation } = (await work.leader.get(path())).body as StandingReconciliation;
    expect(reconciliation).toMatchObject({ reason: 'nightly', differing: 0 });
    const signed = await checkpoints();
    expect(signed.map(({ reason, size }) => [reason, size])).toEqual([['schedule', reconciliation?.size]]);
    await test.app.get(NightlyReconciliation).run();
    expect(await checkpoints()).toEqual(signed);
    const again = (await work.leader.get(path())).body as StandingReconciliation;
    expect(again).toEqual({ reconciliation });
  });

  it('signs nothing that does not continue the place signed before', async () => {
    await test.app.get(NightlyReconciliation).run();
    const [first] = await checkpoints();
    await test.admin.query(
      `ALTER TABLE ledger_checkpoint DISABLE TRIGGER never_changes;
       UPDATE ledger_checkpoint SET root = sha256('another'), size = size - 1
         WHERE stream_id = '${work.engagementId}';
       ALTER TABLE ledger_checkpoint ENABLE TRIGGER never_changes`,
    );
    await test.admin.query(`DELETE FROM ledger_reconciliation WHERE stream_id = $1`, [work.engagementId]);
    await test.app.get(NightlyReconciliation).run();
    const after = await checkpoints();
    expect(after.map(({ size }) => size)).toEqual([Number(first?.size) - 1]);
    const { reconciliation } = (await work.leader.get(path())).body as StandingReconciliation;
    expect(reconciliation?.differences).toMatchObject([{ kind: 'checkpoint', difference: 'changed' }]);
  });
});
