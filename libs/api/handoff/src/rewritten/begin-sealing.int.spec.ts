import { addEdition, demoEdition } from '@akashi/api-criteria';
import { BeginSealing, Reconciliation } from '@akashi/api-platform';
import { aFirm, anEngagement, asFirm, startTestApp, type ArrangedEngagement, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: ArrangedEngagement;

/** An engagement whose ledger holds one act. */
async function oneAct(): Promise<ArrangedEngagement> {
  const firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, demoEdition()));
  const made = await anEngagement(test, firm, { editionId: 'demo' });
  await made.leader.post(`${made.path}/independence`).send({ hasInterest: false, explanation: '' }).expect(201);
  return made;
}

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  work = await oneAct();
});
afterAll(() => test.close());

const differing = async () =>
  (await test.app.get(Reconciliation).run(work.leader.firmId, work.engagementId, 'request')).differing;

/** As whoever holds the database: no trigger stands in the way. */
const rewrite = (sql: string) =>
  test.admin.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

describe('ledgers from before rows were bound', () => {
  it('differ until sealing begins, once, and are held to it from then on', async () => {
    await rewrite(`UPDATE akashi.ledger_event SET seal = NULL; DELETE FROM akashi.ledger_binding`);
    expect(await differing()).toBeGreaterThan(0);
    expect(await test.app.get(BeginSealing).all()).toBe(1);
    expect(await differing()).toBe(0);
    expect(await test.app.get(BeginSealing).all()).toBe(0);
    await rewrite(`DELETE FROM akashi.ledger_binding`);
    expect(await differing()).toBeGreaterThan(0);
  });
});

describe('a ledger that was sealed from its first event', () => {
  it('is not begun anew when its bindings are gone', async () => {
    const other = await oneAct();
    await rewrite(`DELETE FROM akashi.ledger_binding WHERE stream_id = '${other.engagementId}'`);
    expect(await test.app.get(BeginSealing).all()).toBe(0);
  });
});
