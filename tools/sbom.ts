import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { billOfMaterials } from './supply/bill-of-materials.ts';
import { ownVersion, readLock, sha256Of, sourceDateEpoch } from './supply/read-lock.ts';

/** `npm run -s sbom -- [--out FILE] [--all]`: what the release holds, as CycloneDX 1.6; with `--all` the tools, too. */
const { values } = parseArgs({ options: { out: { type: 'string' }, all: { type: 'boolean', default: false } } });
const plan = { lock: readLock(), version: ownVersion(), withTools: values.all };
const bill = billOfMaterials({ ...plan, epoch: sourceDateEpoch(), sha256: sha256Of });
const text = `${JSON.stringify(bill, null, 2)}\n`;
if (values.out) writeFileSync(values.out, text);
else process.stdout.write(text);
