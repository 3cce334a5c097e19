import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DocumentFault } from '../document-fault';

export interface ArchiveLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  readonly ratio: number;
}

/** Below this an entry is no threat, however well it packs. */
const ratioMatters = 2 ** 20;

/**
 * A ZIP read within limits. The directory's figures are checked before anything is inflated, and because they may lie the
 * bytes that really come out are counted, over all entries together.
 */
export class BoundedArchive {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ArchiveLimits,
  ) {}

  /** Throws `DocumentFault`: not-a-zip, truncated, damaged, encrypted, too-large or bomb. */
  static async open(bytes: Uint8Array, limits: ArchiveLimits): Promise<BoundedArchive> {
    if (!looksLikeArchive(bytes)) throw new DocumentFault('not-a-zip');
    const zip = await openDirectory(bytes);
    if (zip.entryCount > limits.entries) throw tooManyEntries(zip.entryCount, limits);
    const entries = new Map<string, Entry>();
    let declared = 0;
    try {
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        checkEntry(entry, declared, limits);
        if (entries.has(entry.fileName)) throw new DocumentFault('damaged', { part: entry.fileName });
        entries.set(entry.fileName, entry);
        if (entries.size > limits.entries) throw tooManyEntries(entries.size, limits);
      }
    } catch (error) {
      throw error instanceof DocumentFault ? error : new DocumentFault('damaged');
    }
    if (declared > ratioMatters && declared > bytes.length * limits.ratio) {
      throw new DocumentFault('bomb', { limit: limits.ratio, found: Math.ceil(declared / bytes.length) });
    }
    return new BoundedArchive(zip, entries, limits);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The entry's bytes as they inflate. A name that is not there is a damaged file: its index promised it. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw new DocumentFault('damaged', { part: name });
    let count = 0;
    let crc = 0;
    try {
      for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
        count += chunk.length;
        crc = crc32(chunk, crc);
        this.count(chunk.length, count > entry.uncompressedSize, name);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof DocumentFault
        ? error
        : new DocumentFault(isCutShort(error) ? 'truncated' : 'damaged', { part: name });
    }
    if (count < entry.uncompressedSize) throw new DocumentFault('truncated', { part: name });
    if (crc !== entry.crc32) throw new DocumentFault('damaged', { part: name });
  }

  /** The whole of a small entry. */
  async readAll(name: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.read(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  private count(bytes: number, beyondDeclared: boolean, part: string): void {
    this.inflated += bytes;
    if (beyondDeclared || this.inflated > this.limits.inflatedBytes) {
      throw new DocumentFault('bomb', { part, limit: this.limits.inflatedBytes });
    }
  }
}

/** A text may begin with 「PK」 too, which many systems call their key: the two bytes after it do not stand in one. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05) && bytes.length > 4;
}

async function openDirectory(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await fromBufferPromise(buffer, { validateEntrySizes: false, strictFileNames: true });
  } catch (error) {
    const endMissing = error instanceof Error && error.message.startsWith('End of central directory');
    throw new DocumentFault(endMissing ? 'truncated' : 'damaged');
  }
}

function checkEntry(entry: Entry, declared: number, limits: ArchiveLimits): void {
  if (entry.isEncrypted()) throw new DocumentFault('encrypted', { part: entry.fileName });
  if (declared > limits.inflatedBytes) {
    throw new DocumentFault('bomb', { limit: limits.inflatedBytes, found: declared });
  }
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > ratioMatters && uncompressedSize > compressedSize * limits.ratio) {
    throw new DocumentFault('bomb', { part: entry.fileName, limit: limits.ratio });
  }
}

function tooManyEntries(found: number, limits: ArchiveLimits): DocumentFault {
  return new DocumentFault('bomb', { limit: limits.entries, found });
}

function isCutShort(error: unknown): boolean {
  return error instanceof Error && /unexpected end|overflows file bounds/.test(error.message);
}
