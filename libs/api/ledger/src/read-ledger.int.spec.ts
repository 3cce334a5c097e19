import {
  CheckpointSigner,
  LedgerCheckpoints,
  LedgerWriter,
  Transactions,
  type LedgerEntry,
} from '@akashi/api-platform';
import {
  aFirm,
  asFirm,
  aTestedEngagement,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { LedgerExport, LedgerPage, LedgerVerificationView } from '@akashi/contracts';
import { readKeyList, verifyLedger, type StoredLedger } from '@akashi/documents';
import { checkpointOrigin, ledgerTextAroundNumber, type LedgerEvent } from '@akashi/domain/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerIn } from './caller-in.fixture';
import { LedgerModule } from './ledger.module';

let test: TestApp;
let work: TestedEngagement;
let exported: LedgerExport;

/** Seven events and a checkpoint over the first four, written as a use case would. */
async function fillLedger(): Promise<void> {
  const { app } = test;
  const caller = callerIn(work);
  const entry = { engagementId: work.engagementId, entity: { type: 'finding', id: 'f-1' } } as const;
  const transactions = app.get(Transactions);
  const write = (one: LedgerEntry) => transactions.write(caller, async (tx) => app.get(LedgerWriter).record(tx, one));
  const raised = { number: 1, testId: work.tests.accessOperation, deviations: 1, textVersion: 1, confirmedWords: '' };
  for (let n = 0; n < 4; n++) await write({ ...entry, action: 'finding.raised', facts: raised });
  await transactions.write(caller, (tx) =>
    app.get(LedgerCheckpoints).sign(tx, work.firmId, work.engagementId, 'approval'),
  );
  const confirmed = { number: 1, textVersion: 1, confirmedOn: '2026-10-20' };
  for (let n = 0; n < 3; n++) await write({ ...entry, action: 'finding.confirmed', facts: confirmed });
}

beforeAll(async () => {
  test = await startTestApp([LedgerModule]);
  work = await aTestedEngagement(test, await aFirm(test));
  await fillLedger();
  exported = (await work.leader.get(`${work.path}/ledger/export`).expect(200)).body as LedgerExport;
});
afterAll(() => test.close());

describe('reading the ledger', () => {
  it('gives the newest events first and says where the next page begins', async () => {
    const page = (await work.leader.get(`${work.path}/ledger?limit=5`).expect(200)).body as LedgerPage;
    expect(page.size).toBe(7);
    expect(page.events.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2]);
    expect(page.events[0]).toMatchObject({ action: 'finding.confirmed', rootAfter: page.root });
    const rest = (await work.leader.get(`${work.path}/ledger?limit=5&before=${page.next}`).expect(200))
      .body as LedgerPage;
    expect(rest.events.map(({ seq }) => seq)).toEqual([1, 0]);
    expect(rest.next).toBeNull();
  });

  it('is open to everyone with a role in the engagement and hidden from everyone else', async () => {
    await work.qualityReviewer.get(`${work.path}/ledger`).expect(200);
    await work.outsider.get(`${work.path}/ledger`).expect(404);
    const stranger = await (await aFirm(test)).person('zoe');
    const theirs = await stranger.get(`${work.path}/ledger`).expect(404);
    const nobodys = await stranger.get('/api/engagements/00000000-0000-4000-8000-000000000000/ledger').expect(404);
    expect({ ...theirs.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
  });

  it('refuses a page that is no number', async () => {
    await work.leader.get(`${work.path}/ledger?limit=many`).expect(400);
    await work.leader.get(`${work.path}/ledger?limit=201`).expect(400);
  });

  it('holds when nobody has touched it', async () => {
    const { body } = await work.leader.post(`${work.path}/ledger/verify`).expect(200);
    const verification = body as LedgerVerificationView;
    expect(verification).toMatchObject({ holds: true, size: 7, checkpoints: 1, fault: null });
    expect(verification.root).toBe(exported.root);
    expect((await work.leader.get(`${work.path}/ledger/checkpoints`)).body).toMatchObject([
      { size: 4, reason: 'approval', witnesses: [] },
    ]);
  });

  it('hands out every event in the very text that was hashed', () => {
    expect(exported.events).toHaveLength(7);
    expect(exported.origin).toBe(checkpointOrigin(work.firmId, work.engagementId));
    expect(exported.checkpoints[0]?.note).toContain(`${exported.origin}\n4\n`);
  });
});

describe('a ledger that was begun before events had a salt', () => {
  it('goes on in the form of today, is read as one and holds', async () => {
    const old = await aTestedEngagement(test, await aFirm(test));
    const entry = { engagementId: old.engagementId, entity: { type: 'finding', id: 'f-1' } } as const;
    const caller = callerIn(old);
    const { v: _v, salt: _salt, ...event } = JSON.parse(exported.events[0] ?? '') as LedgerEvent & { v: 2 };
    const [before, after] = ledgerTextAroundNumber({
      ...event,
      v: 1,
      stream: old.engagementId,
      tenant: old.firmId,
      engagement: old.engagementId,
      action: 'finding.closed',
    });
    await asFirm(test, old.firmId, (client) =>
      client.query(`SELECT ledger_record($1, $2, $3, '{NULL}')`, [old.engagementId, [before], [after]]),
    );
    await test.app.get(Transactions).write(caller, async (tx) => {
      const facts = { number: 1, textVersion: 1 };
      test.app.get(LedgerWriter).record(tx, { ...entry, action: 'finding.reviewed', facts });
    });
    const page = (await old.leader.get(`${old.path}/ledger`).expect(200)).body as LedgerPage;
    expect(page.events.map(({ action }) => action)).toEqual(['finding.reviewed', 'finding.closed']);
    const { body } = await old.leader.post(`${old.path}/ledger/verify`).expect(200);
    expect(body).toMatchObject({ holds: true, size: 2, fault: null });
  });
});

describe('verifying a ledger that somebody changed in the database', () => {
  async function stored(): Promise<StoredLedger> {
    const { rows } = await test.admin.query(
      `SELECT seq::int, canon, encode(leaf, 'hex') AS leaf, encode(root_after, 'hex') AS "rootAfter"
       FROM ledger_event WHERE stream_id = $1 ORDER BY seq`,
      [work.engagementId],
    );
    const { rows: checkpoints } = await test.admin.query(
      `SELECT size::int, encode(root, 'hex') AS root, note FROM ledger_checkpoint WHERE stream_id = $1`,
      [work.engagementId],
    );
    const signer = test.app.get(CheckpointSigner);
    return {
      origin: exported.origin,
      streamId: work.engagementId,
      head: { size: exported.size, root: exported.root },
      events: rows,
      checkpoints,
      keys: readKeyList(work.firmId, signer, []).keys,
    };
  }

  it.each([
    ['a name in an event', 'leaf-differs', (l: StoredLedger) => change(l, 2, (canon) => canon.replace('森', '林'))],
    ['the spacing of an event', 'event-not-canonical', (l: StoredLedger) => change(l, 1, (canon) => ` ${canon}`)],
    ['the order of two events', 'event-out-of-sequence', swap],
    ['an event away', 'event-out-of-sequence', (l: StoredLedger) => ({ ...l, events: l.events.slice(1) })],
    ['the last event away', 'head-differs', (l: StoredLedger) => ({ ...l, events: l.events.slice(0, -1) })],
    ['the head', 'head-differs', (l: StoredLedger) => ({ ...l, head: { ...l.head, root: '0'.repeat(64) } })],
    ['the text of a checkpoint', 'checkpoint-signature-differs', (l: StoredLedger) => note(l, /\n4\n/, '\n3\n')],
    ['the size of a checkpoint', 'checkpoint-beyond-ledger', (l: StoredLedger) => note(l, /$/, '', 40)],
  ] satisfies [string, string, (ledger: StoredLedger) => StoredLedger][])('names %s', async (_, code, tamper) => {
    expect(verifyLedger(tamper(await stored())).fault?.code).toBe(code);
  });
});

function change(ledger: StoredLedger, seq: number, edit: (canon: string) => string): StoredLedger {
  const events = ledger.events.map((event) => (event.seq === seq ? { ...event, canon: edit(event.canon) } : event));
  return { ...ledger, events };
}

function swap(ledger: StoredLedger): StoredLedger {
  const [first, second, ...rest] = ledger.events;
  return { ...ledger, events: [second, first, ...rest].filter((event) => event !== undefined) };
}

function note(ledger: StoredLedger, from: RegExp, to: string, size?: number): StoredLedger {
  const checkpoints = ledger.checkpoints.map((checkpoint) => ({
    ...checkpoint,
    size: size ?? checkpoint.size,
    note: checkpoint.note.replace(from, to),
  }));
  return { ...ledger, checkpoints };
}
