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
  const sorted = inOrder(entries);
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const encoded = Buffer.from(name);
    const facts = entryFacts(encoded, { size: bytes.length, crc: crc32(bytes) });
    parts.push(localHeader(facts), encoded, bytes);
    directory.push(centralHeader(facts, offset), encoded);
    offset += 30 + encoded.length + bytes.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  mustBePlain(sorted.length, offset + directorySize);
  return Buffer.concat([...parts, ...directory, endRecord(sorted.length, directorySize, offset)]);
}

/** An entry whose content is read when its turn comes: its size and its checksum were measured before. */
export interface MeasuredEntry {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** The same archive, a piece at a time: no more of it is in memory than what is read of one file at once. */
export async function* streamedZip(entries: readonly MeasuredEntry[]): AsyncGenerator<Uint8Array> {
  const sorted = inOrder(entries);
  mustBePlain(sorted.length, sizeOfZip(sorted));
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of sorted) {
    const encoded = Buffer.from(entry.name);
    const facts = entryFacts(encoded, entry);
    yield Buffer.concat([localHeader(facts), encoded]);
    let size = 0;
    for await (const piece of entry.content()) {
      size += piece.length;
      yield piece;
    }
    if (size !== entry.size) throw new Error(`${entry.name} is not as long as it was measured.`);
    directory.push(centralHeader(facts, offset), encoded);
    offset += 30 + encoded.length + size;
  }
  const lines = Buffer.concat(directory);
  yield Buffer.concat([lines, endRecord(sorted.length, lines.length, offset)]);
}

/** How long it will be, known before a byte of it is written. */
export function sizeOfZip(entries: readonly Pick<MeasuredEntry, 'name' | 'size'>[]): number {
  return entries.reduce((sum, { name, size }) => sum + size + 76 + 2 * Buffer.byteLength(name), 22);
}

function inOrder<T extends { readonly name: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

function mustBePlain(count: number, size: number): void {
  if (size > 0xffffffff || count > 0xfffe) throw new RangeError('Too large for a plain ZIP');
}

/** The 26 bytes that a file's own header and its line in the directory share. */
function entryFacts(name: Uint8Array, { size, crc }: Pick<MeasuredEntry, 'size' | 'crc'>): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(fixedDate, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(size, 14);
  facts.writeUInt32LE(size, 18);
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
