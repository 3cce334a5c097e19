import { runTool } from './run/build.ts';

/** Writes apps/api/openapi.json anew, from the API as it stands. */
const spec = 'apps/api/src/description/describe-api.int.spec.ts';
console.log(
  await runTool('vitest/vitest.mjs', ['run', '--project', 'integration', spec], { env: { WRITE_OPENAPI: '1' } }),
);
