import { parseArgs } from 'node:util';
import { signInAt } from './bench/setting.ts';
import { build } from './run/build.ts';
import { Closing } from './run/closing.ts';
import { saying } from './run/fault.ts';
import { startMachines } from './topology/machines.ts';
import { findPrograms, foldersToLookIn, type Programs } from './topology/programs.ts';
import { rounds, runRound, type RoundResult } from './topology/rounds.ts';
import { Writers } from './topology/writers.ts';

/** `npm run topology -- [--rounds 50] [--only promotion]`: two APIs, a worker, primary and standby, pooler and proxy, each killed in turn. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' }, only: { type: 'string' } } });
const names = Object.keys(rounds).filter((name) => !values.only || name === values.only);
const count = Number(values.rounds);
if (names.length === 0 || !Number.isInteger(count) || count < 1) {
  console.error(`npm run topology -- [--rounds 50] [--only ${Object.keys(rounds).join('|')}]`);
  process.exit(2);
}

const { found, missing } = findPrograms(foldersToLookIn());
if (missing.length > 0) {
  for (const { name, purpose, command } of missing)
    console.error(`${name} がありません。 ${name} is missing: ${purpose}. Debian, Ubuntu: ${command}`);
  console.log(`0 passed, ${missing.length} failed`);
  process.exit(1);
}

const closing = new Closing();
closing.onSignals(130);
const results: RoundResult[] = [];
try {
  await build(['api', 'demo', 'web']);
  const machines = await startMachines(found as Programs, closing);
  const { cookie } = await signInAt(machines.url, 'admin@kasumidai.example');
  const door = { port: machines.proxyPort, certificate: machines.proxy.certificate, cookie };
  const writers = await closing.start(
    async () => new Writers(door),
    (running) => running.stop(),
  );
  await writers.untilWritten();
  console.log('| round | what | asked | failed | lost | outage ms | |\n| --- | --- | --- | --- | --- | --- | --- |');
  for (let round = 0; round < count; round++) {
    const name = names[round % names.length] ?? '';
    const one = await runRound(name, Math.floor(round / names.length), machines, writers);
    results.push(one);
    const { asked, failed, lost, outage, passed, failures } = one;
    console.log(
      `| ${round + 1} | ${name} | ${asked} | ${failed} | ${lost} | ${outage} | ${passed ? 'passed' : 'FAILED'} ${failures} |`,
    );
  }
  for (const name of names) {
    const outages = results.filter((one) => one.name === name).map((one) => one.outage);
    if (outages.length > 0) console.log(`${name}: ${outages.length} rounds, longest outage ${Math.max(...outages)} ms`);
  }
  console.log(`${writers.acknowledged.length} writes acknowledged`);
  for (const line of machines.apis.flatMap((api) => api.faults())) console.log(line);
} catch (error) {
  if (!closing.wasInterrupted) console.error(saying(error));
  results.push({ name: 'start', lost: 0, outage: 0, asked: 0, failed: 0, failures: '', passed: false });
}
const passed = results.filter((one) => one.passed).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
await closing.exit(passed === results.length ? 0 : 1);
