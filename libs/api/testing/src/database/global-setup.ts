import { prepareDatabase } from '@akashi/api-platform';
import { shippedRulesets } from '@akashi/domain/engagement';
import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
// The launcher also runs before anything is built, as plain Node, so it is no library.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { startCluster } from '../../../../../tools/postgres/cluster';

/** What the suite tells each spec file about the cluster it started. */
export interface TestCluster {
  adminUrl: string;
  password: string;
  fileFolder: string;
  ledgerKeyPem: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

export const templateDatabase = 'akashi_template';

/** One cluster for the suite, or the server in DATABASE_URL; a migrated template that every spec file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const password = 'only-for-tests';
  const folder = mkdtempSync(join(tmpdir(), 'akashi-test-'));
  chmodSync(folder, 0o755);
  const dataFolder = join(folder, 'data');
  const cluster = await startCluster({ dataFolder, password, disposable: true, unswept: true });
  const adminUrl = cluster.url('postgres');

  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  await client.end();
  await prepareDatabase(cluster.url(templateDatabase), { appPassword: password, signInPassword: password });
  await shipRulesets(cluster.url(templateDatabase));

  const { privateKey } = generateKeyPairSync('ed25519');
  project.provide('cluster', {
    adminUrl,
    password,
    fileFolder: join(folder, 'files'),
    ledgerKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  });
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Rulesets come with the product: there is no database without them. */
async function shipRulesets(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=akashi' });
  await client.connect();
  for (const ruleset of shippedRulesets) {
    const values = [ruleset.id, JSON.stringify(ruleset)];
    await client.query(`INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験')`, values);
  }
  await client.end();
}
