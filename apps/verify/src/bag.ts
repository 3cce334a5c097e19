import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import type { ArchiveFile } from './archive-bytes';
import { incomplete, tampered } from './check';

export const tagFiles = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest.note'] as const;

const tagManifest = 'tagmanifest-sha256.txt';
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** The bag of RFC 8493 inside the archive: paths are below its one folder. */
export interface Bag {
  readonly files: ReadonlyMap<string, ArchiveFile>;
  readonly info: ReadonlyMap<string, string>;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function textOf(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw tampered('malformed', place);
  }
}

/** One folder, its tag files and nothing else beside `data/`. */
export function openBag(entries: ReadonlyMap<string, ArchiveFile>): Bag {
  const folders = new Set([...entries.keys()].map((name) => name.slice(0, name.indexOf('/') + 1)));
  const [folder] = folders;
  if (folders.size !== 1 || !folder) throw incomplete('not-a-bag');
  const files = new Map([...entries].map(([name, file]) => [name.slice(folder.length), file]));
  for (const name of [...tagFiles, tagManifest]) if (!files.has(name)) throw incomplete('missing', name);
  const known = new Set<string>([...tagFiles, tagManifest]);
  const stranger = [...files.keys()].find((name) => !known.has(name) && !name.startsWith('data/'));
  if (stranger !== undefined) throw tampered('not-listed', stranger);
  if (textOf(fileOf(files, 'bagit.txt'), 'bagit.txt') !== declaration) throw incomplete('not-a-bag', 'bagit.txt');
  return { files, info: readInfo(textOf(fileOf(files, 'bag-info.txt'), 'bag-info.txt')) };
}

/** The content of a file of the bag. */
export function fileOf(files: ReadonlyMap<string, ArchiveFile>, path: string): Uint8Array {
  return listedIn(files, path).bytes();
}

export function listedIn(files: ReadonlyMap<string, ArchiveFile>, path: string): ArchiveFile {
  const file = files.get(path);
  if (!file) throw incomplete('missing', path);
  return file;
}

export type Purpose = 'package' | 'inspection' | 'engagement-file';

/** What the bag was made for: to be handed over with an application, for an inspector, without a report, or the firm's whole file. */
export function purposeOf({ info }: Bag): Purpose {
  const purpose = info.get('Purpose');
  if (purpose === undefined || purpose === 'inspection' || purpose === 'engagement-file') return purpose ?? 'package';
  throw tampered('malformed', 'bag-info.txt Purpose');
}

function readInfo(text: string): Map<string, string> {
  const info = new Map<string, string>();
  if (!text.endsWith('\n')) throw tampered('malformed', 'bag-info.txt');
  for (const line of text.slice(0, -1).split('\n')) {
    const [, label, value] = /^([A-Za-z][A-Za-z-]*): (\S.*)$/.exec(line) ?? [];
    if (!label || value === undefined || info.has(label)) throw tampered('malformed', `bag-info.txt ${label ?? ''}`);
    info.set(label, value);
  }
  return info;
}

/** The tag manifest names every tag file with its hash, in order, and no other. */
export function checkTagManifest({ files }: Bag): void {
  for (const [path, hash] of readManifest(files, tagManifest)) {
    if (!(tagFiles as readonly string[]).includes(path)) throw tampered('not-listed', path);
    if (listedIn(files, path).sha256 !== hash) throw tampered('hash-differs', path);
  }
  if (textOf(fileOf(files, tagManifest), tagManifest) !== manifestOf(files, tagFiles))
    throw tampered('malformed', tagManifest);
}

/** Every payload is listed and every listed payload is there. */
export function checkPayloadComplete({ files }: Bag): string {
  const listed = readManifest(files, 'manifest-sha256.txt');
  const present = payloadPaths(files);
  const lost = [...listed.keys()].find((path) => !files.has(path));
  if (lost !== undefined) throw incomplete('missing', lost);
  const added = present.find((path) => !listed.has(path));
  if (added !== undefined) throw tampered('not-listed', added);
  return String(present.length);
}

/** Every payload has the hash it is listed with, and all together the size that is stated. */
export function checkPayloadHashes({ files, info }: Bag): string {
  const present = payloadPaths(files);
  for (const [path, hash] of readManifest(files, 'manifest-sha256.txt')) {
    if (listedIn(files, path).sha256 !== hash) throw tampered('hash-differs', path);
  }
  const manifest = textOf(fileOf(files, 'manifest-sha256.txt'), 'manifest-sha256.txt');
  if (manifest !== manifestOf(files, present)) throw tampered('malformed', 'manifest-sha256.txt');
  const bytes = present.reduce((sum, path) => sum + listedIn(files, path).size, 0);
  if (info.get('Payload-Oxum') !== `${bytes}.${present.length}`) throw tampered('size-differs', 'Payload-Oxum');
  return String(present.length);
}

function payloadPaths(files: ReadonlyMap<string, ArchiveFile>): string[] {
  return [...files.keys()].filter((path) => path.startsWith('data/'));
}

/** A manifest as it has to stand: sorted by path, one line each. */
export function manifestOf(files: ReadonlyMap<string, ArchiveFile>, paths: readonly string[]): string {
  const sorted = [...paths].sort((a, b) => (a < b ? -1 : 1));
  return sorted.map((path) => `${listedIn(files, path).sha256}  ${path}\n`).join('');
}

function readManifest(files: ReadonlyMap<string, ArchiveFile>, name: string): Map<string, string> {
  const listed = new Map<string, string>();
  for (const line of textOf(fileOf(files, name), name).trimEnd().split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (!hash || !path || listed.has(path)) throw tampered('malformed', name);
    listed.set(path, hash);
  }
  return listed;
}
