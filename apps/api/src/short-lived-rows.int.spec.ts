import { Prunings, PruneRows, shortLivedTables } from '@akashi/api-platform';
import {
  aFirm,
  asFirm,
  aTestedEngagement,
  startTestApp,
  type Firm,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { CreatedDropLinkView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

/** An end stands in their rows, and they are kept: each is the record of what was given, to whom and until when. */
const keptThoughEnded = [
  'api_token',
  'client_invitation',
  'correction_notice',
  'drop_link',
  'drop_link_opening',
  'inspector',
  'invitation',
  'password_link',
  'vendor_export',
] as const;

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let link: CreatedDropLinkView;

beforeAll(async () => {
  test = await startTestApp(areas);
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  const draft = { title: '台帳', wanted: '台帳をください。', shows: '', dueOn: '2031-03-31', answererId: null };
  const of = `${work.path}/requests`;
  const { body } = await work.practitioner.post(of).send({ ...draft, testIds: [work.tests.accessOperation] });
  const { id, version } = body as { id: string; version: number };
  await work.practitioner.post(`${of}/send`).send({ requests: [{ id, version }] });
  const recipient = { recipientName: '野村 拓也', recipientEmail: 'nomura@mizunara.example' };
  const asked = work.practitioner.post(`${work.path}/drop-links`).send({ ...recipient, days: 30, requestIds: null });
  link = (await asked.expect(201)).body as CreatedDropLinkView;
});
afterAll(() => test.close());

const days = (n: number) => new Date(Date.now() - n * 24 * 60 * 60 * 1000);
const put = (sql: string, values: unknown[] = []) => test.admin.query(sql, values);
const inFirm = async (sql: string, values: unknown[] = []) =>
  (await asFirm(test, firm.firmId, (client) => client.query(sql, values))).rows as Record<string, unknown>[];
const prune = () => test.app.get(PruneRows).run();
const night = Object.entries(shortLivedTables).flatMap(([table, { by }]) => (by === 'night' ? [table] : []));

async function aMail(change: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const row = {
    ...{
      firm_id: firm.firmId,
      id,
      person_id: work.leader.userId,
      kind: 'digest',
      message_id: `<${id}@x>`,
      state: 'sent',
    },
    ...{ send_at: days(40), made_at: days(40), ended_at: days(40), ...change },
  };
  const names = Object.keys(row);
  const places = names.map((_, n) => `$${n + 1}`).join(', ');
  await put(`INSERT INTO mail_outbox (${names.join(', ')}) VALUES (${places})`, Object.values(row));
  return id;
}
const left = async () => (await inFirm(`SELECT id FROM mail_outbox`)).map(({ id }) => id as string);

describe('rows that are of use for a while alone', () => {
  it('stand in tables that somebody empties, or are the record of what was given until a day', async () => {
    const { rows } = await put(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'akashi' AND data_type LIKE 'timestamp%'
         AND column_name ~ '(expires_at|_until|seen_at|told_at|touched_at|failure_at|send_at)$' ORDER BY 1`,
    );
    const known: readonly string[] = [...Object.keys(shortLivedTables), ...keptThoughEnded];
    expect(rows.map(({ name }) => name as string).filter((name) => !known.includes(name))).toEqual([]);
    const { ofFirms, ofAll } = test.app.get(Prunings);
    expect([...ofFirms.keys(), ...ofAll.keys()].sort()).toEqual([...night].sort());
  });

  it('are gone after their time, and there until then', async () => {
    const { userId } = work.practitioner;
    const [{ control }] = (await inFirm(`SELECT id AS control FROM individual_control LIMIT 1`)) as [
      { control: string },
    ];
    const at: Record<string, (age: Date, name: string) => Promise<unknown>> = {
      idempotency_key: (age, name) =>
        put(
          `INSERT INTO idempotency_key (firm_id, user_id, key, request_sha256, created_at) VALUES ($1, $2, $3, 'x', $4)`,
          [...[firm.firmId, userId, name, age]],
        ),
      session: (age, name) =>
        put(
          `INSERT INTO session (id_hash, firm_id, user_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at, ip, user_agent)
           VALUES (sha256($3::bytea), $1, $2, $4, $4, $4, $4, '192.0.2.1', $3)`,
          [firm.firmId, userId, name, age],
        ),
      sign_in_throttle: (age, name) =>
        put(`INSERT INTO sign_in_throttle (key, failures, last_failure_at) VALUES ($1, 1, $2)`, [name, age]),
      link_code: (age, name) =>
        put(
          `INSERT INTO link_code (firm_id, engagement_id, id, drop_link_id, ask_sha256, code_sha256, made_at, expires_at)
           VALUES ($1, $2, gen_random_uuid(), $3, $4, 'x', $5, $5)`,
          [firm.firmId, work.engagementId, link.id, name, age],
        ),
      matrix_presence: (age, name) =>
        put(
          `INSERT INTO matrix_presence (firm_id, engagement_id, user_id, control_id, column_id, seen_at) VALUES ($1, $2, $3, $4, 'note', $5)`,
          [firm.firmId, work.engagementId, name === 'old' ? userId : work.leader.userId, control, age],
        ),
      mail_outbox: (age) => aMail({ ended_at: age }),
    };
    expect(Object.keys(at).sort()).toEqual([...night].sort());
    const rows = (table: string) =>
      put(`SELECT count(*)::int AS n FROM ${table}`).then(({ rows: [row] }) => row.n as number);
    const before: Record<string, number> = {};
    for (const table of night) {
      before[table] = await rows(table);
      const { keptDays } = shortLivedTables[table as 'session'];
      await at[table]!(days(keptDays + 1), 'old');
      await at[table]!(days(keptDays - 0.5), 'young');
    }
    await prune();
    for (const table of night) expect([table, await rows(table)]).toEqual([table, before[table]! + 1]);
    await prune();
    for (const table of night) expect([table, await rows(table)]).toEqual([table, before[table]! + 1]);
  });

  it('of mail go with what was told, and stay where the firm’s page or a list shows them, or they are under way', async () => {
    const notice = randomUUID();
    await put(
      `INSERT INTO notice (firm_id, id, person_id, cause, action, relation, urgency, thing_kind, thing_id, at)
       VALUES ($1, $2, $3, $4, 'due.near', 'assignee', 'deadline', 'paper', $2, now())`,
      [firm.firmId, notice, work.leader.userId, notice],
    );
    const told = await aMail({});
    await put(`INSERT INTO mail_notice (firm_id, mail_id, notice_id) VALUES ($1, $2, $3)`, [firm.firmId, told, notice]);
    const ofLink = { person_id: null, kind: 'drop-link', engagement_id: work.engagementId, drop_link_id: link.id };
    const [older, last] = [await aMail({ ...ofLink, made_at: days(50) }), await aMail(ofLink)];
    const news = `INSERT INTO mail_link_news (firm_id, engagement_id, drop_link_id, cause, what, mail_id) VALUES ($1, $2, $3, $4, 'made', $5)`;
    await put(news, [firm.firmId, work.engagementId, link.id, 'older', older]);
    const failed = await aMail({ state: 'undelivered', fault: 'recipient-refused' });
    const waiting = await aMail({ state: 'again', ended_at: null });
    await prune();
    const now = await left();
    expect([told, older].filter((id) => now.includes(id))).toEqual([]);
    expect([last, failed, waiting].filter((id) => !now.includes(id))).toEqual([]);
    expect(await inFirm(`SELECT FROM notice WHERE id = $1`, [notice])).toHaveLength(1);
    await put(
      `INSERT INTO mail_outbox (firm_id, id, person_id, kind, message_id, state, fault, send_at, made_at, ended_at)
       SELECT $1, gen_random_uuid(), $2, 'digest', '<x>', 'undelivered', 'busy', now(), now(), now() FROM generate_series(1, 200)`,
      [firm.firmId, work.leader.userId],
    );
    await prune();
    expect(await left()).not.toContain(failed);
  });
});
