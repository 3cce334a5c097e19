import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cases } from './bench/cases.ts';
import type { BenchResult } from './bench/result.ts';
import { prepareSetting } from './bench/setting.ts';

/** `npm run bench -- B1 B3 --out FILE`: ours beside a bare server on the same database; medians of rotating rounds. */
const args = process.argv.slice(2);
const at = args.indexOf('--out');
const out = at < 0 ? null : args[at + 1];
const words = args.filter((arg, index) => at < 0 || (index !== at && index !== at + 1));
const asked = words.filter((arg) => arg in cases);
const unknown = words.filter((arg) => !(arg in cases));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(cases).join(', ')}.`);
  process.exit(2);
}

console.log(`node ${process.version}, ${process.arch}; preparing the worked example …`);
const setting = await prepareSetting();
const results: BenchResult[] = [];
try {
  for (const id of asked.length > 0 ? asked : Object.keys(cases)) {
    const figures = (await cases[id]?.(setting)) ?? [];
    for (const { id: name, unit, ours, limit, ratioToLimit, rounds } of figures) {
      const spread = rounds.map((round) => round.ours);
      console.log(
        `${name.padEnd(11)} ours ${ours} ${unit} (${Math.min(...spread)}–${Math.max(...spread)})` +
          (limit === null ? '' : `, limit ${limit}, ratio ${ratioToLimit}`),
      );
    }
    results.push(...figures);
  }
} finally {
  await setting.close();
}
if (out) writeFileSync(resolve(out), `${JSON.stringify(results, null, 2)}\n`);
