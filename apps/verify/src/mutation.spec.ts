import { describe, expect, it, vi } from 'vitest';
import { entriesOf, examplePackage, relist, repacked, resign } from './example-package';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The same pseudo-random numbers in every run, so that a miss can be looked at. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Entries = Map<string, Uint8Array>;
type Roll = (sides: number) => number;

const pick = <T>(values: readonly T[], roll: Roll): T => values[roll(values.length)] as T;

function flip(bytes: Uint8Array, roll: Roll): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = roll(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << roll(8));
  return changed;
}

/** Names of a payload file, tag file or ledger part; every entry of the bag has its turn. */
const entryMutations: Record<string, (entries: Entries, roll: Roll) => void> = {
  'flips one bit': (entries, roll) => {
    const name = pick([...entries.keys()], roll);
    entries.set(name, flip(entries.get(name) ?? Uint8Array.of(0), roll));
  },
  'cuts the end off': (entries, roll) => {
    const name = pick([...entries.keys()], roll);
    const bytes = entries.get(name) ?? Uint8Array.of(0);
    entries.set(name, bytes.subarray(0, roll(bytes.length)));
  },
  'drops a file': (entries, roll) => {
    entries.delete(pick([...entries.keys()], roll));
  },
  'puts a copy beside a file': (entries, roll) => {
    const name = pick([...entries.keys()], roll);
    entries.set(`${name}${roll(10)}`, entries.get(name) ?? Uint8Array.of());
  },
  'exchanges two files': (entries, roll) => {
    const [a, b] = [pick([...entries.keys()], roll), pick([...entries.keys()], roll)];
    const [first, second] = [entries.get(a) ?? Uint8Array.of(), entries.get(b) ?? Uint8Array.of()];
    if (a === b) return entryMutations['flips one bit']?.(entries, roll);
    entries.set(a, second).set(b, first);
  },
};

const eventMutations: Record<string, (lines: string[], roll: Roll) => void> = {
  'drops an event': (lines, roll) => void lines.splice(roll(lines.length), 1),
  'repeats an event': (lines, roll) => void lines.splice(roll(lines.length), 0, pick(lines, roll)),
  'exchanges two events': (lines, roll) => {
    const at = roll(lines.length - 1);
    [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', lines[at] ?? ''];
  },
  'cuts the last events off': (lines, roll) => void lines.splice(lines.length - 1 - roll(lines.length - 2)),
  'changes a byte of an event': (lines, roll) => {
    const at = roll(lines.length);
    lines[at] = Buffer.from(flip(Buffer.from(lines[at] ?? ''), roll)).toString();
  },
};

/** With every event shown, as packages were, and with most withheld. */
const onEither = Object.keys(eventMutations).flatMap((verb) => [
  [verb, 'whole'] as const,
  [verb, 'authority'] as const,
]);
const chosenFor = (receiver: 'whole' | 'authority') => (receiver === 'whole' ? {} : { receiver });

describe('a hundred clean packages', () => {
  it('are all accepted', async () => {
    for (let number = 0; number < 100; number += 1) {
      const bytes = await examplePackage({ number, events: 4 + number });
      expect(verifyPackage(bytes).exitCode, `package ${number}`).toBe(3);
    }
  });
});

describe('a package changed at random', () => {
  it('is rejected after any change to the bytes of the archive', async () => {
    const clean = await examplePackage({ receiver: 'authority' });
    const roll = dice(20_260_401);
    for (let round = 0; round < 5_000; round += 1) {
      expect(verifyPackage(flip(clean, roll)).exitCode, `round ${round}`).toBeOneOf([1, 2]);
    }
    for (let round = 0; round < 500; round += 1) {
      expect(verifyPackage(clean.subarray(0, roll(clean.length))).exitCode, `cut ${round}`).toBeOneOf([1, 2]);
    }
    expect(verifyPackage(Buffer.concat([clean, Buffer.of(0)])).exitCode).toBeOneOf([1, 2]);
    expect(verifyPackage(Buffer.concat([Buffer.of(0), clean])).exitCode).toBeOneOf([1, 2]);
  });

  it('is rejected when it flips any bit of the wrapping', async () => {
    const clean = await examplePackage({ events: 4 });
    const directory = Buffer.from(clean).lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    const start = Buffer.from(clean).readUInt32LE(directory + 16);
    for (let at = start; at < clean.length; at += 1) {
      const changed = Uint8Array.from(clean);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(verifyPackage(changed).exitCode, `byte ${at}`).toBeOneOf([1, 2]);
    }
  });

  it.each(Object.entries(entryMutations))('is rejected when someone %s and packs it again', async (_, mutate) => {
    const clean = await entriesOf(await examplePackage());
    const roll = dice(7);
    for (let round = 0; round < 400; round += 1) {
      const entries = new Map(clean);
      mutate(entries, roll);
      expect(verifyPackage(await repacked(entries)).exitCode, `round ${round}`).toBeOneOf([1, 2]);
    }
  });

  it.each(onEither)('is rejected when someone %s (%s) and makes all lists fit', async (verb, receiver) => {
    const clean = await entriesOf(await examplePackage(chosenFor(receiver)));
    const path = [...clean.keys()].find((name) => /(events|leaves)\.ndjson$/.test(name)) ?? '';
    const events = Buffer.from(clean.get(path) ?? []).toString();
    const roll = dice(11);
    for (let round = 0; round < 100; round += 1) {
      const lines = events.trimEnd().split('\n');
      eventMutations[verb]!(lines, roll);
      const entries = new Map(clean).set(path, Buffer.from(`${lines.join('\n')}\n`));
      expect(verifyPackage(await repacked(relist(entries))).exitCode, `round ${round}`).toBe(1);
    }
  });

  it.each(onEither)(
    'is rejected by the ledger itself when someone with the key %s (%s), but cannot call back a checkpoint',
    async (verb, receiver) => {
      const clean = await entriesOf(await examplePackage(chosenFor(receiver)));
      const path = [...clean.keys()].find((name) => /(events|leaves)\.ndjson$/.test(name)) ?? '';
      const events = Buffer.from(clean.get(path) ?? []).toString();
      const roll = dice(13);
      for (let round = 0; round < 50; round += 1) {
        const lines = events.trimEnd().split('\n');
        eventMutations[verb]!(lines, roll);
        const entries = new Map(clean).set(path, Buffer.from(`${lines.join('\n')}\n`));
        const { exitCode, checks } = verifyPackage(await repacked(resign(entries)));
        expect(exitCode, `round ${round}`).toBeOneOf([1, 2]);
        expect(['payload-hashes', 'ledger-events', 'ledger-root', 'checkpoints']).toContain(checks.at(-1)?.id);
      }
    },
  );
});
