import { parseArgs } from 'node:util';
import { Crew } from './crew';
import { administrator, emailOf, exampleFirm, otherFirm, qualityOffice, type ExamplePerson } from './example/people';
import { join } from './join';
import { leadThrough, leadToWorkday } from './journey';

/**
 * The worked example: `demo.js --firms` prints the firms to provision; `demo.js --url URL --join PATH …
 * --join-quality-office PATH` lets their founders in; `demo.js --url URL [--until STEP] [--out DIR]` leads one engagement
 * through the main job at a running API, `--workday` to where a firm finds it in the morning.
 */
const { values } = parseArgs({
  options: {
    firms: { type: 'boolean' },
    url: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
    workday: { type: 'boolean' },
    join: { type: 'string', multiple: true },
    'join-quality-office': { type: 'string' },
  },
});

if (values.firms) {
  const founder = ({ key, familyName, givenName, title }: ExamplePerson, domain?: string) => ({
    ...{ familyName, givenName, title },
    email: emailOf(key, domain),
  });
  console.log(
    JSON.stringify([
      { ...exampleFirm, admin: founder(administrator), qualityOffice: founder(qualityOffice) },
      { ...otherFirm, admin: founder(administrator, 'tsukimi.example') },
    ]),
  );
} else if (values.url && (values.join ?? values['join-quality-office'])) {
  for (const path of values.join ?? []) await join(values.url, path, administrator);
  const path = values['join-quality-office'];
  if (path) await join(values.url, path, qualityOffice);
} else if (values.url && values.workday) {
  await leadToWorkday(new Crew(values.url));
} else if (values.url) {
  await leadThrough(new Crew(values.url), values.until ?? null, values.out ?? null);
} else {
  console.error(
    'demo.js --firms | demo.js --url URL [--until STEP] [--out DIR] | demo.js --url URL --workday | demo.js --url URL --join PATH',
  );
  process.exit(2);
}
