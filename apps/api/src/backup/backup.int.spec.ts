import type { ApiConfig } from '@akashi/api-platform';
import { aFirm, aReportableEngagement, anIssuedReport, startTestApp, type TestApp } from '@akashi/api-testing';
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from '../areas';
import { withDatabase } from './drill-database';
import { readManifest, writeManifest, type Manifest } from './manifest';
import { restoreBackup } from './restore-backup';
import { runDrill, type Drilled } from './run-drill';
import { writeBackup, type WrittenBackup } from './write-backup';

let test: TestApp;
let folder: string;
let written: WrittenBackup;
let stored: { firm_id: string; sha256: string }[];

const place = () => ({ databaseUrl: '', fileFolder: test.config.fileFolder, objectStorage: null, fileKeys: [] });

/** The login of backups, as `migrate` gives it when it is told a password. */
async function backupUrl(): Promise<string> {
  const { password } = inject('cluster');
  await test.admin.query(`ALTER ROLE akashi_backup LOGIN PASSWORD '${password}'`);
  const address = new URL(test.adminUrl);
  Object.assign(address, { username: 'akashi_backup', password });
  return address.toString();
}

const backUp = async (): Promise<WrittenBackup> =>
  writeBackup({ databaseUrl: await backupUrl(), files: place(), folder, keep: null });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-backup-'));
  test = await startTestApp(areas);
  const work = await aReportableEngagement(test, await aFirm(test));
  await anIssuedReport(test, work);
  await aFirm(test);
  written = await backUp();
  ({ rows: stored } = await test.admin.query<{ firm_id: string; sha256: string }>(
    `SELECT firm_id, sha256 FROM stored_file ORDER BY firm_id, sha256`,
  ));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

