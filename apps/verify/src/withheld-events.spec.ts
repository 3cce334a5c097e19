import { canonicalJson } from '@akashi/domain/ledger';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf, examplePackage, hashOf, repacked, resign } from './example-package';
import { printVerification } from './print-verification';
import { verifyPackage } from './verify-package';

/** Building shares two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000 });

const bytes = await examplePackage({ receiver: 'authority' });
const clean = await entriesOf(bytes);
const at = (path: string) => [...clean.keys()].find((name) => name.endsWith(path)) ?? path;
const leaves = at('data/ledger/leaves.ndjson');
const lines = Buffer.from(clean.get(leaves)!).toString().trimEnd().split('\n');
const check = (verification: ReturnType<typeof verifyPackage>, id: string) =>
  verification.checks.find((one) => one.id === id);

/** What whoever has the ledger's key can make of it: its file changed, every list made to fit and signed, the places as they were. */
async function signedAnew(change: (lines: string[]) => string[]) {
  const changed = change([...lines]);
  return verifyPackage(
    await repacked(resign(new Map(clean).set(leaves, Buffer.from(changed.map((line) => `${line}\n`).join(''))))),
  );
}

describe('a package that shows its receiver some events', () => {
  it('holds, and says how many it shows and how many are hashes only', () => {
    const verification = verifyPackage(bytes);
    expect(verification.exitCode).toBe(3);
    expect(verification.events).toEqual({ shown: 1, withheld: 39 });
    expect(check(verification, 'ledger-events')).toEqual({
      id: 'ledger-events',
      status: 'holds',
      reason: 'hashes-only',
      place: '1/40',
    });
    expect(printVerification(verification, 'en')).toContain('Ledger: 1 events shown, 39 withheld as hashes only');
    expect(printVerification(verification, 'ja')).toContain('内容を示すもの 1件、ハッシュだけのもの 39件');
    const { info } = verification;
    expect(verifyPackage(bytes, { keyFingerprint: info['Key-Fingerprint'] }).exitCode).toBe(0);
  });

  it('says of each check that reads events what it was not shown', () => {
    const verification = verifyPackage(bytes);
    expect(check(verification, 'passkeys')).toMatchObject({ reason: 'others-not-shown', place: '0' });
    expect(check(verification, 'issued-files')).toMatchObject({ reason: 'event-not-shown', place: '2/6' });
  });

  it('has the root and the signed places of the whole ledger', async () => {
    const whole = verifyPackage(await examplePackage());
    expect(verifyPackage(bytes).info['Ledger-Root']).toBe(whole.info['Ledger-Root']);
    expect(check(verifyPackage(bytes), 'checkpoints')).toEqual({ id: 'checkpoints', status: 'holds', place: '2' });
  });

  it('tells nothing of what it withholds', () => {
    const texts = [...clean.values()].map((content) => Buffer.from(content).toString());
    expect(texts.some((text) => text.includes('report.issued'))).toBe(true);
    expect(texts.some((text) => text.includes('test.recorded') || text.includes('statement.imported'))).toBe(false);
  });
});

describe('is rejected, whoever has the ledger’s key but cannot call back a signed place,', () => {
  const leafAt = (rows: readonly string[]) => rows.findIndex((line) => line.startsWith('{"leaf"'));
  it.each([
    [
      'with another hash',
      (rows: string[]) =>
        rows.map((row, n) =>
          n === leafAt(rows) ? row.replace(/[0-9a-f](?="\}$)/, (x) => (x === 'a' ? 'b' : 'a')) : row,
        ),
    ],
    ['with two hashes exchanged', (rows: string[]) => [rows[0]!, rows[2]!, rows[1]!, ...rows.slice(3)]],
    ['with an event in the place of a hash', (rows: string[]) => rows.map((row, n) => (n === 1 ? rows.at(-2)! : row))],
    ['without its last hash', (rows: string[]) => heading(rows.slice(0, -1))],
    ['with a hash more', (rows: string[]) => heading([...rows, rows[1]!])],
    [
      'with the issue withheld',
      (rows: string[]) => heading(rows.map((row) => (row.includes('report.issued') ? leafOf(row) : row))),
    ],
    ['with another count', (rows: string[]) => [rows[0]!.replace('"shown":1', '"shown":2'), ...rows.slice(1)]],
  ])('%s', async (_, change) => {
    const verification = await signedAnew(change);
    expect(verification.exitCode).toBeOneOf([1, 2]);
    expect(verification.checks.at(-1)?.id).toBeOneOf(['ledger-events', 'ledger-root', 'checkpoints', 'issued-files']);
  });

  /** The heading that these lines ask for. */
  function heading([, ...rows]: string[]): string[] {
    const shown = rows.filter((row) => !row.startsWith('{"leaf"')).length;
    return [canonicalJson({ format: 2, receiver: 'authority', shown, size: rows.length }), ...rows];
  }

  const leafOf = (row: string) => `{"leaf":"${hashOf(`\0${row}`)}"}`;

  it('with the ledger enclosed in both forms, or in the one that its list does not say', async () => {
    const whole = await entriesOf(await examplePackage());
    const events = at('data/ledger/leaves.ndjson').replace('leaves', 'events');
    const both = new Map(clean).set(events, whole.get(events)!);
    expect(verifyPackage(await repacked(resign(both))).checks.at(-1)).toMatchObject({ reason: 'not-listed' });
    const listed = at('data/package.json');
    const other = new Map(clean).set(listed, whole.get(listed)!);
    expect(verifyPackage(await repacked(resign(other))).checks.at(-1)).toMatchObject({
      id: 'issued-files',
      reason: 'malformed',
    });
  });
});

describe('a package from before events were withheld', () => {
  it('verifies as it did, with every event and what a passkey signed', () => {
    const kept = readFileSync(`${import.meta.dirname}/fixtures/package-format-1.zip`);
    const first = verifyPackage(kept);
    expect(first.exitCode).toBe(3);
    expect(first.events).toEqual({ shown: 40, withheld: 0 });
    expect(check(first, 'ledger-events')).toEqual({ id: 'ledger-events', status: 'holds' });
    expect(check(first, 'passkeys')).toEqual({ id: 'passkeys', status: 'holds', place: '1' });
    expect(printVerification(first, 'en')).not.toContain('withheld');
    expect(verifyPackage(kept, { keyFingerprint: first.info['Key-Fingerprint'] }).exitCode).toBe(0);
  });
});
