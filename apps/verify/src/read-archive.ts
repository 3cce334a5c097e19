import { TextDecoder } from 'node:util';
import { crc32, inflateRawSync } from 'node:zlib';
import { checkLayout } from './archive-layout';
import { CheckFault, incomplete, tampered } from './check';
import type { DirectoryLine } from './directory-line';

/** A package is not read beyond these, whatever its directory claims. */
export const archiveLimits = { entries: 20_000, bytes: 2 ** 31, ratio: 200, ratioMatters: 2 ** 20 };

export interface Archive {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** The directory line of each entry as it stands in the file, without its offset. */
  readonly headers: ReadonlyMap<string, Uint8Array>;
}

/** Every file of a ZIP, within limits: sizes are checked before inflating, and inflating stops at the size declared. */
export function readArchive(bytes: Uint8Array): Archive {
  const { buffer, lines, start, ...archive } = readByDirectory(bytes);
  checkLayout(buffer, lines, start);
  return archive;
}

/** Files by their names, as any office program finds them: nobody promised how such an archive is laid out. */
export function readEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return readByDirectory(bytes).entries;
  } catch (error) {
    throw error instanceof CheckFault ? incomplete(error.reason, error.place) : error;
  }
}

function readByDirectory(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { lines, start } = readDirectory(buffer);
  checkLimits(lines);
  const [entries, headers] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
  for (const line of lines) {
    if (entries.has(line.name)) throw tampered('name-twice', line.name);
    if (line.name.endsWith('/') && line.size === 0) continue;
    entries.set(line.name, readEntry(buffer, line));
    headers.set(line.name, line.header);
  }
  return { buffer, lines, start, entries, headers };
}

function readDirectory(buffer: Buffer): { lines: DirectoryLine[]; start: number } {
  if (buffer.length < 4 || buffer.readUInt16LE(0) !== 0x4b50) throw incomplete('not-an-archive');
  const end = findEnd(buffer);
  const [count, size, offset] = [
    buffer.readUInt16LE(end + 10),
    buffer.readUInt32LE(end + 12),
    buffer.readUInt32LE(end + 16),
  ];
  if (count === 0xffff || offset === 0xffffffff || buffer.readUInt32LE(end + 4) !== 0)
    throw incomplete('unsupported-archive');
  if (count !== buffer.readUInt16LE(end + 8) || offset + size !== end) throw incomplete('cut-off');
  if (count > archiveLimits.entries) throw incomplete('beyond-limits', String(count));
  const lines: DirectoryLine[] = [];
  let at = offset;
  while (at < end) {
    const { line, length } = readLine(buffer, at, end);
    lines.push(line);
    at += length;
  }
  if (lines.length !== count) throw incomplete('cut-off');
  // A comment is shown by whoever opens the archive and signed by nobody.
  if (end + 22 !== buffer.length) throw tampered('wrapping-changed');
  return { lines, start: offset };
}

/** The end record, whose comment must reach exactly to the end of the file. */
function findEnd(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - 0xffff); at -= 1) {
    if (buffer.readUInt32LE(at) === 0x06054b50 && at + 22 + buffer.readUInt16LE(at + 20) === buffer.length) return at;
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
  let total = 0;
  for (const { name, size, packed } of lines) {
    total += size;
    const isBomb = size > archiveLimits.ratioMatters && size > packed * archiveLimits.ratio;
    if (total > archiveLimits.bytes || isBomb) throw incomplete('beyond-limits', name);
  }
}

function readEntry(buffer: Buffer, { name, flags, method, crc, packed, size, offset }: DirectoryLine): Uint8Array {
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw incomplete('unsupported-archive', name);
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== 0x04034b50) throw incomplete('cut-off', name);
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packed > buffer.length) throw incomplete('cut-off', name);
  const content = unpack(buffer.subarray(start, start + packed), method, size);
  if (content === null || content.length !== size || crc32(content) !== crc) throw tampered('checksum-differs', name);
  return content;
}

/** What `info: true` makes of the answer; the types of Node do not know it. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return packed;
  try {
    const options = { maxOutputLength: Math.max(size, 1), info: true };
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as Inflated;
    // Bytes behind the end of the stream would be read by nobody, and hidden by that.
    return engine.bytesWritten === packed.length ? buffer : null;
  } catch {
    return null;
  }
}
