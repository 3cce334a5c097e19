import { parseArgs } from 'node:util';
import { Crew } from './crew';
import { administrator, emailOf, exampleFirm, examplePassword, otherFirm } from './example/people';
import { leadThrough } from './journey';

/**
 * The worked example: `demo.js --firms` prints the firms to provision; `demo.js --url URL [--until STEP] [--out DIR]`
 * leads one engagement through the main job at a running API.
 */
const { values } = parseArgs({
  options: {
    firms: { type: 'boolean' },
    url: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
  },
});

if (values.firms) {
  const { key, teamRole: _teamRole, firmRoles: _firmRoles, ...admin } = administrator;
  console.log(
    JSON.stringify([
      { ...exampleFirm, admin: { ...admin, email: emailOf(key), password: examplePassword } },
      { ...otherFirm, admin: { ...admin, email: emailOf(key, 'tsukimi.example'), password: examplePassword } },
    ]),
  );
} else if (values.url) {
  await leadThrough(new Crew(values.url), values.until ?? null, values.out ?? null);
} else {
  console.error('demo.js --firms | demo.js --url URL [--until STEP] [--out DIR]');
  process.exit(2);
}
