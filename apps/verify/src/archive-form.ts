import { crc32 } from 'node:zlib';
import { tampered, type Reason } from './check';
import type { Archive } from './read-archive';

/**
 * Akashi writes a package in one possible way: sorted, stored, undated. The archive must be exactly that, or wholly the work of
 * another program, which is noted; something between the two was altered by hand.
 */
export function checkArchiveForm(bytes: Uint8Array, { entries, headers }: Archive): Reason | undefined {
  const written = writeArchive(entries);
  if (Buffer.compare(written, bytes) === 0) return undefined;
  for (const [name, content] of entries) {
    const ours = directoryHeader(Buffer.from(name), content).subarray(0, 42);
    if (Buffer.compare(ours, headers.get(name) ?? new Uint8Array()) === 0) throw tampered('wrapping-changed');
  }
  return 'repacked';
}

/** Written here a second time, apart from the program that makes packages: two that agree say more than one. */
function writeArchive(entries: ReadonlyMap<string, Uint8Array>): Buffer {
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const name of [...entries.keys()].map((text) => Buffer.from(text)).sort(Buffer.compare)) {
    const content = entries.get(name.toString()) ?? new Uint8Array();
    const header = directoryHeader(name, content);
    header.writeUInt32LE(offset, 42);
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), header.subarray(6, 32), name, content);
    directory.push(header, name);
    offset += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function directoryHeader(name: Uint8Array, content: Uint8Array): Buffer {
  const header = Buffer.alloc(46);
  header.set([0x50, 0x4b, 1, 2, 0x1e, 3, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(content.length, 20);
  header.writeUInt32LE(content.length, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(0o100644 * 0x10000, 38);
  return header;
}
