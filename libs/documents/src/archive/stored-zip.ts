/** What a ZIP says of a file before its first byte. */
export interface StoredEntry {
  readonly name: string;
  readonly size: number;
  /** CRC-32 of its content. */
  readonly crc: number;
}

/** Everything of a ZIP but the content of its files. */
export interface ZipLayout<Entry extends StoredEntry> {
  /** In their order, each with what stands before its content. */
  readonly files: readonly { readonly entry: Entry; readonly header: Buffer }[];
  /** What stands behind the last. */
  readonly directory: Buffer;
}

/** 1980-01-01 in the ZIP's own count of days. */
const fixedDate = 0x0021;
const utf8Names = 0x0800;
const madeByUnix = 0x031e;
const plainFile = 0o100644;

/**
 * A ZIP with one possible form for given names and contents: sorted, nothing compressed, no date, no extra field, no comment. The
 * verifier holds every byte of the wrapping against this form, so that not even the wrapping can be changed.
 */
export function zipLayout<Entry extends StoredEntry>(entries: readonly Entry[]): ZipLayout<Entry> {
  const named = entries.map((entry) => ({ entry, name: Buffer.from(entry.name) }));
  const sorted = named.sort((a, b) => Buffer.compare(a.name, b.name));
  const [files, lines]: [{ entry: Entry; header: Buffer }[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { entry, name } of sorted) {
    const facts = entryFacts(name, entry);
    const header = Buffer.concat([localHeader(facts), name]);
    files.push({ entry, header });
    lines.push(centralHeader(facts, offset), name);
    offset += header.length + entry.size;
  }
  const listed = Buffer.concat(lines);
  if (offset + listed.length > 0xffffffff || sorted.length > 0xfffe) throw new RangeError('Too large for a plain ZIP');
  return { files, directory: Buffer.concat([listed, endRecord(sorted.length, listed.length, offset)]) };
}

/** A file whose content is read when its turn comes: its size and its checksum were measured before. */
export interface MeasuredEntry extends StoredEntry {
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** The archive a piece at a time: no more of it is in memory than what is read of one file at once. */
export async function* streamedZip(entries: readonly MeasuredEntry[]): AsyncGenerator<Uint8Array> {
  const { files, directory } = zipLayout(entries);
  for (const { entry, header } of files) {
    yield header;
    let size = 0;
    for await (const piece of entry.content()) {
      size += piece.length;
      yield piece;
    }
    if (size !== entry.size) throw new Error(`${entry.name} is not as long as it was measured.`);
  }
  yield directory;
}

/** How long it will be, known before a byte of it is written. */
export function sizeOfZip(entries: readonly Pick<StoredEntry, 'name' | 'size'>[]): number {
  return entries.reduce((sum, { name, size }) => sum + size + 76 + 2 * Buffer.byteLength(name), 22);
}

/** The 26 bytes that a file's own header and its line in the directory share. */
function entryFacts(name: Uint8Array, { size, crc }: StoredEntry): Buffer {
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
