import { SecurityLog } from '@akashi/api-platform';
import { aFirm, passwordGivenAgain, startTestApp, workOff, type Person, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, turnOf, whoMay } from './hostile/ask';
import { canary, markedRequests } from './hostile/canary';
import { watchRows } from './hostile/digest';
import { listenTo } from './hostile/listen';
import { operationsOf, type Operation } from './hostile/operation';
import { rememberStanding, type RememberedStanding } from './hostile/remember-standing';
import type { Schemas, Slot } from './hostile/sample';
import { codeOf, send } from './hostile/send';
import { standingInFieldwork, standingIssued, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let operations: Operation[];
let schemas: Schemas;
let admin: Person;
let standings: Standing[];
let changedTables: () => Promise<string[]>;
let said: readonly string[];
/** Bodies of refusals, each with what was asked. */
const problems: { asked: string; body: string }[] = [];
const newPassword = '窓辺の青い鳥と夜明けの貨物列車';
/** Operations that took the mark and did what was asked. */
const done = new Set<string>();
/** Tokens that were given out while it ran. */
const tokens = new Set<string>();

beforeAll(async () => {
  test = await startTestApp(areas, { logsRefusals: true });
  port = (test.app.getHttpServer().address() as { port: number }).port;
  operations = operationsOf(test.app).sort((a, b) => turnOf(a) - turnOf(b));
  schemas = inputSchemas(test.app) as Schemas;
  const firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  standings = [await standingInFieldwork(test, firm), await standingIssued(test, firm)];
  for (const { work } of standings) await passwordGivenAgain(test, work.leader);
  await registerUndrawn(standings[0]!);
  changedTables = await watchRows(test, firm.firmId);
  said = listenTo(test);
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await test.close();
});

/** A population whose seed nobody may know yet. */
async function registerUndrawn({ work }: Standing): Promise<void> {
  const facts = { code: 'P-09', name: '未抽出', frequency: 'AD_HOC', sourceSystem: '記録', extractedBy: '楢崎' };
  const asked = new URLSearchParams({ ...facts, extractedOn: '2026-10-05' }).toString();
  await work.practitioner
    .post(`${work.path}/populations?${asked}`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', 'undrawn.csv')
    .send(Buffer.from('番号,件名\nR-1,申請\nR-2,申請\n'))
    .expect(201);
}

async function sendMarked(operation: Operation, stands: RememberedStanding): Promise<void> {
  const now = await stands.now();
  const id = (slot: Slot) => now.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000';
  const person = (operation.inEngagement ? whoMay(now, operation.permission!) : null) ?? admin;
  for (const sent of markedRequests(operation, schemas, now, id)) {
    const answer = await send(port, by(person, sent));
    stands.after(operation, answer);
    const body = answer.body.toString();
    if (codeOf(answer) !== null) problems.push({ asked: `${operation.name} ${String(sent.body)}`, body });
    if (answer.status < 300 && operation.method !== 'GET' && (await changedTables()).length > 0)
      done.add(operation.name);
    for (const [, token = ''] of body.matchAll(/"token":"([^"]+)"/g)) await receive(token, String(sent.body));
    for (const [, token = ''] of body.matchAll(/"path":"\/join#([^"]+)"/g)) await comeIn(token);
  }
}

/** The invited person comes in by their link, so that its token and a new password have been where they could be told. */
async function comeIn(token: string): Promise<void> {
  tokens.add(token);
  const body = JSON.stringify({ token, familyKana: 'シン', givenKana: 'ジン', password: newPassword });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await send(port, { method: 'POST', url: '/api/join', headers, body });
  if (answer.status < 300) done.add('POST /api/join');
}

/** The recipient of a link downloads with its token, so that the token has been where it could be told. */
async function receive(token: string, asked: string): Promise<void> {
  tokens.add(token);
  const { recipientEmail: email } = JSON.parse(asked) as { recipientEmail: string };
  const body = JSON.stringify({ token, email, format: 'pdf' });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await send(port, { method: 'POST', url: '/api/vendor/download', headers, body });
  if (answer.status < 300) done.add('POST /api/vendor/download');
}

/** The events of every ledger but for the name of who acted: that one is meant to be there. */
async function events(): Promise<string[]> {
  const { rows } = await test.admin.query<{ canon: string }>(`SELECT canon FROM ledger_event`);
  return rows.map(({ canon }) => {
    const event = JSON.parse(canon) as { actor: { name: string } };
    return JSON.stringify({ ...event, actor: { ...event.actor, name: '' } });
  });
}

/** The lines of the security log but for the name of who it was: that one is meant to be there. */
async function lines(): Promise<string[]> {
  await test.app.get(SecurityLog).settled();
  const { rows } = await test.admin.query<{ canon: string }>(`SELECT canon FROM security_event`);
  return rows.map(({ canon }) => {
    const line = JSON.parse(canon) as { person: { name: string } | null };
    return JSON.stringify({ ...line, person: line.person && { ...line.person, name: '' } });
  });
}

const holds = (text: string, words: Iterable<string>): boolean =>
  [...words].some((word) => word !== '' && text.toLowerCase().includes(word.toLowerCase()));

describe('what people write, and what keeps a door shut', () => {
  it('is taken by most of what can be asked', { timeout: 300_000 }, async () => {
    const each = standings.map((standing) => rememberStanding(test, standing));
    for (const operation of operations) for (const stands of each) await sendMarked(operation, stands);
    await workOff(test);
    expect(done.size).toBeGreaterThan(25);
    expect(problems.length).toBeGreaterThan(200);
    const { rows } = await test.admin.query<{ kept: number }>(
      `SELECT count(*)::int AS kept FROM (SELECT procedure AS text FROM test_step UNION ALL SELECT text FROM review_note
         UNION ALL SELECT title FROM evidence_request UNION ALL SELECT name FROM client) t WHERE text ILIKE $1`,
      [`%${canary}%`],
    );
    expect(rows[0]?.kept).toBeGreaterThan(2);
  });

  it('stands in no event of a ledger, neither in its facts nor as its reason', async () => {
    const all = await events();
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((text) => holds(text, [canary]))).toEqual([]);
  });

  it('stands in no line of the security log, which was told of most of it', async () => {
    const all = await lines();
    expect(all.length).toBeGreaterThan(30);
    for (const operation of ['vendor.download', 'invitation.join', 'session.stepUp', 'factor.enrolCodes'])
      expect(all.filter((text) => text.includes(`"${operation}"`)).length, operation).toBeGreaterThan(0);
    expect(all.filter((text) => holds(text, [canary]))).toEqual([]);
  });

  it('stands in no line of the log', () => {
    console.log('heard');
    expect(said.join('')).toContain('heard');
    // Each refusal has its line, and says what was asked for by our own name for it.
    expect(said.filter((text) => /operation: '[a-z]/i.test(text)).length).toBeGreaterThan(200);
    expect(said.filter((text) => holds(text, [canary]))).toEqual([]);
  });

  it('comes back in no refusal', () => {
    expect(problems.filter(({ body }) => holds(body, [canary])).map(({ asked, body }) => `${asked} → ${body}`)).toEqual(
      [],
    );
  });

  it('is told by no token, cookie, password hash or seed that was not drawn with', async () => {
    const { rows: seeds } = await test.admin.query<{ secret: string }>(
      `SELECT encode(seed, 'hex') AS secret FROM population p
         WHERE NOT EXISTS (SELECT FROM sample_draw d WHERE d.population_id = p.id AND d.seed_hex IS NOT NULL) AND code = 'P-09'`,
    );
    const { rows: hashes } = await test.admin.query<{ secret: string }>(`SELECT password_hash AS secret FROM account`);
    expect(seeds).toHaveLength(1);
    expect(seeds[0]?.secret).toMatch(/^[0-9a-f]{64}$/);
    const cookies = standings.flatMap(({ work }) => [work.leader, work.senior, work.practitioner]).map(cookieValue);
    const secrets = [...[...seeds, ...hashes].map(({ secret }) => secret), ...tokens, ...cookies, newPassword];
    expect(secrets.filter((one) => one.length < 15)).toEqual([]);
    expect(done).toContain('POST /api/join');
    expect(done).toContain('POST /api/vendor/download');
    expect(hashes.length).toBeGreaterThan(1);
    const told = [...(await events()), ...(await lines()), ...said, ...problems.map(({ body }) => body)];
    expect(told.filter((text) => holds(text, secrets))).toEqual([]);
  });
});

function cookieValue({ cookie }: Person): string {
  return cookie.split(';')[0]?.split('=')[1] ?? '';
}
