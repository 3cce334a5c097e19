import {
  aClientPerson,
  aFirm,
  anAskedClient,
  anInspection,
  anInspector,
  aReleasedFinding,
  aTestedEngagement,
  joinFirm,
  startTestApp,
  type TestApp,
} from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesWithoutFirm } from './check-wall';

let test: TestApp;
let app: pg.Pool;
let own: string;
let theirs: string;
let tables: string[] = [];
/** Two clients of the own firm: the one whose person asks, and another. */
let clientX: string;
let clientY: string;
/** An inspection of the one engagement, and one of the same that has ended. */
let inspection: string;
let ended: string;
let engagementX: string;
let engagementY: string;

beforeAll(async () => {
  test = await startTestApp([]);
  const firm = await aFirm(test, '自分の監査法人');
  own = firm.firmId;
  const other = await aFirm(test, '別の監査法人');
  theirs = other.firmId;
  const zoe = await other.person('zoe');
  const clientOf = async () => {
    const work = await aTestedEngagement(test, firm);
    const { engagementId } = work;
    const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
      engagementId,
    ]);
    const clientId = rows[0]!.id;
    const atClient = await aClientPerson(test, { firmId: own, clientId });
    await anAskedClient(test, work, { atClient, isAnswered: false });
    await aReleasedFinding(test, work, { atClient });
    // A second finding that was put before nobody: the firm's alone, with its plan.
    await test.admin.query(
      `INSERT INTO finding (firm_id, engagement_id, id, number, test_id, state, text_version, raised_by)
       SELECT firm_id, engagement_id, gen_random_uuid(), 2, test_id, 'reported', 1, raised_by FROM finding WHERE engagement_id = $1`,
      [engagementId],
    );
    await test.admin.query(
      `INSERT INTO improvement_item (firm_id, engagement_id, finding_id, plan, owner, due_on)
       SELECT firm_id, engagement_id, id, '直す', '部', '2031-03-31' FROM finding WHERE engagement_id = $1 AND number = 2`,
      [engagementId],
    );
    // A second request that was not sent: the firm's alone.
    await test.admin.query(
      `INSERT INTO evidence_request (firm_id, engagement_id, id, number, title, wanted, due_on, state, asked_by, asked_by_name)
       VALUES ($1, $2, gen_random_uuid(), 2, '下書き', '下書き', '2031-03-31', 'draft', $3, '佐藤 試')`,
      [own, engagementId, work.practitioner.userId],
    );
    await test.admin.query(
      `INSERT INTO client_invitation (firm_id, id, client_id, email, family_name, given_name, kind, token_sha256, expires_at,
         invited_by, invited_by_name, invited_at)
       VALUES ($1, gen_random_uuid(), $2, 'nomura@example.test', '野村', '拓也', 'contributor',
         encode(sha256(gen_random_uuid()::text::bytea), 'hex'), now(), $3, '佐藤 試', now())`,
      [own, clientId, work.practitioner.userId],
    );
    return { clientId, work };
  };
  const [x, y] = [await clientOf(), await clientOf()];
  [clientX, clientY, engagementX, engagementY] = [x.clientId, y.clientId, x.work.engagementId, y.work.engagementId];
  inspection = await anInspection(test, x.work.leader, [engagementX]);
  ended = await anInspection(test, x.work.leader, [engagementX], { begins: -30, ends: -1 });
  await anInspector(test, x.work.leader, inspection);
  await anInspector(test, x.work.leader, ended);
  // Zoe also works for the own firm: what she has there is nothing of the other firm's.
  await joinFirm(test, zoe.userId, own, 'zoe', ['member']);
  app = new pg.Pool({ connectionString: test.config.databaseUrl, max: 1, options: '-c search_path=akashi' });
  const { rows } = await test.admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'akashi' AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY 1`,
    [tablesWithoutFirm],
  );
  tables = rows.map((row) => row.name);
});
afterAll(async () => {
  await app.end();
  await test.close();
});

/** Runs one statement behind these walls in a transaction that is rolled back. */
async function behind<R extends pg.QueryResultRow>(
  { firm, client = null, inspected = null }: { firm: string | null; client?: string | null; inspected?: string | null },
  sql: string,
  values: unknown[] = [],
): Promise<pg.QueryResult<R>> {
  const connection = await app.connect();
  try {
    await connection.query('BEGIN');
    if (firm !== null) await connection.query(`SELECT set_config('app.firm', $1, true)`, [firm]);
    if (client !== null) await connection.query(`SELECT set_config('app.client', $1, true)`, [client]);
    if (inspected !== null)
      await connection.query(
        `SELECT set_config('app.inspection', $1, true), set_config('role', 'akashi_inspector', true)`,
        [inspected],
      );
    return await connection.query<R>(sql, values);
  } finally {
    await connection.query('ROLLBACK');
    connection.release();
  }
}

/** Rows touched as a firm, or as one of its client's people; or the SQLSTATE of the refusal. */
function attempt(
  firm: string | null,
  sql: string,
  values: unknown[] = [],
  client: string | null = null,
): Promise<number | string> {
  return behind({ firm, client }, sql, values).then(
    ({ rowCount }) => rowCount ?? 0,
    (error: unknown) => (error as { code: string }).code,
  );
}

/** Checksum of everything the other firm has, read over the wall. */
async function theirChecksum(): Promise<string> {
  const sums: string[] = [];
  for (const table of tables) {
    const { rows } = await test.admin.query<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t WHERE firm_id = $1`,
      [theirs],
    );
    sums.push(rows[0]?.sum ?? '');
  }
  return sums.join(' ');
}

