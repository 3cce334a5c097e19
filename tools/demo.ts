import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runApi, serveApi, type ApiPlan } from './run/api-process.ts';
import { build } from './run/build.ts';
import { openDatabase } from './run/database.ts';
import { runDemo } from './run/load-demo-firm.ts';
import { Progress } from './run/say.ts';
import { secretsOf } from './run/secrets.ts';

/** `npm run demo -- --out DIR [--until STEP]`: the worked example, headless, on a database of its own. */
const at = process.argv.indexOf('--out');
const out = process.argv[at + 1];
const until = process.argv.includes('--until')
  ? ['--until', process.argv[process.argv.indexOf('--until') + 1] ?? '']
  : [];
if (at < 0 || !out) {
  console.error('npm run demo -- --out DIR');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'akashi-demo-'));
const closing: (() => Promise<unknown>)[] = [];
const close = async (code: number): Promise<never> => {
  for (const stop of closing.reverse()) await stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
};
process.on('SIGINT', () => void close(130));

try {
  mkdirSync(resolve(out), { recursive: true });
  const progress = new Progress(4);
  const secrets = secretsOf(folder);
  await progress.step('Building', () => build(['api', 'demo', 'verify']));
  const database = await progress.step('Database', () => openDatabase(folder, secrets.adminPassword, true));
  closing.push(() => database.stop());
  const plan: ApiPlan = { adminUrl: database.adminUrl, secrets, dataFolder: folder, port: 0, webFolder: '' };
  await progress.step('Schema and firms', async () => {
    await runApi('migrate', plan);
    for (const firm of JSON.parse(await runDemo(['--firms'])) as unknown[]) {
      await runApi('provision', plan, { FIRM: JSON.stringify(firm) });
    }
  });
  const api = await progress.step('Serving', () => serveApi(plan));
  closing.push(() => api.stop());
  await runDemo(['--url', `http://127.0.0.1:${api.port}`, '--out', resolve(out), ...until], (text) =>
    process.stdout.write(text),
  );
  await close(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await close(1);
}
