import type { ArchiveBytes } from './archive-bytes';
import { tampered } from './check';
import type { DirectoryLine } from './directory-line';

const localHeaderSize = 30;
const descriptorFollows = 0x08;
const fileKind = 0xf000;
const plainKinds = [0, 0x8000];
const folderKind = 0x4000;
const unicodePath = 0x7075;

/**
 * An archive may be read by its directory, as here, or from its beginning, as some unpackers do. Both have to find the same files:
 * every byte before the directory belongs to one entry of it, under the same name, and no entry is a link to another place.
 */
export function checkLayout(archive: ArchiveBytes, lines: readonly DirectoryLine[], directory: number): void {
  let at = 0;
  for (const line of [...lines].sort((a, b) => a.offset - b.offset)) {
    checkKind(line);
    checkExtra(line.extra, line.name);
    if (line.offset !== at) throw tampered('wrapping-changed', line.name);
    at = endOf(archive, line);
  }
  if (at !== directory) throw tampered('wrapping-changed');
}

function checkKind({ name, header }: DirectoryLine): void {
  const kind = (header.readUInt32LE(38) >>> 16) & fileKind;
  const isFolder = name.endsWith('/') && kind === folderKind;
  if (!isFolder && !plainKinds.includes(kind)) throw tampered('wrapping-changed', name);
}

/** The end of an entry that stands whole where its directory line says. */
function endOf(
  archive: ArchiveBytes,
  { name, offset, flags, method, crc, packed, size, rawName }: DirectoryLine,
): number {
  const head = archive.part(offset, offset + localHeaderSize);
  if (head.length < localHeaderSize || head.readUInt32LE(0) !== 0x04034b50) throw tampered('wrapping-changed', name);
  const [nameLength, extraLength] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const start = offset + localHeaderSize;
  const extraEnd = start + nameLength + extraLength;
  const named = archive.part(start, extraEnd);
  const isSame =
    Buffer.compare(named.subarray(0, nameLength), rawName) === 0 &&
    head.readUInt16LE(6) === flags &&
    head.readUInt16LE(8) === method;
  if (!isSame) throw tampered('wrapping-changed', name);
  checkExtra(named.subarray(nameLength), name);
  const facts = [crc, packed, size] as const;
  if ((flags & descriptorFollows) === 0) {
    if (!statesFacts(head, 14, facts)) throw tampered('wrapping-changed', name);
    return extraEnd + packed;
  }
  return descriptorEnd(archive, extraEnd + packed, facts, name);
}

/** A program that writes as it goes states size and checksum behind the content, with or without a mark before them. */
function descriptorEnd(
  archive: ArchiveBytes,
  at: number,
  facts: readonly [number, number, number],
  name: string,
): number {
  const descriptor = archive.part(at, at + 16);
  const isMarked = descriptor.length >= 4 && descriptor.readUInt32LE(0) === 0x08074b50;
  const from = isMarked ? 4 : 0;
  if (!statesFacts(descriptor, from, facts)) throw tampered('wrapping-changed', name);
  return at + from + 12;
}

function statesFacts(buffer: Buffer, at: number, facts: readonly [number, number, number]): boolean {
  return at + 12 <= buffer.length && facts.every((fact, index) => buffer.readUInt32LE(at + index * 4) === fact);
}

/** Extra fields are the packer's own business, but for the one that gives a file another name. */
function checkExtra(extra: Buffer, name: string): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== unicodePath) continue;
    const other = extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2)).toString('utf8');
    if (other !== name) throw tampered('name-unsafe', name);
  }
}
