import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFault } from '../command/command-fault';
import type { LedgerSize, Sequence, Table } from './tables';

export const format = 'akashi-backup-1';

/** A file of the backup as it lies there. */
export interface Piece {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface KeptTable extends Table, Piece {
  readonly rows: number;
  /** Of the rows as they were read, whatever packs them. */
  readonly rowsSha256: string;
}

export interface Manifest {
  readonly format: typeof format;
  /** The moment that all rows are of. */
  readonly snapshotAt: string;
  readonly schema: SchemaVersion;
  readonly tables: readonly KeptTable[];
  readonly sequences: readonly Sequence[];
  readonly ledgers: readonly LedgerSize[];
  /** One line a file: firm, SHA-256 of its content, then size and SHA-256 of what lies there. */
  readonly fileList: Piece & { readonly files: number };
}

export interface SchemaVersion {
  readonly migrations: readonly string[];
  readonly queue: number;
}

export const manifestName = 'manifest.json';
const digestName = 'manifest.sha256';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The manifest, and its own hash beside it: the last files of a backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const sha256 = digestOf(bytes);
  await writeFile(join(folder, manifestName), bytes, { mode: 0o600, flush: true });
  await writeFile(join(folder, digestName), `${sha256}\n`, { mode: 0o600, flush: true });
  return sha256;
}

/** Throws where it is none, unfinished, or not as it was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const [bytes, digest] = await Promise.all([
    readFile(join(folder, manifestName)).catch(() => null),
    readFile(join(folder, digestName), 'utf8').catch(() => null),
  ]);
  if (bytes === null || digest === null) throw refusedBackup('目録がありません', 'It has no manifest', folder);
  if (digest.trim() !== digestOf(bytes))
    throw refusedBackup('目録が書かれた時のままではありません', 'Its manifest is not as it was written', folder);
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  if (manifest.format !== format)
    throw refusedBackup(
      'このプログラムが読める形式ではありません',
      'It is of a form that this program does not read',
      folder,
    );
  return manifest;
}

/** Nothing was written yet when this is said. */
export const refusedBackup = (ja: string, en: string, where: string): CommandFault =>
  new CommandFault({
    ja: `控え（${where}）は使えません：${ja}。何も書いていません。別の控えを使ってください。`,
    en: `The backup (${where}) cannot be used. ${en}. Nothing was written. Use another backup.`,
  });
