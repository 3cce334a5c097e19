import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runApi, serveApi, type ApiPlan, type ApiProcess } from './api-process.ts';
import { Closing } from './closing.ts';
import { openDatabase } from './database.ts';
import { makeDemoFirms, runDemo } from './load-demo-firm.ts';
import { places } from './places.ts';
import { secretsOf } from './secrets.ts';

/** A whole Akashi of its own: database, API with the web, the demo firms; thrown away when it is closed. */
export interface World {
  url: string;
  plan: ApiPlan;
  api: ApiProcess;
  /** Leads the worked example until after the named step; null leads it to the end. */
  lead(until: string | null, out?: string): Promise<void>;
  /** Leads the firm to a working day, as `npm start` does. */
  leadToWorkday(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `durable` keeps PostgreSQL's own guarantees, for a measurement that means something. A world that does not come up, or
 * is interrupted while it does, leaves nothing behind.
 */
export async function openWorld({ durable = false, port = 0, closing = new Closing() } = {}): Promise<World> {
  try {
    return await open(durable, port, closing);
  } catch (error) {
    await closing.stop();
    throw error;
  }
}

async function open(durable: boolean, port: number, closing: Closing): Promise<World> {
  const folder = await closing.start(
    async () => mkdtempSync(join(tmpdir(), 'akashi-world-')),
    (made) => rmSync(made, { recursive: true, force: true }),
  );
  // The database's own user has to walk through it; what is secret in it is closed by itself.
  chmodSync(folder, 0o755);
  const secrets = secretsOf(folder);
  const database = await closing.start(
    () => openDatabase(folder, secrets.adminPassword, durable ? 'durable' : 'disposable'),
    (opened) => opened.stop(),
  );
  const plan: ApiPlan = { adminUrl: database.adminUrl, secrets, dataFolder: folder, port, webFolder: places.web };
  await runApi('migrate', plan);
  const api = await closing.start(
    () => serveApi(plan),
    (served) => served.stop(),
  );
  const url = `http://127.0.0.1:${api.port}`;
  await makeDemoFirms(plan, url);
  return {
    url,
    plan,
    api,
    lead: async (until, out) => {
      await runDemo(['--url', url, ...(until ? ['--until', until] : []), ...(out ? ['--out', out] : [])]);
    },
    leadToWorkday: async () => {
      await runDemo(['--url', url, '--workday']);
    },
    close: () => closing.stop(),
  };
}
