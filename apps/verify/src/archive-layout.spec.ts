import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf, examplePackage, repacked } from './example-package';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Packed {
  name: string;
  localName?: string;
  bytes: Uint8Array;
  mode?: number;
  deflated?: boolean;
  /** Bytes behind the compressed stream, inside the entry. */
  hidden?: Uint8Array;
  /** Bytes that no entry owns, before this one. */
  before?: Uint8Array;
  descriptor?: 'marked' | 'bare';
  extra?: Buffer;
  comment?: string;
}

/** A ZIP packed by hand, so that it can say one thing in its directory and another before it. */
function packByHand(entries: readonly Packed[], comment = ''): Buffer {
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const { name, localName = name, bytes, ...how } of entries) {
    const content = Buffer.concat([how.deflated ? deflateRawSync(bytes) : bytes, how.hidden ?? Buffer.of()]);
    const facts = Buffer.alloc(12);
    [crc32(bytes), content.length, bytes.length].forEach((fact, index) => facts.writeUInt32LE(fact, index * 4));
    const head = (own: string, stated: Uint8Array) => {
      const shared = Buffer.from([20, 0, how.descriptor ? 8 : 0, 8, how.deflated ? 8 : 0, 0, 0, 0, 0x31, 0x52]);
      const lengths = Buffer.alloc(4);
      lengths.writeUInt16LE(Buffer.byteLength(own), 0);
      lengths.writeUInt16LE(how.extra?.length ?? 0, 2);
      return Buffer.concat([shared, stated, lengths]);
    };
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      head(localName, how.descriptor ? Buffer.alloc(12) : facts),
    ]);
    const mark = how.descriptor === 'marked' ? Buffer.from('PK\u0007\u0008', 'latin1') : Buffer.of();
    const descriptor = how.descriptor ? Buffer.concat([mark, facts]) : Buffer.of();
    const before = how.before ?? Buffer.of();
    const own = [before, local, Buffer.from(localName), how.extra ?? Buffer.of(), content, descriptor];
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(Buffer.byteLength(how.comment ?? ''), 0);
    tail.writeUInt32LE(((how.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset + before.length, 10);
    const line = [Buffer.from('PK\u0001\u0002\u001e\u0003', 'latin1'), head(name, facts), tail];
    directory.push(...line, Buffer.from(name), how.extra ?? Buffer.of(), Buffer.from(how.comment ?? ''));
    parts.push(...own);
    offset += Buffer.concat(own).length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]);
}

const clean = async (): Promise<Packed[]> =>
  [...(await entriesOf(await examplePackage()))].map(([name, bytes]) => ({ name, bytes }));

/** The example packed by hand with something done to its report. */
async function withReport(change: Partial<Packed>) {
  const entries = (await clean()).map((entry) =>
    entry.name.endsWith('/report.pdf') ? { ...entry, ...change } : entry,
  );
  return verifyPackage(packByHand(entries));
}

const renamed = (name: string): Buffer => {
  const field = Buffer.concat([Buffer.alloc(9), Buffer.from(name)]);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(field.length - 4, 2);
  return field;
};
const folder = 'akashi-K-2026-0000';

describe('a package that another program packed', () => {
  it.each([
    ['stored', {}],
    ['compressed', { deflated: true }],
    ['written as it went', { deflated: true, descriptor: 'marked' }],
    ['written as it went, unmarked', { descriptor: 'bare' }],
    ['with a field that repeats the name', { extra: renamed(`${folder}/data/report.pdf`) }],
  ] satisfies [string, Partial<Packed>][])('is judged by its content when it is %s', async (_, how) => {
    const { exitCode, checks } = await withReport(how);
    expect(exitCode).toBe(3);
    expect(checks.find(({ id }) => id === 'archive-form')).toMatchObject({ reason: 'repacked' });
  });

  it('is judged the same in another order, and with a line for its folder', async () => {
    const entries = (await clean()).reverse();
    const own = { name: `${folder}/`, bytes: Buffer.of(), mode: 0o040755 };
    expect(verifyPackage(packByHand([own, ...entries])).exitCode).toBe(3);
  });

  it('is refused when a name stands twice', async () => {
    const entries = await clean();
    const [first] = entries;
    expect(verifyPackage(packByHand([...entries, first as Packed])).checks.at(-1)).toMatchObject({
      reason: 'name-twice',
    });
  });

  it.each([
    ['hides bytes between its files', { before: Buffer.from('hidden') }],
    ['hides a whole file between its files', { before: packByHand([{ name: 'report.pdf', bytes: Buffer.from('x') }]) }],
    ['hides bytes behind a compressed file', { deflated: true, hidden: Buffer.from('hidden') }],
    ['gives a file another name before its content', { localName: `${folder}/data/../../report.pdf` }],
    ['gives a file another name in a field', { extra: renamed('../report.pdf') }],
    ['makes a file a link to another place', { mode: 0o120777 }],
    ['makes a file a device', { mode: 0o060644 }],
    ['has a word about a file that nobody signed', { comment: 'final version' }],
  ] satisfies [string, Partial<Packed>][])('is refused when it %s', async (_, how) => {
    expect((await withReport(how)).exitCode).toBe(1);
  });

  it('is refused with a comment, which is read by people and signed by nobody', async () => {
    expect(verifyPackage(packByHand(await clean(), 'see example.com')).exitCode).toBe(1);
    const bytes = Buffer.from(await repacked(await entriesOf(await examplePackage())));
    bytes.writeUInt16LE(4, bytes.length - 2);
    expect(verifyPackage(Buffer.concat([bytes, Buffer.from('note')])).exitCode).toBe(1);
  });
});