const nothing = (outcome: number | string): boolean => outcome === 0 || outcome === '42501';

describe('every table, asked as a firm for the rows of another', () => {
  it('gives nothing to select, update, delete or copy, and takes no row for the other firm', async () => {
    const before = await theirChecksum();
    const leaks: string[] = [];
    for (const table of tables) {
      const outcomes = {
        select: await attempt(own, `SELECT firm_id FROM ${table} WHERE firm_id = $1`, [theirs]),
        update: await attempt(own, `UPDATE ${table} SET firm_id = firm_id WHERE firm_id = $1`, [theirs]),
        move: await attempt(own, `UPDATE ${table} SET firm_id = $2 WHERE firm_id = $1`, [own, theirs]),
        delete: await attempt(own, `DELETE FROM ${table} WHERE firm_id = $1`, [theirs]),
        insert: await attempt(own, `INSERT INTO ${table} (firm_id) VALUES ($1)`, [theirs]),
        truncate: await attempt(own, `TRUNCATE ${table}`),
      };
      for (const [act, outcome] of Object.entries(outcomes))
        if (!nothing(outcome)) leaks.push(`${table} ${act}: ${outcome}`);
    }
    expect(leaks).toEqual([]);
    expect(await theirChecksum()).toBe(before);
  });

  it('fails loudly when no firm is set, or one that is no id', async () => {
    const silent: string[] = [];
    for (const table of tables) {
      for (const firm of [null, 'not-a-firm']) {
        const outcome = await attempt(firm, `SELECT firm_id FROM ${table}`);
        if (!['42704', '22P02', '42501'].includes(String(outcome))) silent.push(`${table} as ${firm}: ${outcome}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('gives a firm its own rows, so that the test above is not true of an empty wall', async () => {
    expect(await attempt(own, `SELECT firm_id FROM firm`)).toBe(1);
    expect(await attempt(theirs, `SELECT firm_id FROM member`)).toBe(1);
  });

  it('shows of all accounts only those of the firm’s own people, and fails loudly without a firm', async () => {
    const emails = async (firm: string) => (await behind<{ id: string }>({ firm }, `SELECT id FROM account`)).rows;
    const { rows: people } = await test.admin.query<{ id: string }>(
      `SELECT user_id AS id FROM member WHERE firm_id = $1 UNION SELECT account_id FROM client_person WHERE firm_id = $1
       UNION SELECT account_id FROM inspector WHERE firm_id = $1`,
      [own],
    );
    const inOrder = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    expect(inOrder(await emails(own))).toEqual(inOrder(people));
    expect(await emails(theirs)).toHaveLength(1);
    expect(['42704', '22P02']).toContain(await attempt(null, `SELECT id FROM account`));
    expect(await attempt(own, `SELECT password_hash FROM account`)).toBe('42501');
    expect(await attempt(own, `UPDATE account SET email = email`)).toBe('42501');
    expect(await attempt(own, `DELETE FROM account`)).toBe('42501');
  });
});

describe('every table, asked as one of a client’s people', () => {
  const asX = (sql: string, values: unknown[] = []) => attempt(own, sql, values, clientX);

  /** The tables with a row of the own firm: nothing can be proved of the others. */
  const filled = async () => {
    const found: string[] = [];
    for (const table of tables) if (Number(await attempt(own, `SELECT FROM ${table}`)) > 0) found.push(table);
    return found;
  };

  it('shows their own client’s rows in the tables that were opened to them, and in no other table any row', async () => {
    const shown: Record<string, number | string> = {};
    const asked = await filled();
    for (const table of asked) {
      const rows = await asX(`SELECT FROM ${table}`);
      if (!nothing(rows)) shown[table] = rows;
    }
    expect(shown).toEqual({
      client: 1,
      client_invitation: 1,
      client_person: 1,
      cloud_service: 1,
      engagement: 1,
      evidence_request: 1,
      evidence_request_file: 1,
      evidence_request_message: 1,
      finding: 1,
      finding_answer: 1,
      finding_answer_file: 1,
      finding_release: 1,
      improvement_item: 1,
      improvement_version: 1,
      letter_request: 1,
      released_document: 1,
      statement: 1,
      statement_submission: 1,
    });
    expect(asked).toEqual(expect.arrayContaining(['member', 'control_test', 'review_note', 'evidence', 'deviation']));
  });

  it('never shows a row of another client, nor of a client of another firm', async () => {
    const named: Record<string, string> = {
      client: 'id = $1',
      client_invitation: 'client_id = $1',
      client_person: 'client_id = $1',
      cloud_service: 'client_id = $1',
      engagement: 'client_id = $1',
      evidence_request: `state <> 'draft' AND engagement_id = (SELECT $1::uuid)`,
      evidence_request_file: 'engagement_id = (SELECT $1::uuid)',
      evidence_request_message: 'engagement_id = (SELECT $1::uuid)',
      finding: 'number = 1 AND engagement_id = (SELECT $1::uuid)',
      finding_answer: 'engagement_id = (SELECT $1::uuid)',
      finding_answer_file: 'engagement_id = (SELECT $1::uuid)',
      finding_release: 'engagement_id = (SELECT $1::uuid)',
      improvement_item: `owner <> '部' AND engagement_id = (SELECT $1::uuid)`,
      improvement_version: 'engagement_id = (SELECT $1::uuid)',
      letter_request: 'engagement_id = (SELECT $1::uuid)',
      released_document: 'engagement_id = (SELECT $1::uuid)',
      statement_submission: 'engagement_id = (SELECT $1::uuid)',
      statement: 'engagement_id = (SELECT $1::uuid)',
    };
    const { rows } = await test.admin.query<{ id: string }>(`SELECT id FROM engagement WHERE client_id = $1`, [
      clientY,
    ]);
    for (const [table, where] of Object.entries(named)) {
      const of = [where.includes('engagement_id') ? rows[0]!.id : clientY];
      expect([table, await attempt(own, `SELECT FROM ${table} WHERE ${where}`, of)]).toEqual([table, 1]);
      expect([table, await asX(`SELECT FROM ${table} WHERE ${where}`, of)]).toEqual([table, 0]);
    }
    expect(await attempt(theirs, `SELECT FROM client`, [], clientX)).toBe(0);
    expect(await attempt(own, `SELECT FROM client`, [], randomUUID())).toBe(0);
    const { rows: accounts } = await behind<{ id: string }>({ firm: own, client: clientX }, `SELECT id FROM account`);
    expect(accounts).toHaveLength(1);
  });

  it('takes no row from them and lets them change and take away none', async () => {
    const done: string[] = [];
    for (const table of tables) {
      const outcomes = {
        update: await asX(`UPDATE ${table} SET firm_id = firm_id`),
        delete: await asX(`DELETE FROM ${table}`),
        insert: await asX(`INSERT INTO ${table} (firm_id) VALUES ($1)`, [own]),
        truncate: await asX(`TRUNCATE ${table}`),
      };
      for (const [act, outcome] of Object.entries(outcomes))
        if (!nothing(outcome)) done.push(`${table} ${act}: ${outcome}`);
    }
    expect(done).toEqual([]);
    const account = `INSERT INTO account (id, email, password_hash) VALUES ($1, 'x', 'x')`;
    expect(await asX(account, [randomUUID()])).toBe('42501');
  });

  it('fails loudly when the client is no id', async () => {
    expect(await attempt(own, `SELECT FROM client`, [], 'not-a-client')).toBe('22P02');
  });
});

describe('every table, asked as an inspector', () => {
  /** Behind a client's wall that is nobody's, as the program puts them. */
  const inspecting = (id: string, sql: string, values: unknown[] = []): Promise<number | string> =>
    behind({ firm: own, client: id, inspected: id }, sql, values).then(
      ({ rowCount }) => rowCount ?? 0,
      (error: unknown) => (error as { code: string }).code,
    );
  const rowsOf = async (table: string, where = 'true', values: unknown[] = []): Promise<number> => {
    const sql = `SELECT count(*)::int AS n FROM ${table} WHERE firm_id = $1 AND ${where}`;
    return (await test.admin.query<{ n: number }>(sql, [own, ...values])).rows[0]!.n;
  };

  it('shows of what belongs to an engagement the opened one’s rows or none, and never one of another engagement', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'akashi' AND column_name = 'engagement_id' AND table_name = ANY ($1) AND table_name <> 'security_event'`,
      [tables],
    );
    // Of requests those that were sent, and of what is opened what their own inspection opens.
    const leaks: string[] = [];
    let shown = 0;
    for (const { name } of rows) {
      const count = await inspecting(inspection, `SELECT FROM ${name}`);
      const strange = await inspecting(inspection, `SELECT FROM ${name} WHERE engagement_id <> $1`, [engagementX]);
      if (count !== 0) shown += 1;
      if (!nothing(strange)) leaks.push(`${name}: ${strange} of another`);
      const all = await rowsOf(name, 'engagement_id = $2', [engagementX]);
      const isPart = ['evidence_request', 'inspection_engagement'].includes(name);
      if (count !== 0 && count !== '42501' && !isPart && count !== all) leaks.push(`${name}: ${count} of ${all}`);
    }
    expect(leaks).toEqual([]);
    expect(shown).toBeGreaterThan(20);
    expect(await rowsOf('control_test', 'engagement_id = $2', [engagementY])).toBeGreaterThan(0);
  });

  it('shows of everything else the names beside that engagement, and of the firm nothing', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relname = ANY ($1) AND NOT EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'engagement_id' AND NOT a.attisdropped)`,
      [tables],
    );
    const open: string[] = [];
    for (const { name } of rows) if (!nothing(await inspecting(inspection, `SELECT FROM ${name}`))) open.push(name);
    expect(open.sort()).toEqual([
      'catalog_edition',
      'client',
      'cloud_service',
      'criterion',
      'engagement',
      'inspection',
      'inspector',
      'member',
    ]);
    // Whose a bundle is, and nothing else of who inspects.
    for (const column of ['email', 'family_name', 'token_sha256'])
      expect(await inspecting(inspection, `SELECT ${column} FROM inspector`)).toBe('42501');
    expect(await inspecting(inspection, `SELECT FROM engagement`)).toBe(1);
    expect(await inspecting(inspection, `SELECT FROM client WHERE id <> $1`, [clientX])).toBe(0);
    expect(await inspecting(inspection, `SELECT FROM ledger_event WHERE stream_id <> $1`, [engagementX])).toBe(0);
    expect(await inspecting(inspection, `SELECT FROM account`)).toBe(0);
  });

  it('shows nothing but the inspection itself once it is over, in another firm, and where there is none such', async () => {
    const open: string[] = [];
    for (const table of tables) if (!nothing(await inspecting(ended, `SELECT FROM ${table}`))) open.push(table);
    expect(open.sort()).toEqual(['inspection', 'inspection_engagement', 'inspector']);
    const away = await behind({ firm: theirs, client: inspection, inspected: inspection }, `SELECT FROM engagement`);
    expect(away.rowCount).toBe(0);
    expect(await inspecting(randomUUID(), `SELECT FROM inspection`)).toBe(0);
  });

  it('takes no row from them and lets them change and take away none', async () => {
    const done: string[] = [];
    for (const table of tables) {
      const outcomes = {
        update: await inspecting(inspection, `UPDATE ${table} SET firm_id = firm_id`),
        delete: await inspecting(inspection, `DELETE FROM ${table}`),
        insert: await inspecting(inspection, `INSERT INTO ${table} (firm_id) VALUES ($1)`, [own]),
      };
      for (const [act, outcome] of Object.entries(outcomes))
        if (!nothing(outcome)) done.push(`${table} ${act}: ${outcome}`);
    }
    expect(done).toEqual([]);
  });
});
