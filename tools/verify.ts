import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './run/build.ts';
import { places } from './run/places.ts';

/** `npm run -s verify -- package.zip`: the offline verifier, built when it is not there yet. */
if (!existsSync(places.verify)) await build(['verify']);
const child = spawn(process.execPath, [places.verify, ...process.argv.slice(2)], { stdio: 'inherit' });
child.once('exit', (code) => process.exit(code ?? 2));
