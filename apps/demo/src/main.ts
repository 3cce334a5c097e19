import { parseArgs } from 'node:util';
import { Crew } from './crew';
import { administrator, emailOf, exampleFirm, otherFirm } from './example/people';
import { join } from './join';
import { leadThrough, leadToWorkday } from './journey';

/**
 * The worked example: `demo.js --firms` prints the firms to provision; `demo.js --url URL --join PATH …` lets their
 * administrators in; `demo.js --url URL [--until STEP] [--out DIR]` leads one engagement through the main job at a running
 * API, `--workday` to where a firm finds it in the morning.
 */
const { values } = parseArgs({
  options: {
    firms: { type: 'boolean' },
    url: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
    workday: { type: 'boolean' },
    join: { type: 'string', multiple: true },
  },
});

if (values.firms) {
  const { key, familyName, givenName, title } = administrator;
  const admin = { familyName, givenName, title };
  console.log(
    JSON.stringify([
      { ...exampleFirm, admin: { ...admin, email: emailOf(key) } },
      { ...otherFirm, admin: { ...admin, email: emailOf(key, 'tsukimi.example') } },
    ]),
  );
} else if (values.url && values.join) {
  for (const path of values.join) await join(values.url, path, administrator);
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
