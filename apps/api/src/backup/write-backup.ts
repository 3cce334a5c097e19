import { openFileStore, type FileStore } from '@akashi/api-platform';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { CommandFault } from '../command/command-fault';
import type { FilePlace } from '../config';
import { rowsOut } from './copy-rows';
import { format, writeManifest, type KeptTable, type Piece } from './manifest';
import { schemaVersionOf } from './schema-version';
import { ledgersOf, sameText, selectOf, sequencesOf, tablesOf } from './tables';
import { writePacked, writePiece } from './write-piece';

const unfinished = '.partial';
const namePattern = /^akashi-\d{8}T\d{6}Z$/;

export interface BackupPlan {
  readonly databaseUrl: string;
  readonly files: FilePlace;
  /** Where backups lie, one folder each. */
  readonly folder: string;
  /** So many of the newest stay; null keeps all. */
  readonly keep: number | null;
}

export interface WrittenBackup {
  readonly backup: string;
  readonly snapshotAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  readonly manifestSha256: string;
  /** Of the older ones, those that were taken away. */
  readonly removed: readonly string[];
  /** What a run that was killed left behind. */
  readonly unfinished: readonly string[];
}

/**
 * Writes everything there is as it stands at one moment: the rows of one snapshot, then the files that they name, which never change and
 * are never taken away. The folder bears an unfinished name until all of it is on the disk; a run that fails takes it away again. The
 * keys of ledgers and files are not in it.
 */
export async function writeBackup(plan: BackupPlan): Promise<WrittenBackup> {
  const client = new pg.Client({ connectionString: plan.databaseUrl, application_name: 'akashi-backup' });
  await client.connect();
  try {
    await begin(client);
    const { rows } = await client.query<{ at: Date }>(`SELECT now() AS at`);
    const snapshotAt = rows[0]!.at.toISOString();
    const place = join(plan.folder, `akashi-${snapshotAt.replace(/[-:]|\.\d+/g, '')}`);
    const written = await inUnfinished(place, (folder) => write(client, folder, plan, snapshotAt));
    return { backup: place, ...written, ...(await tidy(plan)) };
  } finally {
    await client.end();
  }
}

/** `row_security = off` makes a read fail that a wall would have cut short: a backup is whole, or there is none. */
async function begin(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ whole: boolean; free: boolean }>(
    `SELECT rolbypassrls OR rolsuper AS whole, pg_try_advisory_lock(770303) AS free FROM pg_roles WHERE rolname = current_user`,
  );
  if (!rows[0]?.whole)
    throw new CommandFault({
      ja: 'BACKUP_DATABASE_URL のロールは、監査法人の壁を越えて読めません。控えは作っていません。データベースの管理者が ALTER ROLE akashi_backup BYPASSRLS を実行してください。',
      en: 'The role of BACKUP_DATABASE_URL cannot read over the walls between firms. No backup was made. A superuser of the database runs ALTER ROLE akashi_backup BYPASSRLS.',
    });
  if (!rows[0].free)
    throw new CommandFault({
      ja: 'ほかの控えの作成が進んでいます。終わってからもう一度実行してください。',
      en: 'Another backup is under way. Run this again when it has ended.',
    });
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off; ${sameText}`);
}

async function inUnfinished<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = `${place}${unfinished}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const made = await work(folder);
    await rename(folder, place);
    return made;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function write(client: pg.Client, folder: string, { files: place }: BackupPlan, snapshotAt: string) {
  const tables: KeptTable[] = [];
  for (const table of await tablesOf(client)) {
    const piece = await writePacked(folder, `tables/${table.name}.copy.gz`, rowsOut(client, selectOf(table)));
    tables.push({ ...table, ...piece });
  }
  const files = await storedFiles(client);
  const sequences = await sequencesOf(client);
  const ledgers = await ledgersOf(client);
  const schema = await schemaVersionOf(client);
  await client.query('COMMIT');
  const store = await openFileStore(place);
  const { list, bytes } = await writeFiles(store, folder, files);
  const fileList = { ...list, files: files.length };
  const manifestSha256 = await writeManifest(folder, {
    format,
    snapshotAt,
    schema,
    tables,
    sequences,
    ledgers,
    fileList,
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const packed = tables.reduce((sum, table) => sum + table.bytes, 0);
  return { snapshotAt, tables: tables.length, rows, files: files.length, bytes: packed + bytes, manifestSha256 };
}

interface StoredFile {
  readonly firmId: string;
  readonly sha256: string;
}

async function storedFiles(client: pg.Client): Promise<StoredFile[]> {
  const { rows } = await client.query<StoredFile>(
    `SELECT firm_id AS "firmId", sha256 FROM akashi.stored_file ORDER BY firm_id, sha256 COLLATE "C"`,
  );
  return rows;
}

/** As they lie, encrypted or not. One that a record names and nobody finds ends the backup: it would not be whole. */
async function writeFiles(
  store: FileStore,
  folder: string,
  files: readonly StoredFile[],
): Promise<{ list: Piece; bytes: number }> {
  let bytes = 0;
  const lines: string[] = [];
  for (const { firmId, sha256 } of files) {
    const source = await store.asItLies(firmId, sha256);
    if (!source)
      throw new CommandFault({
        ja: `記録にあるファイル ${firmId}/${sha256} が置き場にありません。控えは作っていません。置き場（FILE_FOLDER、S3_BUCKET）を確かめてください。`,
        en: `The file ${firmId}/${sha256}, which a record names, is not in its place. No backup was made. Look at FILE_FOLDER or S3_BUCKET.`,
      });
    const piece = await writePiece(folder, `files/${firmId}/${sha256.slice(0, 2)}/${sha256}`, source);
    bytes += piece.bytes;
    lines.push(`${firmId} ${sha256} ${piece.bytes} ${piece.sha256}\n`);
  }
  const list = await writePiece(folder, 'files.txt', asChunks(lines));
  return { list, bytes };
}

async function* asChunks(lines: readonly string[]): AsyncGenerator<Buffer> {
  for (const line of lines) yield Buffer.from(line);
}

/** Only after the newest is there whole. What somebody else laid here is nobody's backup, and stays. */
async function tidy({ folder, keep }: BackupPlan): Promise<Pick<WrittenBackup, 'removed' | 'unfinished'>> {
  const names = (await readdir(folder)).sort();
  const whole = names.filter((name) => namePattern.test(name));
  const removed = keep === null ? [] : whole.slice(0, Math.max(0, whole.length - keep));
  for (const name of removed) await rm(join(folder, name), { recursive: true });
  const isLeft = (name: string) => name.endsWith(unfinished) && namePattern.test(name.slice(0, -unfinished.length));
  return { removed, unfinished: names.filter(isLeft) };
}
