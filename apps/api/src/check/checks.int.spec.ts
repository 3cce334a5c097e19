import { aFirm, aMailServer, anAuthority, aScanner, startTestApp, type TestApp } from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../config';
import { runChecks, type CheckResult } from './check-result';
import { databaseChecks } from './database-checks';
import { outsideChecks } from './outside-checks';
import { printChecks } from './print-checks';

let test: TestApp;
let folder: string;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
  await aFirm(test);
  folder = await mkdtemp(join(tmpdir(), 'akashi-check-'));
  await writeFile(join(folder, 'worker.js'), '');
  await mkdir(join(folder, 'files'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

/** As a real installation is configured, without anybody outside. */
const whole = (): Config => ({
  ...test.config,
  port: 0,
  host: '127.0.0.1',
  fileFolder: join(folder, 'files'),
  secureCookies: true,
  documentWorkerFile: join(folder, 'worker.js'),
});

const check = (change: Partial<Config> = {}): Promise<CheckResult[]> => {
  const config = { ...whole(), ...change };
  return runChecks([...databaseChecks(config), ...outsideChecks(config)]);
};

async function failing(change: Partial<Config>): Promise<Record<string, string>> {
  const results = await check(change);
  const failures = results.filter(({ state }) => state === 'failed');
  return Object.fromEntries(failures.map(({ check: name, found }) => [name, found.en]));
}

/** An address of this machine where nobody listens. */
async function nobodysPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe('the check of an installation', () => {
  it('finds nothing to put right where everything is as it should be, and says what it did not look for', async () => {
    const results = await check();
    expect(results.filter(({ state }) => state === 'failed')).toEqual([]);
    const left = results.filter(({ state }) => state === 'left-out').map(({ check: name }) => name);
    expect(left).toEqual(['bucket', 'file-keys', 'timestamps', 'scanner', 'witness', 'mail']);
    const config = whole();
    const checks = [...databaseChecks(config), ...outsideChecks(config)];
    for (const language of ['ja', 'en'] as const)
      expect(printChecks(checks, results, language).split('\n')).toHaveLength(results.length);
  });

  it('names a database that does not answer, and goes on with the rest', async () => {
    const port = await nobodysPort();
    const url = new URL(test.config.databaseUrl);
    url.port = String(port);
    const found = await failing({ databaseUrl: url.toString() });
    expect(Object.keys(found)).toEqual(['database', 'schema', 'walls', 'clock']);
    expect(found['database']).toContain('ECONNREFUSED');
  });

  it('refuses an administrator’s login to serve by', async () => {
    expect(await failing({ signInDatabaseUrl: test.adminUrl })).toEqual({
      'sign-in-database': expect.stringContaining('use akashi_auth'),
    });
    expect(Object.keys(await failing({ databaseUrl: test.adminUrl }))).toEqual(['database', 'walls']);
  });

  it('names a migration that is missing, and a table whose wall is down', async () => {
    await test.admin.query(`UPDATE schema_migration SET name = 'Other' WHERE name LIKE 'CreateFirms%'`);
    await test.admin.query(`ALTER TABLE client NO FORCE ROW LEVEL SECURITY`);
    expect(await failing({})).toEqual({
      schema: expect.stringContaining('CreateFirms'),
      walls: expect.stringContaining('client'),
    });
    await test.admin.query(`UPDATE schema_migration SET name = 'CreateFirms1764000000002' WHERE name = 'Other'`);
    await test.admin.query(`ALTER TABLE client FORCE ROW LEVEL SECURITY`);
  });

  it('names open cookies, an address without TLS, demo accounts and a folder that is not there', async () => {
    const found = await failing({
      secureCookies: false,
      publicOrigin: 'http://localhost',
      demo: { password: 'x', accounts: [] },
      fileFolder: join(folder, 'nowhere'),
      documentWorkerFile: '',
    });
    expect(Object.keys(found)).toEqual(['files', 'program', 'origin', 'cookies', 'demo']);
  });

  it('asks scanner, authority, witness and the server of mail, and names the one that does not answer', async () => {
    const [scanner, authority, mail] = [await aScanner(), await anAuthority(), await aMailServer()];
    const asked = { fileScanner: scanner.address, timestamps: authority.address, mail: mail.address };
    expect(await failing(asked)).toEqual({});
    expect(mail.taken).toEqual([]);
    await Promise.all([scanner.close(), authority.close(), mail.close()]);
    const port = await nobodysPort();
    const verifierKey = 'w.example+00000000+AAAA';
    const found = await failing({
      ...asked,
      fileScanner: { host: '127.0.0.1', port },
      witnesses: [{ verifierKey, url: `http://127.0.0.1:${port}`, logs: '' }],
    });
    expect(Object.keys(found)).toEqual(['timestamps', 'scanner', 'witness', 'mail']);
  });

  it('names a bucket that is not there', async () => {
    const endpoint = `http://127.0.0.1:${await nobodysPort()}`;
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const objectStorage = { bucket: 'akashi', region: 'x', endpoint, pathStyle: true, credentials };
    expect(Object.keys(await failing({ objectStorage }))).toEqual(['bucket']);
  });
});
