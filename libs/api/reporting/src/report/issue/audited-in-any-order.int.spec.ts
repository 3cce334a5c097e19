import { startTestApp, type TestApp } from '@akashi/api-testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';
import { expectNewest, expectTrue, issuedModel } from './planned-statement.fixture';
import { first, RestatedEngagement, reworded, type Said } from './restated-engagement.fixture';

/** Walks through the database, each of a dozen acts and more; a longer search is asked for as that of the requests is. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 4);

let test: TestApp;
let engagement: RestatedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());

const acts = {
  amend: () => engagement.amend(),
  decide: () => engagement.decide(),
  'approve the amendment': () => engagement.approveAmendment(),
  'finish the tests': () => engagement.finishTests(),
  compose: () => engagement.compose().then(({ status }) => status),
  'quality review': () => engagement.sign('quality-review'),
  'approve the report': () => engagement.sign('approve'),
  issue: () => engagement.issue(),
} as const;

type Act = keyof typeof acts | Said;

const said = fc.record({
  access: fc.constantFrom(first.access, reworded, null),
  frequency: fc.constantFrom('1日複数回', '月次'),
  reuse: fc.boolean(),
});
const toTheAmendment: readonly Act[] = ['amend', 'decide', 'approve the amendment'];
const toTheEnd: readonly Act[] = ['compose', 'quality review', 'approve the report', 'issue'];

/** What comes between: a statement and as much of its amendment as there was time for, or any act out of its turn. */
const between: fc.Arbitrary<readonly Act[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(said, fc.integer({ min: 0, max: 4 }))
      .map(([one, steps]) => [one, ...[...toTheAmendment, 'finish the tests' as const].slice(0, steps)]),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), {
      minLength: 1,
      maxLength: 2,
    }),
  },
);

/** The way to an issued report, with something before each of its steps and at once after the last. */
const walk = fc
  .array(between, { minLength: toTheEnd.length + 1, maxLength: toTheEnd.length + 1 })
  .map((among) => among.flatMap((some, at) => [...some, ...toTheEnd.slice(at, at + 1)]));

/** Does an act and holds what it brought about: no act fails, and a report that is issued by it says what was audited. */
async function go(act: Act, issued: boolean): Promise<boolean> {
  const status = await (typeof act === 'string' ? acts[act]() : engagement.send(act));
  expect([act, status < 500]).toEqual([act, true]);
  const report = await issuedModel(engagement);
  if (!report) return false;
  await expectTrue(engagement, report);
  if (!issued) await expectNewest(engagement, report);
  return true;
}

describe('a report names what was audited', () => {
  it(
    'cannot be brought about otherwise by any order of import, amend, decide, sign, compose and issue',
    async () => {
      await fc.assert(
        fc.asyncProperty(walk, async (some) => {
          engagement = await RestatedEngagement.make(test);
          let issued = false;
          for (const act of some) issued = await go(act, issued);
          // Whatever stood in the way is done in its turn, so that no walk ends without a report.
          const rest: readonly Act[] = issued ? [] : [...toTheAmendment, 'finish the tests', ...toTheEnd];
          for (const act of rest) issued = await go(act, issued);
          return issued;
        }),
        { numRuns: runs },
      );
    },
    runs * 40_000,
  );
});
