import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Fault } from '../run/fault.ts';
import { signatureFile, signSums, sumsFile, sumsOf } from './release-signature.ts';
import { ustar, type ArchivedFile } from './ustar.ts';

/** Folders that are released; the demonstration is not among them. */
export const releasedFolders = ['dist/api', 'dist/web', 'dist/verify', 'dist/witness', 'migrations', 'deploy', 'docs'];
const releasedFiles = ['package.json', 'package-lock.json', 'LICENSE', 'README.md'];

export interface ReleasePlan {
  /** The project, built. */
  readonly from: string;
  readonly to: string;
  readonly version: string;
  /** Seconds since 1970 that every file is dated to. */
  readonly time: number;
  /** The private key, as PEM. */
  readonly key: string;
  readonly sbom: string;
  readonly licences: string;
}

/**
 * Lays the archive of a release into a folder, with its bill of materials, its licences, their sums and the signature.
 * Equal inputs give equal bytes. Gives the names of what was written.
 *
 * @throws a Fault where something that belongs into it is not there, or the folder holds something already.
 */
export function writeRelease({ from, to, version, time, key, sbom, licences }: ReleasePlan): string[] {
  const missing = [...releasedFolders, ...releasedFiles].filter((name) => !existsSync(join(from, name)));
  if (missing.length > 0)
    throw new Fault(
      `配布物に入れるものがありません（${missing.join('、')}）。何も書いていません。先に npm run build を。`,
      `What belongs into the release is not there (${missing.join(', ')}). Nothing was written. Run npm run build first.`,
    );
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Fault(
      `${to} は空ではありません。何も書いていません。空のフォルダーを指定してください。`,
      `${to} is not empty. Nothing was written. Name an empty folder.`,
    );
  const parts = { 'sbom.json': Buffer.from(sbom), 'THIRD_PARTY_LICENCES.txt': Buffer.from(licences) };
  const name = `akashi-${version}`;
  const files = [
    ...releasedFolders.flatMap((folder) => filesWithin(from, folder)),
    ...releasedFiles.map((path) => ({ path, bytes: readFileSync(join(from, path)) })),
    ...Object.entries(parts).map(([path, bytes]) => ({ path, bytes })),
  ];
  const inFolder = files.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes }));
  const released = { [`${name}.tar.gz`]: packed(ustar(inFolder, time)), ...parts };
  const sums = sumsOf(released);
  const all = { ...released, [sumsFile]: Buffer.from(sums), [signatureFile]: signSums(sums, key) };
  mkdirSync(to, { recursive: true });
  for (const [file, bytes] of Object.entries(all)) writeFileSync(join(to, file), bytes);
  return Object.keys(all);
}

/** A link would be another thing on another machine, so none is followed and none is left out in silence. */
function filesWithin(from: string, folder: string): ArchivedFile[] {
  return readdirSync(join(from, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesWithin(from, path);
    if (entry.isFile()) return [{ path, bytes: readFileSync(join(from, path)) }];
    throw new Error(`${path} is neither a file nor a folder.`);
  });
}

function packed(archive: Buffer): Buffer {
  const bytes = gzipSync(archive, { level: 9 });
  // The tenth byte names the system that packed it; 255 is «unknown».
  bytes[9] = 255;
  return bytes;
}
