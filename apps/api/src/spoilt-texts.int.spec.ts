import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import type { LedgerPage, ReconciliationView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor } from './hostile/ask';
import { operationsOf } from './hostile/operation';
import type { Schemas } from './hostile/sample';
import { codeOf, send } from './hostile/send';
import { standingInFieldwork, standingIssued, standingOf, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let standings: Standing[];

beforeAll(async () => {
  test = await startTestApp(areas);
  port = (test.app.getHttpServer().address() as { port: number }).port;
  const firm = await aFirm(test);
  standings = [await standingIssued(test, firm), await standingInFieldwork(test, firm)];
}, 120_000);
afterAll(() => test.close());

/** Every question of the API, asked by the leader and by the firm’s administrator; gives what was answered by a fault. */
async function faults(): Promise<string[]> {
  const schemas = inputSchemas(test.app) as Schemas;
  const found: string[] = [];
  const questions = operationsOf(test.app).filter(({ method, permission }) => method === 'GET' && permission !== null);
  expect(questions.length).toBeGreaterThan(60);
  for (const { work } of standings) {
    const standing = await standingOf(test, work);
    const id = (slot: Parameters<typeof kindOf>[0]) => standing.ids[kindOf(slot)] ?? work.engagementId;
    for (const operation of questions) {
      const answer = await send(port, by(work.leader, requestFor(operation, schemas, standing, id)));
      if (answer.status >= 500) found.push(`${operation.name}: ${answer.status} ${codeOf(answer)}`);
    }
  }
  return found;
}

const reconciled = async ({ work }: Standing): Promise<ReconciliationView> =>
  (await work.leader.post(`${work.path}/ledger/reconciliation`).expect(200)).body as ReconciliationView;

/** As whoever holds the database: the rows' own triggers and rights do not stop them. */
async function rewrite(statement: string, values: unknown[] = []): Promise<void> {
  const client = await test.admin.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(statement, values);
    await client.query('RESET session_replication_role');
  } finally {
    client.release();
  }
}

const spoilt = ['no JSON', '{"action":"report.issued', '[]', '"\\u0000"', '{"action":"\\u0000","actor":{}}', ''];

describe('a text that somebody spoilt in the database', () => {
  it.each(spoilt)(
    'turns no answer into a fault where it stands in the ledger: %j',
    { timeout: 120_000 },
    async (text) => {
      const { rows } = await test.admin.query<{ seq: string; canon: string; stream_id: string }>(
        `SELECT stream_id, seq, canon FROM ledger_event WHERE firm_id = $1`,
        [standings[0]!.work.firmId],
      );
      try {
        await rewrite(`UPDATE ledger_event SET canon = $2 WHERE firm_id = $1`, [standings[0]!.work.firmId, text]);
        expect(await faults()).toEqual([]);
        for (const standing of standings) {
          const { kinds, differences } = await reconciled(standing);
          const events = kinds.find(({ kind }) => kind === 'event')!;
          expect(events.differing).toBeGreaterThanOrEqual(events.rows);
          expect(differences.length).toBeGreaterThan(0);
          const { path, leader } = standing.work;
          const page = (await leader.get(`${path}/ledger`).expect(200)).body as LedgerPage;
          expect(page.events.map(({ action }) => action)).toContain('event.unreadable');
        }
      } finally {
        for (const { stream_id, seq, canon } of rows) {
          await rewrite(`UPDATE ledger_event SET canon = $3 WHERE stream_id = $1 AND seq = $2`, [
            stream_id,
            seq,
            canon,
          ]);
        }
      }
    },
  );

  it('turns none into a fault where it is a report, a package or a line of the security log', async () => {
    for (const [table, column] of [
      ['report', 'model'],
      ['handoff_package', 'contents'],
      ['security_event', 'canon'],
    ]) {
      await rewrite(`UPDATE ${table} SET ${column} = 'no JSON'`);
    }
    expect(await faults()).toEqual([]);
    const { differences } = await reconciled(standings[0]!);
    expect(differences.map(({ kind }) => kind).sort()).toEqual(['package', 'report']);
  });

  it('stops whoever would go on over it, and tells them why', async () => {
    const { leader, path } = standings[0]!.work;
    const { reportId } = standings[0]!.ids;
    const refused = await leader
      .post(`${path}/report/${reportId}/approve`)
      .send({ version: 1, digest: '0'.repeat(64) })
      .expect(422);
    expect((refused.body as { code: string }).code).toBe('ledger.rows-differ');
  });
});
