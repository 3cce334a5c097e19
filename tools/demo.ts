import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './run/build.ts';
import { runDemo } from './run/load-demo-firm.ts';
import { Progress } from './run/say.ts';
import { openWorld } from './run/world.ts';

/** `npm run demo -- --out DIR [--until STEP]`: the worked example, headless, on a database of its own. */
const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const out = option('out');
const until = option('until');
if (!out) {
  console.error('npm run demo -- --out DIR');
  process.exit(2);
}

const progress = new Progress(2);
await progress.step('Building', () => build(['api', 'demo', 'verify']));
const world = await progress.step('Database, firms, API', openWorld);
const close = async (code: number): Promise<never> => {
  await world.close();
  process.exit(code);
};
process.on('SIGINT', () => void close(130));
try {
  mkdirSync(resolve(out), { recursive: true });
  const args = ['--url', world.url, '--out', resolve(out), ...(until ? ['--until', until] : [])];
  await runDemo(args, (text) => process.stdout.write(text));
  await close(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await close(1);
}
