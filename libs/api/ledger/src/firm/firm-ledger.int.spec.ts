import { FirmsModule } from '@akashi/api-firms';
import { BeginSealing, NightlyReconciliation } from '@akashi/api-platform';
import { aFirm, actionsOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type {
  LedgerCheckpointView,
  LedgerExport,
  LedgerPage,
  LedgerVerificationView,
  ReconciliationView,
  RulesetVersionView,
  StandingReconciliation,
} from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LedgerModule } from '../ledger.module';

const at = '/api/firm/ledger';

let test: TestApp;
let firm: Firm;
let admin: Person;
let quality: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, LedgerModule]);
});
afterAll(() => test.close());
/** A firm as it stands after an upgrade: its people came in before anything of it was bound. */
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  quality = await firm.person('品質', 'quality_office', 'member');
  await test.admin.query(
    `INSERT INTO ledger_late_kind (firm_id, stream_id, kind) SELECT $1, $1, unnest(ARRAY['member', 'ruleset'])`,
    [firm.firmId],
  );
  await test.app.get(BeginSealing).all();
});

const reconcile = async () => (await quality.post(`${at}/reconciliation`).expect(200)).body as ReconciliationView;

/** As whoever holds the database: no trigger and no right stands in the way. */
const rewrite = (sql: string) =>
  test.admin.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

/** A version of the ruleset that the one makes and the other approves: two events. */
async function correctRuleset(): Promise<string> {
  const path = `/api/ruleset-versions/${encodeURIComponent(ismapRuleset20240801.id)}/revise`;
  const correction = {
    path: 'deadlines.applyMonthsAfterPeriodEnd',
    text: '5',
    confidence: 'found',
    source: '照会の回答',
  };
  const revised = await quality
    .post(path)
    .send({ reason: '起算日を確かめた', corrections: [correction] })
    .expect(201);
  const { id, version } = revised.body as RulesetVersionView;
  await admin
    .post(`/api/ruleset-versions/${encodeURIComponent(id)}/approve`)
    .send({ version })
    .expect(200);
  return id;
}

describe('the log of the firm', () => {
  const page = async (query = '') => (await quality.get(`${at}${query}`).expect(200)).body as LedgerPage;

  it('is told newest first, and found by words over all of it in either language', async () => {
    await correctRuleset();
    expect((await page('?limit=1')).events.map(({ action }) => action)).toEqual(['ruleset.approved']);
    expect((await page('?limit=1')).next).toBe(1);
    for (const words of ['起案', 'drafted', 'RULESET.revised', '品質']) {
      const found = await page(`?limit=1&words=${encodeURIComponent(words)}`);
      expect(
        found.events.map(({ action }) => action),
        words,
      ).toEqual(['ruleset.revised']);
      expect(found.next, words).toBeNull();
    }
    expect((await page(`?words=${encodeURIComponent('100%_')}`)).events).toEqual([]);
  });

  it('is for the administrator and the quality office, each firm for itself', async () => {
    await correctRuleset();
    await (await firm.person('会員')).get(at).expect(403);
    const stranger = await (await aFirm(test)).person('zoe', 'firm_admin');
    expect(((await stranger.get(at).expect(200)).body as LedgerPage).events).toEqual([]);
    expect(((await stranger.get(`${at}/export`).expect(200)).body as LedgerExport).events).toEqual([]);
    await admin.get(at).expect(200);
  });

  it('is recomputed and compared without growing by it', async () => {
    await correctRuleset();
    const verified = (await admin.post(`${at}/verify`).expect(200)).body as LedgerVerificationView;
    expect(verified).toMatchObject({ holds: true, size: 2, fault: null });
    expect(await reconcile()).toMatchObject({ differing: 0, size: 2 });
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised', 'ruleset.approved']);
  });

  it('is compared and signed in the night, as every other', async () => {
    await correctRuleset();
    await test.app.get(NightlyReconciliation).run();
    const { reconciliation } = (await admin.get(`${at}/reconciliation`).expect(200)).body as StandingReconciliation;
    expect(reconciliation).toMatchObject({ reason: 'nightly', differing: 0 });
    const signed = (await admin.get(`${at}/checkpoints`).expect(200)).body as LedgerCheckpointView[];
    expect(signed.map(({ size, reason }) => [size, reason])).toEqual([[2, 'schedule']]);
  });
});

describe('whoever rewrites what the firm confirmed', () => {
  const found = async () => (await reconcile()).differences.map(({ kind, difference, row }) => [kind, difference, row]);
  const of = () => `firm_id = '${firm.firmId}'`;

  it('is found by the member whose roles they changed, and by the one they slipped in', async () => {
    expect((await reconcile()).kinds).toContainEqual({ kind: 'member', rows: 2, differing: 0 });
    await rewrite(`UPDATE akashi.member SET firm_roles = '{firm_admin}' WHERE user_id = '${quality.userId}'`);
    expect(await found()).toEqual([['member', 'changed', '']]);
    await firm.person('新顔', 'firm_admin');
    expect((await found()).map(([, difference]) => difference).sort()).toEqual(['added', 'changed']);
  });

  it.each([
    ['an approval taken out', `DELETE FROM akashi.firm_ruleset_decision`, ['missing', 'decision']],
    [
      'another approver',
      `UPDATE akashi.firm_ruleset_decision SET decided_by = gen_random_uuid()`,
      ['changed', 'decision'],
    ],
    ['a reason', `UPDATE akashi.firm_ruleset SET reason = '別の理由'`, ['changed', 'version']],
    [
      'a corrected value where it is read',
      `UPDATE akashi.firm_ruleset SET body = jsonb_set(body, '{deadlines,applyMonthsAfterPeriodEnd}', '9')`,
      ['changed', 'version'],
    ],
  ])('is found by %s', async (_, sql, difference) => {
    await correctRuleset();
    expect(await found()).toEqual([]);
    await rewrite(`${sql} WHERE ${of()}`);
    expect(await found()).toEqual([['ruleset', ...difference]]);
  });

  it('is not blessed by sealing once more: a kind is begun once', async () => {
    await firm.person('新顔', 'firm_admin');
    await test.app.get(BeginSealing).all();
    expect(await found()).toEqual([['member', 'added', '']]);
  });
});
