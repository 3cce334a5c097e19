import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackedFile } from './archive-bytes';
import type { Bag } from './bag';
import { checkCheckpoints, checkLedgerRoot, openLedger } from './ledger';
import type { LedgerKey } from './ledger-key';

/** A ledger of the first version of events, with the checkpoints and the key of its time: kept as it was written. */
interface WrittenLedger {
  origin: string;
  size: number;
  root: string;
  publicKeyPem: string;
  events: string[];
  checkpoints: { size: number; note: string }[];
}

const written = JSON.parse(
  readFileSync(`${import.meta.dirname}/fixtures/ledger-v1.json`, 'utf8'),
) as unknown as WrittenLedger;

const held = (text: string) => unpackedFile(Buffer.from(text));

function bagOf({ origin, size, root, events, checkpoints }: WrittenLedger): Bag {
  const notes = checkpoints.map(
    ({ size: at, note }) => [`data/ledger/checkpoints/${String(at).padStart(8, '0')}.note`, held(note)] as const,
  );
  const lines = events.map((event) => `${event}\n`).join('');
  return {
    files: new Map([['data/ledger/events.ndjson', held(lines)], ...notes]),
    info: new Map([
      ['Ledger-Origin', origin],
      ['Ledger-Size', String(size)],
      ['Ledger-Root', root],
    ]),
  };
}

function keyOf({ publicKeyPem }: WrittenLedger): LedgerKey {
  const key = createPublicKey(publicKeyPem);
  const der = key.export({ type: 'spki', format: 'der' });
  return { key, raw: der.subarray(-32), fingerprint: createHash('sha256').update(der).digest('hex') };
}

describe('a ledger written before events had a salt', () => {
  it('is read and holds, with every checkpoint signed then', () => {
    const bag = bagOf(written);
    const ledger = openLedger(bag);
    expect(ledger.events.map((event) => [event?.v, event?.action])).toEqual([
      [1, 'engagement.opened'],
      [1, 'test.signed'],
      [1, 'report.issued'],
    ]);
    expect(checkLedgerRoot(bag, ledger)).toBe('3');
    expect(checkCheckpoints(bag, ledger, [{ ...keyOf(written), from: null, retired: null }])).toEqual({ place: '2' });
  });

  it('is refused when an event of it is told in the form of today', () => {
    const salt = `"salt":"${'0'.repeat(32)}",`;
    const [first = '', ...others] = written.events;
    const retold = first.replace('"v":1', '"v":2').replace('"seq":', `${salt}"seq":`);
    const bag = bagOf({ ...written, events: [retold, ...others] });
    const ledger = openLedger(bag);
    expect(ledger.events[0]?.v).toBe(2);
    expect(() => checkLedgerRoot(bag, ledger)).toThrow();
    expect(() => checkCheckpoints(bag, ledger, [{ ...keyOf(written), from: null, retired: null }])).toThrow();
  });
});
