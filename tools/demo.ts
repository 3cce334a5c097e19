import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './run/build.ts';
import { Closing } from './run/closing.ts';
import { saying } from './run/fault.ts';
import { runDemo } from './run/load-demo-firm.ts';
import { checkCheckout, makeWritable } from './run/machine.ts';
import { places } from './run/places.ts';
import { Progress } from './run/say.ts';
import { openWorld } from './run/world.ts';

/** `npm run demo -- --out DIR [--until STEP]`: the worked example, headless, on a database of its own. */
const usage = 'npm run demo -- --out DIR [--until STEP]';

const closing = new Closing();
closing.onSignals(130);

function readOptions(): { out: string; until: string | null } {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, until: { type: 'string' } } });
    if (values.out) return { out: resolve(values.out), until: values.until ?? null };
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(usage);
  process.exit(2);
}

/**
 * What an earlier run left is written over; any other file is left alone. The old summary goes first, because a summary
 * says that its run came to the end.
 */
function prepareFolder(out: string): void {
  makeWritable(out);
  rmSync(join(out, 'summary.json'), { force: true });
}

try {
  const { out, until } = readOptions();
  prepareFolder(out);
  checkCheckout(places.root);
  const progress = new Progress(2);
  await progress.step('Building', () => build(['api', 'demo', 'verify']));
  const world = await progress.step('Database, firms, API', () => openWorld({ closing }));
  const args = ['--url', world.url, '--out', out, ...(until ? ['--until', until] : [])];
  await runDemo(args, (text) => process.stdout.write(text));
  await closing.exit(0);
} catch (error) {
  if (!closing.wasInterrupted) console.error(saying(error));
  await closing.exit(1);
}