async function drill(from: string, change: Partial<ApiConfig> = {}): Promise<Drilled> {
  const scratch = await mkdtemp(join(folder, 'scratch-'));
  const database = `drill_${randomUUID().replaceAll('-', '')}`;
  const { adminUrl } = test;
  const config = { ...test.config, ...change };
  try {
    return await runDrill({ from, adminUrl, database, folder: scratch, keeps: false, config });
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** A copy of the backup, to be harmed. */
async function copied(): Promise<string> {
  const copy = await mkdtemp(join(folder, 'copy-'));
  await cp(written.backup, copy, { recursive: true });
  return copy;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Changes the rows of a table in a backup as somebody would who makes every hash in it anew. */
async function rewrite(copy: string, name: string, change: (rows: string[]) => string[]): Promise<void> {
  const manifest = await readManifest(copy);
  const table = manifest.tables.find((one) => one.name === name)!;
  const path = join(copy, table.file);
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n')
    .slice(0, -1);
  const changed = change(lines);
  const rows = Buffer.from(changed.map((line) => `${line}\n`).join(''));
  const packed = gzipSync(rows);
  await writeFile(path, packed);
  const piece = { rows: changed.length, rowsSha256: sha256(rows), bytes: packed.length, sha256: sha256(packed) };
  await writeManifest(copy, withTable(manifest, { ...table, ...piece }));
}

const withTable = (manifest: Manifest, table: Manifest['tables'][number]): Manifest => ({
  ...manifest,
  tables: manifest.tables.map((one) => (one.name === table.name ? table : one)),
});

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length - 1]! ^= 1;
  await chmod(path, 0o600);
  await writeFile(path, bytes);
}

const fileIn = (copy: string, { firm_id: firmId, sha256: content }: (typeof stored)[number]): string =>
  join(copy, 'files', firmId, content.slice(0, 2), content);

describe('a backup', () => {
  it('holds every table, every row of every firm and every file, under its whole name alone', async () => {
    const { rows: tables } = await test.admin.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('akashi', 'akashi_jobs') AND c.relkind = 'r' AND c.relpersistence = 'p'
         AND c.relname NOT IN ('session', 'upload', 'upload_part')`,
    );
    const manifest = await readManifest(written.backup);
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
    for (const { name, rows } of manifest.tables) {
      // What people read is told a moment later.
      if (name.startsWith('akashi.security_')) continue;
      const { rows: counted } = await test.admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`);
      expect([name, rows]).toEqual([name, counted[0]?.count]);
    }
    expect(stored.length).toBeGreaterThan(3);
    for (const file of stored) expect(existsSync(fileIn(written.backup, file))).toBe(true);
    expect(manifest.tables.find(({ name }) => name === 'akashi.firm')?.rows).toBe(2);
    expect(manifest.ledgers.length).toBeGreaterThan(0);
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('holds no session and no private key', async () => {
    const { tables } = await readManifest(written.backup);
    const texts = await Promise.all(
      tables.map(async ({ file }) => gunzipSync(await readFile(join(written.backup, file))).toString('utf8')),
    );
    const secret = test.config.ledgerKeyPem.split('\n')[1]!;
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    expect(tables.map(({ name }) => name)).not.toContain('akashi.session');
  });

  it('is refused to a login that the walls would cut it short for, and leaves nothing behind', async () => {
    const plan = { databaseUrl: test.config.databaseUrl, files: place(), folder, keep: null };
    const before = await readdir(folder);
    await expect(writeBackup(plan)).rejects.toThrow('cannot read over the walls');
    expect(await readdir(folder)).toEqual(before);
  });

  it('is none where a file that a record names is missing, and leaves nothing behind', async () => {
    const { firm_id: firmId, sha256: content } = stored[0]!;
    const path = join(test.config.fileFolder, firmId, content.slice(0, 2), content);
    const bytes = await readFile(path);
    const before = await readdir(folder);
    await rm(path);
    await expect(backUp()).rejects.toThrow(`${firmId}/${content}`);
    expect(await readdir(folder)).toEqual(before);
    await writeFile(path, bytes);
  });
});

describe('a restore', () => {
  it('is refused into a database that is in use, and into a folder that holds something', async () => {
    const logins = { appPassword: '', signInPassword: '' };
    const plan = { from: written.backup, logins, files: place() };
    await expect(restoreBackup({ ...plan, adminUrl: test.adminUrl })).rejects.toThrow('There is an Akashi');
    const other = { database: `restore_${randomUUID().replaceAll('-', '')}`, keeps: false };
    await withDatabase(test.adminUrl, other, async (adminUrl) => {
      await expect(restoreBackup({ ...plan, adminUrl })).rejects.toThrow('is not empty');
      expect(await schemasOf(adminUrl)).toEqual([]);
    });
  });

  it('is refused for a backup of another version, before anything is written', async () => {
    const copy = await copied();
    const manifest = await readManifest(copy);
    const { migrations, queue } = manifest.schema;
    for (const [names, words] of [
      [migrations.slice(0, -1), 'of an older program'],
      [[...migrations, 'FromTomorrow1999999999999'], 'of a newer program'],
    ] as const) {
      await writeManifest(copy, { ...manifest, schema: { migrations: names, queue } });
      expect((await drill(copy)).difference).toMatchObject({ step: 'restored', said: expect.stringContaining(words) });
    }
  });
});

async function schemasOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'akashi%'`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

describe('a drill', () => {
  it('restores everything, finds no difference and leaves no database behind', async () => {
    const drilled = await drill(written.backup);
    expect(drilled.difference).toBeNull();
    expect(drilled).toMatchObject({ holds: true, snapshotAt: written.snapshotAt });
    expect(drilled.looked).toMatchObject({ restored: written.rows, files: written.files });
    const { rows } = await test.admin.query(`SELECT FROM pg_database WHERE datname LIKE 'drill_%'`);
    expect(rows).toEqual([]);
  });

  it('names a file with one byte flipped, one that is cut and one that is missing', async () => {
    const copy = await copied();
    const path = fileIn(copy, stored[0]!);
    const bytes = await readFile(path);
    await flipByte(path);
    expect(await drill(copy)).toMatchObject({ holds: false, difference: { step: 'restored' } });
    expect((await drill(copy)).difference?.said).toContain(`${stored[0]!.sha256} is not as it was written`);
    await writeFile(path, bytes.subarray(0, -1));
    expect((await drill(copy)).difference?.said).toContain(`${stored[0]!.sha256} is cut`);
    await rm(path);
    expect((await drill(copy)).difference?.said).toContain(`${stored[0]!.sha256} is missing`);
  });

  it('names a table whose piece was harmed, and one that was packed anew around other rows', async () => {
    const copy = await copied();
    await flipByte(join(copy, 'tables/akashi.finding.copy.gz'));
    expect((await drill(copy)).difference?.said).toContain('akashi.finding.copy.gz is not as it was written');
    const other = await copied();
    const manifest = await readManifest(other);
    await rewrite(other, 'akashi.firm', ([first = '', ...rest]) => [first.replace(/\t/, 'x\t'), ...rest]);
    const { tables } = await readManifest(other);
    const honest = manifest.tables.find(({ name }) => name === 'akashi.firm')!;
    const forged = tables.find(({ name }) => name === 'akashi.firm')!;
    await writeManifest(other, withTable(manifest, { ...forged, rowsSha256: honest.rowsSha256 }));
    expect((await drill(other)).difference?.said).toContain('The rows of akashi.firm are not as they were written');
  });

  it('finds a row that was changed with every hash made anew, by the event that it is bound to', async () => {
    const copy = await copied();
    await rewrite(copy, 'akashi.finding_text', (rows) => {
      const changed = rows.map((row) => row.replace('承認の記録がない', '承認の記録がある'));
      expect(changed).not.toEqual(rows);
      return changed;
    });
    const { difference } = await drill(copy);
    expect(difference?.step).toBe('ledgers');
    expect(difference?.said).toContain('finding');
  });

  it('finds a ledger whose last event was cut with every hash made anew', async () => {
    const copy = await copied();
    const { ledgers } = await readManifest(copy);
    const longest = ledgers.toSorted((a, b) => b.size - a.size)[0]!;
    await rewrite(copy, 'akashi.ledger_event', (rows) => {
      const last = rows.findLastIndex((row) => row.includes(longest.streamId));
      return rows.toSpliced(last, 1);
    });
    const { difference } = await drill(copy);
    expect(difference?.said).toContain(longest.streamId);
    expect(difference?.step).toBe('ledgers');
  });

  it('finds a file of another content in its place, with every hash made anew', async () => {
    const copy = await copied();
    await flipByte(fileIn(copy, stored[0]!));
    const manifest = await readManifest(copy);
    const changed = await readFile(fileIn(copy, stored[0]!));
    const list = (await readFile(join(copy, 'files.txt'), 'utf8'))
      .split('\n')
      .map((line) => (line.includes(stored[0]!.sha256) ? line.replace(/\w+$/, sha256(changed)) : line));
    const bytes = Buffer.from(list.join('\n'));
    await writeFile(join(copy, 'files.txt'), bytes);
    await writeManifest(copy, { ...manifest, fileList: { ...manifest.fileList, sha256: sha256(bytes) } });
    expect((await drill(copy)).difference).toMatchObject({
      step: 'files',
      said: expect.stringContaining(stored[0]!.sha256),
    });
  });

  it('is with the keys of the installation: a key that was kept apart and is another one is found', async () => {
    const ledgerKeyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { difference } = await drill(written.backup, { ledgerKeyPem });
    expect(difference?.step).toBe('ledgers');
  });
});
