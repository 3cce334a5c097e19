import { aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appDataSourceOptions } from '../database/data-source';
import { LedgerWriter } from '../ledger/ledger-writer';
import type { Caller } from './caller';
import { FlushPool } from './flush';
import { withTenant, type Ending, type Tx } from './tenant-connection';
import { Transactions } from './transactions';

@Module({})
class NoArea {}

let test: TestApp;
let caller: Caller;

beforeAll(async () => {
  test = await startTestApp([NoArea]);
  // The suite's server forgets durability; what is tested here needs it, from the next connection on; the one that flushes is open.
  await test.admin.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = on', current_database()); END $$`,
  );
  await test.app.get(FlushPool).query('SET synchronous_commit = on');
  const ana: Person = await (await aFirm(test)).person('ana');
  caller = {
    kind: 'member',
    clientId: null,
    userId: ana.userId,
    firmId: ana.firmId,
    name: '試験 花子',
    firmRoles: ['member'],
    asking: 'client.register',
    requestId: randomUUID(),
    role: 'member',
    authn: 'session',
  };
});
afterAll(() => test.close());

/** Writes one entry and gives the place in the log that its COMMIT comes after. */
function write(stream: string, n: number): Promise<string> {
  const ledger = test.app.get(LedgerWriter);
  return test.app.get(Transactions).write(caller, async (tx) => {
    const entity = { type: 'engagement', id: String(n) } as const;
    ledger.record(tx, { action: 'engagement.accepted', engagementId: stream, entity, facts: { members: n } });
    const [row] = await tx.query<{ place: string }[]>(`SELECT pg_current_wal_insert_lsn() AS place`);
    return row?.place ?? '';
  });
}

async function isOnDisk(place: string): Promise<boolean> {
  const { rows } = await test.admin.query<{ kept: boolean }>(`SELECT pg_current_wal_flush_lsn() > $1::pg_lsn AS kept`, [
    place,
  ]);
  return rows[0]?.kept === true;
}

describe('COMMIT', () => {
  const waiting = async (tx: Tx) =>
    (await tx.query<{ synchronous_commit: string }[]>(`SHOW synchronous_commit`))[0]?.synchronous_commit;

  it('waits for the disk unless it is asked to free the locks early, and the next one on the connection waits again', async () => {
    const source = await new DataSource(appDataSourceOptions(test.config.databaseUrl, 1)).initialize();
    const waitsFor = (ending: Ending) => withTenant(source, caller, 'READ WRITE', waiting, ending);
    expect(await waitsFor({})).toBe('on');
    expect(await waitsFor({ freesLocksEarly: () => undefined })).toBe('off');
    expect(await waitsFor({})).toBe('on');
    await source.destroy();
  });
});

describe('the answer to a change', () => {
  it('is given when the change is on disk, not before', async () => {
    const stream = randomUUID();
    for (let n = 0; n < 20; n++) expect(await isOnDisk(await write(stream, n))).toBe(true);
  });

  it('is given so to each of many who write in one engagement at the same time', async () => {
    const stream = randomUUID();
    const kept = Array.from({ length: 20 }, async (_, n) => isOnDisk(await write(stream, n)));
    expect(await Promise.all(kept)).toEqual(Array(20).fill(true));
    expect((await ledgerOf(test, stream)).map(({ seq }) => seq)).toEqual([...Array(20).keys()]);
  });
});
