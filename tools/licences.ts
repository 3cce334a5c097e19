import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { licenceList } from './supply/licence-list.ts';
import { lockedPackages } from './supply/lock.ts';
import { licenceFile, readLock } from './supply/read-lock.ts';

/** `npm run -s licences -- [--out FILE] [--all]`: the licences of what the release holds; with `--all` of the tools, too. */
const { values } = parseArgs({ options: { out: { type: 'string' }, all: { type: 'boolean', default: false } } });
const packages = lockedPackages(readLock()).filter(({ isDev }) => values.all || !isDev);
const text = licenceList(packages, licenceFile);
if (values.out) writeFileSync(values.out, text);
else process.stdout.write(text);
