import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './run/build.ts';
import { places } from './run/places.ts';

/** `npm run -s witness -- serve --folder DIR`: keeps the last place of each log, built when it is not there yet. */
if (!existsSync(places.witness)) await build(['witness']);
const child = spawn(process.execPath, [places.witness, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 2));
