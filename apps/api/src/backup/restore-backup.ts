import { openFileStore, prepareDatabase, type FileStore, type Logins } from '@akashi/api-platform';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { CommandFault } from '../command/command-fault';
import type { FilePlace } from '../config';
import { checkBackup, keptFiles, type KeptFile } from './check-backup';
import { loadRows } from './load-rows';
import { refusedBackup, type Manifest } from './manifest';
import { mustBeOfThisSchema } from './schema-version';

export interface RestorePlan {
  /** The backup. */
  readonly from: string;
  readonly adminUrl: string;
  readonly logins: Logins;
  readonly files: FilePlace;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly files: number;
}

/**
 * Puts a backup into an empty database and an empty place for files. Everything is read and checked before anything is written; the database
 * takes all rows or none.
 */
export async function restoreBackup({ from, adminUrl, logins, files }: RestorePlan): Promise<Restored> {
  const manifest = await checkBackup(from);
  mustBeOfThisSchema(manifest);
  await mustBeEmptyDatabase(adminUrl);
  if (!files.objectStorage) await mustBeEmptyFolder(files.fileFolder);
  const store = await openFileStore(files);
  await prepareDatabase(adminUrl, logins);
  await loadRows(adminUrl, from, manifest);
  let laid = 0;
  for await (const file of keptFiles(from)) {
    await lay(store, from, file);
    laid += 1;
  }
  return { manifest, files: laid };
}

async function mustBeEmptyDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT FROM pg_namespace WHERE nspname IN ('akashi', 'akashi_jobs') LIMIT 1`,
    );
    if (rowCount !== 0)
      throw notEmpty(
        'ADMIN_DATABASE_URL のデータベースにはもう Akashi があります',
        'There is an Akashi in the database of ADMIN_DATABASE_URL',
      );
  } finally {
    await client.end();
  }
}

async function mustBeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw notEmpty(`FILE_FOLDER（${folder}）が空ではありません`, `FILE_FOLDER (${folder}) is not empty`);
}

const notEmpty = (ja: string, en: string): CommandFault =>
  new CommandFault({
    ja: `${ja}。復元は空の場所にだけ行います。何も書いていません。新しいデータベースと空のフォルダを使ってください。`,
    en: `${en}. A backup is restored into an empty place alone. Nothing was written. Use a new database and an empty folder.`,
  });

async function lay(store: FileStore, from: string, { firmId, content, file, sha256 }: KeptFile): Promise<void> {
  const laid = await store.layBack(firmId, content, createReadStream(join(from, file)));
  if (laid.sha256 !== sha256)
    throw refusedBackup(`${file} が復元の間に変わりました`, `${file} changed while it was restored`, from);
}
