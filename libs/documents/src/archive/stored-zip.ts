import { crc32 } from 'node:zlib';

export interface StoredEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01 in the ZIP's own count of days. */
const fixedDate = 0x0021;
const utf8Names = 0x0800;
const madeByUnix = 0x031e;
const plainFile = 0o100644;

/**
 * A ZIP with one possible form for given names and bytes: sorted, nothing compressed, no date, no extra field, no comment. The
 * verifier builds it again from what it read and compares every byte, so that not even the wrapping can be changed.
 */
export function storedZip(entries: readonly StoredEntry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const encoded = Buffer.from(name);
    const facts = entryFacts(encoded, bytes);
    parts.push(localHeader(facts), encoded, bytes);
    directory.push(centralHeader(facts, offset), encoded);
    offset += 30 + encoded.length + bytes.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  if (offset + directorySize > 0xffffffff || sorted.length > 0xfffe) throw new RangeError('Too large for a plain ZIP');
  return Buffer.concat([...parts, ...directory, endRecord(sorted.length, directorySize, offset)]);
}

/** The 26 bytes that a file's own header and its line in the directory share. */
function entryFacts(name: Uint8Array, bytes: Uint8Array): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(fixedDate, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(bytes.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function localHeader(facts: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts]);
}

function centralHeader(facts: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.write('PK\u0001\u0002', 'latin1');
  header.writeUInt16LE(madeByUnix, 4);
  facts.copy(header, 6);
  header.writeUInt32LE(plainFile * 0x10000, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}
