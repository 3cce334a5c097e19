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
export function checkLayout(buffer: Buffer, lines: readonly DirectoryLine[], directory: number): void {
  let at = 0;
  for (const line of [...lines].sort((a, b) => a.offset - b.offset)) {
    checkKind(line);
    checkExtra(line.extra, line.name);
    if (line.offset !== at) throw tampered('wrapping-changed', line.name);
    at = endOf(buffer, line);
  }
  if (at !== directory) throw tampered('wrapping-changed');
}

function checkKind({ name, header }: DirectoryLine): void {
  const kind = (header.readUInt32LE(38) >>> 16) & fileKind;
  const isFolder = name.endsWith('/') && kind === folderKind;
  if (!isFolder && !plainKinds.includes(kind)) throw tampered('wrapping-changed', name);
}

/** The end of an entry that stands whole where its directory line says. */
function endOf(buffer: Buffer, { name, offset, flags, method, crc, packed, size, rawName }: DirectoryLine): number {
  if (buffer.readUInt32LE(offset) !== 0x04034b50) throw tampered('wrapping-changed', name);
  const start = offset + localHeaderSize;
  const nameEnd = start + buffer.readUInt16LE(offset + 26);
  const extraEnd = nameEnd + buffer.readUInt16LE(offset + 28);
  const isSame =
    Buffer.compare(buffer.subarray(start, nameEnd), rawName) === 0 &&
    buffer.readUInt16LE(offset + 6) === flags &&
    buffer.readUInt16LE(offset + 8) === method;
  if (!isSame) throw tampered('wrapping-changed', name);
  checkExtra(buffer.subarray(nameEnd, extraEnd), name);
  const facts = [crc, packed, size] as const;
  if ((flags & descriptorFollows) === 0) {
    if (!statesFacts(buffer, offset + 14, facts)) throw tampered('wrapping-changed', name);
    return extraEnd + packed;
  }
  return descriptorEnd(buffer, extraEnd + packed, facts, name);
}

/** A program that writes as it goes states size and checksum behind the content, with or without a mark before them. */
function descriptorEnd(buffer: Buffer, at: number, facts: readonly [number, number, number], name: string): number {
  const isMarked = at + 4 <= buffer.length && buffer.readUInt32LE(at) === 0x08074b50;
  const from = isMarked ? at + 4 : at;
  if (!statesFacts(buffer, from, facts)) throw tampered('wrapping-changed', name);
  return from + 12;
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
