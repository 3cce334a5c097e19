import { aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { leafHash, ledgerEventText, rootOfLeaves } from '@akashi/domain/ledger';
import { Module } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ids } from '../ids';
import type { Caller } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';
import { Transactions } from '../transactions/transactions';
import { LedgerCheckpoints } from './ledger-checkpoints';
import { LedgerCommitments } from './ledger-commitments';
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
  };
});
afterAll(() => test.close());

const opened = {
  client: randomUUID(),
  service: randomUUID(),
  kind: 'INITIAL',
  edition: 'tested',
  ruleset: 'tested',
  periodStart: '2026-04-01',
  periodEnd: '2026-09-30',
  report: '2026-12-31',
  apply: '2027-01-31',
  validUntil: '2028-01-31',
  leader: randomUUID(),
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const record = (tx: Parameters<LedgerWriter['record']>[0], stream: string, n: number): void =>
  ledger.record(tx, {
    action: 'engagement.accepted',
    engagementId: stream,
    entity: { type: 'engagement', id: String(n) },
    facts: { members: n },
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
        action: 'engagement.opened',
        engagementId: stream,
        entity: { type: 'engagement', id: '1' },
        facts: { ...opened, kind: '手続の文章' },
      }),
    );
    await expect(prose).rejects.toThrow('ledger.fact-is-text');
    expect(await ledgerOf(test, stream)).toEqual([]);
  });

  it('gives every event sixteen random bytes of its own, and binds a state with a key that the event does not hold', async () => {
    const stream = randomUUID();
    for (let n = 0; n < 2; n++) {
      await transactions.write(caller, async (tx) =>
        ledger.record(tx, {
          action: 'engagement.accepted',
          engagementId: stream,
          entity: { type: 'engagement', id: '1' },
          facts: { members: 1 },
          after: { remark: 'はい' },
        }),
      );
    }
    const [first, second] = await ledgerOf(test, stream);
    if (first?.v !== 2 || second?.v !== 2) throw new Error('Two events of version 2 were written.');
    expect(first.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(first.salt).not.toBe(second.salt);
    const guess = createHash('sha256').update('{"remark":"はい"}').digest('hex');
    expect([first.afterSha256, second.afterSha256]).not.toContain(guess);
    const opening = new LedgerCommitments(test.config.ledgerKeyPem);
    expect(first.afterSha256).toBe(opening.of(first.id, { remark: 'はい' }));
    expect(second.afterSha256).not.toBe(first.afterSha256);
    expect(first.beforeSha256).toBeNull();
  });

  it('cannot be changed or deleted, not even by the owner of the table', async () => {
    const stream = randomUUID();
    await transactions.write(caller, async (tx) => record(tx, stream, 1));
    for (const sql of [`UPDATE ledger_event SET canon = 'x'`, `DELETE FROM ledger_event`]) {
      await expect(test.admin.query(`${sql} WHERE stream_id = $1`, [stream])).rejects.toThrow('never change');
    }
  });

  it('keeps every signed checkpoint as it was signed: not even the owner of the table changes or deletes one', async () => {
    const stream = randomUUID();
    await transactions.write(caller, async (tx) => record(tx, stream, 1));
    const { note } = await transactions.write(caller, (tx) =>
      test.app.get(LedgerCheckpoints).sign(tx, caller.firmId, stream, 'approval'),
    );
    for (const sql of [`UPDATE ledger_checkpoint SET note = 'x'`, `DELETE FROM ledger_checkpoint`]) {
      await expect(test.admin.query(`${sql} WHERE stream_id = $1`, [stream])).rejects.toThrow('never change');
    }
    const { rows } = await test.admin.query<{ note: string }>(
      `SELECT note FROM ledger_checkpoint WHERE stream_id = $1`,
      [stream],
    );
    expect(rows).toEqual([{ note }]);
  });

  it('makes ids that sort by time', () => {
    const ids = test.app.get(Ids);
    const first = ids.next();
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a change that leaves no trace', () => {
  const firmNow = async () =>
    (await test.admin.query(`SELECT version FROM firm WHERE firm_id = $1`, [caller.firmId])).rows;
  const rename = (tx: Tx) => tx.query(`UPDATE firm SET version = version + 1 WHERE firm_id = $1`, [caller.firmId]);

  it('is not kept: it fails before COMMIT, and nothing of it is there', async () => {
    const before = await firmNow();
    await expect(transactions.write(caller, rename)).rejects.toThrow('leaves no trace');
    expect(await firmNow()).toEqual(before);
  });

  it('is kept when it says why', async () => {
    const before = await firmNow();
    await transactions.write(caller, async (tx) => {
      await rename(tx);
      ledger.recordNothing(tx, 'The specification looks at it.');
    });
    expect(await firmNow()).not.toEqual(before);
    await expect(transactions.write(caller, async (tx) => ledger.recordNothing(tx, ''))).rejects.toThrow('no trace');
  });

  it('is no repeat of a request that was answered before', async () => {
    const stream = randomUUID();
    const asking = { ...caller, idempotency: { key: randomUUID(), requestSha256: 'a'.repeat(64) } };
    const once = () => transactions.write(asking, async (tx) => record(tx, stream, 1));
    await once();
    await once();
    expect(await ledgerOf(test, stream)).toHaveLength(1);
  });
});
