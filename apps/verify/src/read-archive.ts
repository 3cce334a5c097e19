import { TextDecoder } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { heldArchive, storedFile, unpackedFile, type ArchiveBytes, type ArchiveFile } from './archive-bytes';
import { checkLayout } from './archive-layout';
import { CheckFault, incomplete, tampered } from './check';
import type { DirectoryLine } from './directory-line';

/**
 * An archive is not read beyond these, whatever its directory claims: what a plain ZIP can hold, since of what is stored no more than a
 * piece is held. What is packed is held when it is unpacked, all of it together.
 */
export const archiveLimits = {
  entries: 0xfffe,
  bytes: 0xffffffff,
  unpacked: 2 ** 30,
  ratio: 200,
  ratioMatters: 2 ** 20,
};

export interface Archive {
  readonly entries: ReadonlyMap<string, ArchiveFile>;
  /** The directory line of each entry as it stands in the file, without its offset. */
  readonly headers: ReadonlyMap<string, Uint8Array>;
}

/** Every file of a ZIP, within limits: sizes are checked before inflating, and inflating stops at the size declared. */
export function readArchive(archive: ArchiveBytes): Archive {
  const { lines, start, ...read } = readByDirectory(archive);
  checkLayout(archive, lines, start);
  return read;
}

/** Files by their names, as any office program finds them: nobody promised how such an archive is laid out. */
export function readEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map([...readByDirectory(heldArchive(bytes)).entries].map(([name, file]) => [name, file.bytes()]));
  } catch (error) {
    throw error instanceof CheckFault ? incomplete(error.reason, error.place) : error;
  }
}

function readByDirectory(archive: ArchiveBytes) {
  const { lines, start } = readDirectory(archive);
  checkLimits(lines);
  const [entries, headers] = [new Map<string, ArchiveFile>(), new Map<string, Uint8Array>()];
  for (const line of lines) {
    if (entries.has(line.name)) throw tampered('name-twice', line.name);
    if (line.name.endsWith('/') && line.size === 0) continue;
    entries.set(line.name, readEntry(archive, line));
    headers.set(line.name, line.header);
  }
  return { lines, start, entries, headers };
}

function readDirectory(archive: ArchiveBytes): { lines: DirectoryLine[]; start: number } {
  const begin = archive.part(0, 4);
  if (begin.length < 4 || begin.readUInt16LE(0) !== 0x4b50) throw incomplete('not-an-archive');
  const { at: end, record } = findEnd(archive);
  const [count, size, offset] = [record.readUInt16LE(10), record.readUInt32LE(12), record.readUInt32LE(16)];
  if (count === 0xffff || offset === 0xffffffff || record.readUInt32LE(4) !== 0)
    throw incomplete('unsupported-archive');
  if (count !== record.readUInt16LE(8) || offset + size !== end) throw incomplete('cut-off');
  if (count > archiveLimits.entries) throw incomplete('beyond-limits', String(count));
  const directory = archive.part(offset, end);
  const lines: DirectoryLine[] = [];
  let at = 0;
  while (at < directory.length) {
    const { line, length } = readLine(directory, at, directory.length);
    lines.push(line);
    at += length;
  }
  if (lines.length !== count) throw incomplete('cut-off');
  // A comment is shown by whoever opens the archive and signed by nobody.
  if (end + 22 !== archive.length) throw tampered('wrapping-changed');
  return { lines, start: offset };
}

/** The end record, whose comment must reach exactly to the end of the file. */
function findEnd(archive: ArchiveBytes): { at: number; record: Buffer } {
  const from = Math.max(0, archive.length - 22 - 0xffff);
  const tail = archive.part(from, archive.length);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + 22 + tail.readUInt16LE(at + 20) === tail.length)
      return { at: from + at, record: tail.subarray(at) };
  }
  throw incomplete('cut-off');
}

function readLine(buffer: Buffer, at: number, end: number): { line: DirectoryLine; length: number } {
  if (at + 46 > end || buffer.readUInt32LE(at) !== 0x02014b50) throw incomplete('cut-off');
  const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
  const extraEnd = nameEnd + buffer.readUInt16LE(at + 30);
  const length = extraEnd - at + buffer.readUInt16LE(at + 32);
  if (at + length > end) throw incomplete('cut-off');
  const rawName = buffer.subarray(at + 46, nameEnd);
  if (extraEnd - at !== length) throw tampered('wrapping-changed', readName(rawName));
  const line = {
    name: readName(rawName),
    rawName,
    extra: buffer.subarray(nameEnd, extraEnd),
    flags: buffer.readUInt16LE(at + 8),
    method: buffer.readUInt16LE(at + 10),
    crc: buffer.readUInt32LE(at + 16),
    packed: buffer.readUInt32LE(at + 20),
    size: buffer.readUInt32LE(at + 24),
    offset: buffer.readUInt32LE(at + 42),
    header: buffer.subarray(at, at + 42),
  };
  return { line, length };
}

function readName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw tampered('name-unsafe');
  }
  const unsafe = /[\\\p{Cc}]|^\/|^[A-Za-z]:/u.test(name) || name.split('/').includes('..');
  if (unsafe || name === '') throw tampered('name-unsafe', JSON.stringify(name));
  return name;
}

function checkLimits(lines: readonly DirectoryLine[]): void {
  let [total, held] = [0, 0];
  for (const { name, size, packed, method } of lines) {
    total += size;
    const isBomb = size > archiveLimits.ratioMatters && size > packed * archiveLimits.ratio;
    if (method !== 0) held += size;
    if (total > archiveLimits.bytes || held > archiveLimits.unpacked || isBomb) throw incomplete('beyond-limits', name);
  }
}

function readEntry(
  archive: ArchiveBytes,
  { name, flags, method, crc, packed, size, offset }: DirectoryLine,
): ArchiveFile {
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw incomplete('unsupported-archive', name);
  const head = archive.part(offset, offset + 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw incomplete('cut-off', name);
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (start + packed > archive.length) throw incomplete('cut-off', name);
  const file = method === 0 ? storedFile(archive, start, start + packed) : inflated(archive, start, packed, size);
  if (file === null || file.size !== size || file.crc !== crc) throw tampered('checksum-differs', name);
  return file;
}

/** What `info: true` makes of the answer; the types of Node do not know it. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function inflated(archive: ArchiveBytes, start: number, packed: number, size: number): ArchiveFile | null {
  try {
    const options = { maxOutputLength: Math.max(size, 1), info: true };
    const { buffer, engine } = inflateRawSync(archive.part(start, start + packed), options) as unknown as Inflated;
    // Bytes behind the end of the stream would be read by nobody, and hidden by that.
    return engine.bytesWritten === packed ? unpackedFile(buffer) : null;
  } catch {
    return null;
  }
}
