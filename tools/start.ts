import { runApi, serveApi, type ApiPlan, type ApiProcess } from './run/api-process.ts';
import { build } from './run/build.ts';
import { openDatabase, type Database } from './run/database.ts';
import { loadDemoFirm } from './run/load-demo-firm.ts';
import { places } from './run/places.ts';
import { Progress } from './run/say.ts';
import { secretsOf } from './run/secrets.ts';

const port = Number(process.env['PORT'] ?? 3000);
const closing: (() => Promise<unknown>)[] = [];
let isClosing = false;

/** Stops what was started, the last first. A second Ctrl-C does not wait. */
async function close(code: number): Promise<never> {
  if (isClosing) process.exit(code);
  isClosing = true;
  for (const stop of closing.reverse()) await stop().catch(() => undefined);
  process.exit(code);
}

process.on('SIGINT', () => void close(0));
process.on('SIGTERM', () => void close(0));

async function start(): Promise<ApiProcess> {
  const progress = new Progress(5);
  const secrets = secretsOf(places.data);
  await progress.step('画面とAPIの組立て  Building web and API', () => build(['api', 'web', 'demo']));
  const database: Database = await progress.step('データベース  Database', () =>
    openDatabase(places.data, secrets.adminPassword),
  );
  closing.push(() => database.stop());
  const plan: ApiPlan = {
    adminUrl: database.adminUrl,
    secrets,
    dataFolder: places.data,
    port,
    webFolder: process.env['WEB_FOLDER'] ?? places.web,
  };
  await progress.step('スキーマ  Schema', () => runApi('migrate', plan));
  const api = await progress.step('APIと画面の開始  Serving', () => serveApi(plan));
  closing.push(() => api.stop());
  void api.ended.then((code) => (isClosing ? undefined : close(code ?? 1)));
  await progress.step('デモの監査法人  Demo firm', () => loadDemoFirm(plan, api.port));
  return api;
}

try {
  const api = await start();
  const { accounts, password } = await import('./run/demo-accounts.ts');
  console.log(`\n  http://localhost:${api.port}\n`);
  for (const account of accounts) console.log(`  ${account.email.padEnd(34)} ${account.role}`);
  console.log(`\n  パスワード Password: ${password}\n  Ctrl-C で終了します。 Ctrl-C stops everything.\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await close(1);
}
