import { FirmsModule } from '@akashi/api-firms';
import { actionsOf, aFirm, asFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { addEdition } from '../edition/add-edition';
import { demoEdition } from '../edition/editions';
import { catalogue } from './a-sent-catalogue.fixture';
import { anImportedEdition, sendIn } from './an-imported-edition.fixture';

let test: TestApp;
let admin: Person;
let edition: string;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, demoEdition()));
  edition = await anImportedEdition(admin);
});
afterAll(() => test.close());

/** Those who wait for this table, or whose transaction is still open. */
async function busy(table: string, waiting: boolean): Promise<boolean> {
  const { rowCount } = await test.admin.query(
    `SELECT 1 FROM pg_locks WHERE relation = $1::regclass AND granted = $2 AND pid <> pg_backend_pid()`,
    [`akashi.${table}`, !waiting],
  );
  return (rowCount ?? 0) > 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

describe('a file whose sender cancels while it is being read', () => {
  it.each([
    ['catalogue_file', () => '/api/edition-files'],
    ['procedure_file', () => `${edition}/procedure-files`],
    ['edition_mapping_file', () => `${edition}/mapping-files?to=demo`],
  ])('leaves nothing in %s, and nothing in the ledger', async (table, path) => {
    const before = await actionsOf(test, admin.firmId);
    const held = await test.admin.connect();
    await held.query('BEGIN');
    await held.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const sent = sendIn(admin, path(), catalogue, '管理基準.csv');
    sent.catch(() => undefined);
    await until(() => busy(table, true));
    sent.abort();
    await wait(200);
    const { rows: earlier } = await test.admin.query(`SELECT count(*)::int AS n FROM ${table}`);
    await held.query('COMMIT');
    held.release();
    await until(async () => !(await busy(table, false)));
    const { rows: later } = await test.admin.query(`SELECT count(*)::int AS n FROM ${table}`);
    expect(later).toEqual(earlier);
    expect(await actionsOf(test, admin.firmId)).toEqual(before);
  });
});
