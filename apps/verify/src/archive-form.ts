import type { ArchiveBytes, ArchiveFile } from './archive-bytes';
import { tampered, type Reason } from './check';
import type { Archive } from './read-archive';

/**
 * Akashi writes a package in one possible way: sorted, stored, undated. The archive must be exactly that, or wholly the work of
 * another program, which is noted; something between the two was altered by hand.
 */
export function checkArchiveForm(bytes: ArchiveBytes, { entries, headers }: Archive): Reason | undefined {
  if (isWrapped(bytes, entries)) return undefined;
  for (const [name, file] of entries) {
    const ours = directoryHeader(Buffer.from(name), file).subarray(0, 42);
    if (Buffer.compare(ours, headers.get(name) ?? new Uint8Array()) === 0) throw tampered('wrapping-changed');
  }
  return 'repacked';
}

/**
 * Every byte that is no file's content is what it would be if this program packed these files. Written here a second time, apart from the
 * program that makes packages: two that agree say more than one.
 */
function isWrapped(bytes: ArchiveBytes, entries: ReadonlyMap<string, ArchiveFile>): boolean {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of [...entries.keys()].map((text) => Buffer.from(text)).sort(Buffer.compare)) {
    const file = entries.get(name.toString());
    if (!file) return false;
    const header = directoryHeader(name, file);
    const own = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header.subarray(6, 32), name]);
    if (Buffer.compare(own, bytes.part(offset, offset + own.length)) !== 0) return false;
    header.writeUInt32LE(offset, 42);
    directory.push(header, name);
    offset += own.length + file.size;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([listed, endRecord(entries.size, listed.length, offset)]);
  return Buffer.compare(end, bytes.part(offset, bytes.length)) === 0;
}

function endRecord(count: number, directorySize: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function directoryHeader(name: Uint8Array, { crc, size }: ArchiveFile): Buffer {
  const header = Buffer.alloc(46);
  header.set([0x50, 0x4b, 1, 2, 0x1e, 3, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(size, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(0o100644 * 0x10000, 38);
  return header;
}
