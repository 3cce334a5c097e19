import { aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { leafHash, ledgerEventText, rootOfLeaves } from '@akashi/domain/ledger';
import { Module } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ids } from '../ids';
import type { Caller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { LedgerWriter } from './ledger-writer';

@Module({})
class NoArea {}

let test: TestApp;
let ana: Person;
let caller: Caller;
let transactions: Transactions;
let ledger: LedgerWriter;

beforeAll(async () => {
  test = await startTestApp([NoArea]);
  ana = await (await aFirm(test)).person('ana');
  transactions = test.app.get(Transactions);
  ledger = test.app.get(LedgerWriter);
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
    stepUpAt: null,
  };
});
afterAll(() => test.close());

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const record = (tx: Parameters<LedgerWriter['record']>[0], stream: string, n: number): void =>
  ledger.record(tx, {
    action: 'thing.done',
    engagementId: stream,
    entity: { type: 'thing', id: String(n) },
    facts: { n },
  });

async function headOf(stream: string): Promise<{ size: number; root: string }> {
  const { rows } = await test.admin.query<{ size: string; root: string }>(
    `SELECT size, encode(root, 'hex') AS root FROM ledger_head WHERE stream_id = $1`,
    [stream],
  );
  return { size: Number(rows[0]?.size), root: rows[0]?.root ?? '' };
}

describe('appending to a ledger', () => {
  it('gives after every event the root that anyone computes from the leaves', async () => {
    const stream = randomUUID();
    for (let n = 0; n < 40; n++) await transactions.write(caller, async (tx) => record(tx, stream, n));
    const { rows } = await test.admin.query<{ canon: string; root: string }>(
      `SELECT canon, encode(root_after, 'hex') AS root FROM ledger_event WHERE stream_id = $1 ORDER BY seq`,
      [stream],
    );
    const leaves = rows.map((row) => leafHash(Buffer.from(row.canon, 'utf8'), sha256));
    const roots = leaves.map((_, n) => Buffer.from(rootOfLeaves(leaves.slice(0, n + 1), sha256)).toString('hex'));
    expect(rows.map((row) => row.root)).toEqual(roots);
    expect(await headOf(stream)).toEqual({ size: 40, root: roots.at(-1) });
  });

  it('keeps the very text that was hashed', async () => {
    const stream = randomUUID();
    await transactions.write(caller, async (tx) => record(tx, stream, 1));
    const { rows } = await test.admin.query<{ canon: string }>(`SELECT canon FROM ledger_event WHERE stream_id = $1`, [
      stream,
    ]);
    const [event] = await ledgerOf(test, stream);
    expect(rows[0]?.canon).toBe(ledgerEventText(event!));
  });

  it('leaves no entry when the change fails', async () => {
    const stream = randomUUID();
    const failing = transactions.write(caller, async (tx) => {
      record(tx, stream, 1);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await ledgerOf(test, stream)).toEqual([]);
  });

  it('numbers without gaps what many write at the same time', async () => {
    const stream = randomUUID();
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => transactions.write(caller, async (tx) => record(tx, stream, n))),
    );
    const events = await ledgerOf(test, stream);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    expect(new Set(events.map((event) => event.entity.id)).size).toBe(30);
  });

  it('refuses an event that holds prose, with the whole change', async () => {
    const stream = randomUUID();
    const prose = transactions.write(caller, async (tx) =>
      ledger.record(tx, {
        action: 'thing.done',
        engagementId: stream,
        entity: { type: 'thing', id: '1' },
        facts: { note: '手続の文章' },
      }),
    );
    await expect(prose).rejects.toThrow('ledger.fact-is-text');
    expect(await ledgerOf(test, stream)).toEqual([]);
  });

  it('cannot be changed or deleted, not even by the owner of the table', async () => {
    const stream = randomUUID();
    await transactions.write(caller, async (tx) => record(tx, stream, 1));
    for (const sql of [`UPDATE ledger_event SET canon = 'x'`, `DELETE FROM ledger_event`]) {
      await expect(test.admin.query(`${sql} WHERE stream_id = $1`, [stream])).rejects.toThrow('never change');
    }
  });

  it('makes ids that sort by time', () => {
    const ids = test.app.get(Ids);
    const first = ids.next();
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
