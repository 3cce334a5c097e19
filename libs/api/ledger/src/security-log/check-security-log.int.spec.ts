import { Clock, SecurityLog } from '@akashi/api-platform';
import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { SecurityLogCheckView, SecurityLogPage } from '@akashi/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerModule } from '../ledger.module';
import { addLines } from './lines.fixture';
import { ShortenSecurityLogs } from './shorten-security-logs';

let test: TestApp;
let firm: Firm;
let quality: Person;

beforeAll(async () => {
  test = await startTestApp([LedgerModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office');
  await addLines(
    test,
    firm.firmId,
    Array.from({ length: 30 }, (_, n) => ({ facts: { n } })),
  );
});
afterEach(() => vi.restoreAllMocks());

const check = async (): Promise<SecurityLogCheckView> =>
  (await quality.post('/api/security-log/check').expect(200)).body as SecurityLogCheckView;

/** As somebody who holds the database would: triggers and walls are none. */
async function rewrite(...statements: string[]): Promise<void> {
  const client = await test.admin.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    for (const sql of statements) await client.query(sql, [firm.firmId]);
  } finally {
    await client.query(`SET session_replication_role = origin`);
    client.release();
  }
}

/** Gives every line and the head the hash that follows, as the database's own function would have. */
const rehashed = `
  WITH RECURSIVE chain AS (
    SELECT h.begins_at - 1 AS seq, h.hash_before AS hash FROM security_log_head h WHERE h.firm_id = $1
    UNION ALL SELECT e.seq, sha256(c.hash || convert_to(e.canon, 'UTF8'))
      FROM chain c JOIN security_event e ON e.firm_id = $1 AND e.seq = c.seq + 1)
  UPDATE security_event e SET hash = c.hash FROM chain c WHERE e.firm_id = $1 AND e.seq = c.seq`;
const headFollows = `
  UPDATE security_log_head h SET size = e.seq + 1, hash = e.hash FROM security_event e
  WHERE h.firm_id = $1 AND e.firm_id = $1 AND e.seq = (SELECT max(seq) FROM security_event WHERE firm_id = $1)`;

describe('the check of the security log', () => {
  it('holds where nobody changed anything, and is the administrator’s and the quality office’s', async () => {
    expect(await check()).toMatchObject({ beginsAt: 0, size: 30, broken: null });
    await test.app.get(SecurityLog).settled();
    expect(await check()).toMatchObject({ size: 31, broken: null });
    await (await firm.person('佐藤')).post('/api/security-log/check').expect(403);
    const other = await (await aFirm(test)).person('別', 'quality_office');
    expect((await other.post('/api/security-log/check').expect(200)).body).toMatchObject({ size: 0, broken: null });
  });

  const text = `UPDATE security_event SET canon = replace(canon, '192.0.2.7', '192.0.2.8') WHERE firm_id = $1 AND seq = 11`;
  const taken = `DELETE FROM security_event WHERE firm_id = $1 AND seq = 11`;
  const renumbered = `
    UPDATE security_event SET seq = seq - 1, canon = replace(canon, '"seq":' || seq, '"seq":' || seq - 1)
    WHERE firm_id = $1 AND seq > 11`;

  it.each([
    ['a text that was rewritten', [text], { seq: 11, fault: 'text' }],
    ['a text that was rewritten and everything rehashed', [text, rehashed, headFollows], { seq: 11, fault: 'seal' }],
    ['a line that was taken out', [taken], { seq: 11, fault: 'missing' }],
    ['one taken out, renumbered and rehashed', [taken, renumbered, rehashed, headFollows], { seq: 11, fault: 'seal' }],
    [
      'a person by whom nobody finds it any more',
      [`UPDATE security_event SET kind = 'log' WHERE firm_id = $1 AND seq = 11`],
      { seq: 11, fault: 'columns' },
    ],
    [
      'the newest lines cut off',
      [`DELETE FROM security_event WHERE firm_id = $1 AND seq > 20`],
      { seq: 21, fault: 'end' },
    ],
    [
      'the oldest lines cut off',
      [
        `UPDATE security_log_head h SET begins_at = 5, hash_before =
           (SELECT hash FROM security_event e WHERE e.firm_id = $1 AND e.seq = 4) WHERE firm_id = $1`,
        `DELETE FROM security_event WHERE firm_id = $1 AND seq < 5`,
      ],
      { seq: 5, fault: 'beginning' },
    ],
  ])('names the first line that does not hold: %s', async (_, statements, broken) => {
    await rewrite(...statements);
    expect((await check()).broken).toEqual(broken);
  });
});

describe('what is older than the firm’s own term', () => {
  it('goes at night from the front, the log says so and still holds; nobody else can take it', async () => {
    const now = new Date();
    const old = new Date(now.getTime() - 1_097 * 24 * 3_600_000).toISOString();
    const recent = new Date(now.getTime() - 1_095 * 24 * 3_600_000).toISOString();
    const late = await aFirm(test);
    const admin = await late.person('管理', 'firm_admin');
    await addLines(test, late.firmId, [{ at: old }, { at: old }, { at: recent }]);
    await test.app.get(ShortenSecurityLogs).run();
    const page = (await admin.get('/api/security-log').expect(200)).body as SecurityLogPage;
    expect([page.beginsAt, page.size]).toEqual([2, 4]);
    const [said, kept] = page.events;
    expect(said).toMatchObject({ kind: 'log', operation: 'log.shortened', facts: { removed: 2, beginsAt: 2 } });
    expect(kept).toMatchObject({ seq: 2, at: recent });
    expect((await admin.post('/api/security-log/check').expect(200)).body).toMatchObject({ broken: null, beginsAt: 2 });
    await test.app.get(ShortenSecurityLogs).run();
    await test.app.get(SecurityLog).settled();
    expect(((await admin.get('/api/security-log').expect(200)).body as SecurityLogPage).size).toBe(5);
  });

  it('does not go sooner because a clock of ours is ahead', async () => {
    vi.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date('2040-01-01T00:00:00.000Z'));
    await test.app.get(ShortenSecurityLogs).run();
    vi.restoreAllMocks();
    const page = (await quality.get('/api/security-log').expect(200)).body as SecurityLogPage;
    expect([page.beginsAt, page.size]).toEqual([0, 30]);
  });
});
