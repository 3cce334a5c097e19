import { CheckpointSigner, Clock, LedgerCheckpoints, Transactions } from '@akashi/api-platform';
import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { LedgerCheckpointView, LedgerExport, LedgerKeysView, LedgerVerificationView } from '@akashi/contracts';
import { keyOfNote, readKeyList } from '@akashi/documents';
import { FirmsModule } from '@akashi/api-firms';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerModule } from '../ledger.module';

const at = '/api/firm/ledger-keys';

let test: TestApp;
let firm: Firm;
let admin: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, LedgerModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
});

const list = async (by = admin) => (await by.get(at).expect(200)).body as LedgerKeysView;
const rotate = async (number: number) => (await admin.post(at).send({ number }).expect(201)).body as LedgerKeysView;
const verified = async () => (await admin.post('/api/firm/ledger/verify').expect(200)).body as LedgerVerificationView;
const checkpoints = async () =>
  (await admin.get('/api/firm/ledger/checkpoints').expect(200)).body as LedgerCheckpointView[];

/** As whoever holds the database. */
const rewrite = (sql: string) =>
  test.admin.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

describe('the keys of a firm’s ledgers', () => {
  it('begin with the installation’s, and everyone in the firm may tell a recipient', async () => {
    const { keys, isWhole, firmName } = await list(await firm.person('佐藤'));
    expect({ isWhole, firmName, numbers: keys.map(({ number }) => number) }).toEqual({
      isWhole: true,
      firmName: '試験監査法人',
      numbers: [1],
    });
    expect(keys[0]).toMatchObject({ from: null, retired: null, announcement: null });
    expect(keys[0]?.publicKeyPem).toBe(test.app.get(CheckpointSigner).publicKeyPem);
  });

  it('are rotated with one entry that has the new key in full, and the old one vouches for it', async () => {
    await rotate(1);
    const { keys } = await rotate(2);
    expect(keys.map(({ number, retired }) => [number, retired !== null])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map(({ action }) => action)).toEqual(['ledger-key.rotated', 'ledger-key.rotated']);
    expect(events[1]).toMatchObject({
      actor: { role: 'firm_admin' },
      facts: { number: 3, fingerprint: keys[2]?.fingerprint, predecessor: keys[1]?.fingerprint },
    });
    const notes = keys.flatMap(({ announcement }) => announcement ?? []);
    expect(readKeyList(firm.firmId, test.app.get(CheckpointSigner), notes).keys).toHaveLength(3);
  });

  it('sign each in its days: an old place holds under its own key, and the export has all of them', async () => {
    await rotate(1);
    await rotate(2);
    const exported = (await admin.get('/api/firm/ledger/export').expect(200)).body as LedgerExport;
    const { keys } = readKeyList(
      firm.firmId,
      test.app.get(CheckpointSigner),
      exported.keys.flatMap(({ announcement }) => announcement ?? []),
    );
    expect((await checkpoints()).map(({ note, reason }) => [keyOfNote(note, keys)?.number, reason])).toEqual([
      [2, 'rotation'],
      [3, 'rotation'],
    ]);
    expect(exported.publicKeyPem).toBe(exported.keys.at(-1)?.publicKeyPem);
    expect(await verified()).toMatchObject({ holds: true, fault: null, keyFingerprint: exported.keys[2]?.fingerprint });
  });

  it('are the administrator’s to rotate, as they were seen, each firm for itself', async () => {
    await (await firm.person('品質', 'quality_office')).post(at).send({ number: 1 }).expect(403);
    expect((await admin.post(at).send({ number: 2 }).expect(409)).body.code).toBe('stale-version');
    await admin.post(at).send({ number: 0 }).expect(400);
    await rotate(1);
    const stranger = await (await aFirm(test)).person('zoe', 'firm_admin');
    expect((await list(stranger)).keys).toHaveLength(1);
    expect(await actionsOf(test, firm.firmId)).toEqual(['ledger-key.rotated']);
  });

  it('follow one another where the clock does not: of two rotations at one moment, or on a machine that is behind', async () => {
    const clock = test.app.get(Clock);
    const ahead = vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 60_000));
    await rotate(1);
    await rotate(2);
    ahead.mockRestore();
    const { keys, isWhole } = await rotate(3);
    expect({ isWhole, numbers: keys.map(({ number }) => number) }).toEqual({ isWhole: true, numbers: [1, 2, 3, 4] });
    expect((await checkpoints()).map(({ reason }) => reason)).toEqual(['rotation', 'rotation', 'rotation']);
    expect(await verified()).toMatchObject({ holds: true, fault: null });
  });

  it('leave one winner of two who rotate at once', async () => {
    const both = await Promise.all([1, 2].map(() => admin.post(at).send({ number: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await list()).keys).toHaveLength(2);
  });
});

describe('whoever rewrites the list of keys', () => {
  const of = () => `firm_id = '${firm.firmId}'`;

  it('is found by the key they took out, and nothing is signed or rotated on a list with a gap', async () => {
    await rotate(1);
    await rotate(2);
    await rewrite(`DELETE FROM akashi.ledger_key WHERE ${of()} AND number = 2`);
    expect((await list()).isWhole).toBe(false);
    expect((await verified()).fault?.code).toBe('checkpoint-signature-differs');
    expect((await admin.post(at).send({ number: 1 }).expect(422)).body.code).toBe('ledger.keys-differ');
    const { firmId } = firm;
    const signing = test.app
      .get(Transactions)
      .housekeep({ firmId, clientId: null }, (tx) =>
        test.app.get(LedgerCheckpoints).sign(tx, firmId, firmId, 'approval'),
      );
    await expect(signing).rejects.toMatchObject({ code: 'ledger.keys-differ' });
  });

  it('is found by another firm’s key in its place', async () => {
    await rotate(1);
    const other = await aFirm(test);
    await (await other.person('zoe', 'firm_admin')).post(at).send({ number: 1 }).expect(201);
    const copied = `SELECT announcement FROM akashi.ledger_key WHERE firm_id = '${other.firmId}'`;
    await rewrite(`UPDATE akashi.ledger_key SET announcement = (${copied}) WHERE ${of()}`);
    expect(await list()).toMatchObject({ isWhole: false, keys: [{ number: 1 }] });
  });
});
