import { spawnSync } from 'node:child_process';
import { root } from './run/places.ts';
import { acceptedFindings } from './supply/accepted-findings.ts';
import { judgeAudit } from './supply/audit-report.ts';

/**
 * `npm run -s audit`: asks the registry what is known of the packages of the release. Ends with 0, with 1 where something
 * high or critical is not let pass, and with 3 where the registry did not answer.
 */
// npm says where it is to what it runs; called without it, the one of the path is asked.
const npm = process.env['npm_execpath'];
const asked = ['audit', '--omit=dev', '--json'];
const [program, args] = npm ? [process.execPath, [npm, ...asked]] : ['npm', asked];
// npm ends with 1 for findings and for silence alike: what it printed tells them apart.
const { stdout, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const { code, line } = judgeAudit(
  error ? error.message : stdout,
  acceptedFindings,
  new Date().toISOString().slice(0, 10),
);
console.log(line);
process.exit(code);
