import { startTestApp, type TestApp } from '@akashi/api-testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';
import { expectTrue, issuedModel } from './planned-statement.fixture';
import { first, RestatedEngagement, reworded } from './restated-engagement.fixture';

let test: TestApp;
let engagement: RestatedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());

describe('a report names what was audited', () => {
  it('cannot be brought about otherwise by any order of import, amend, decide, sign, compose and issue', async () => {
    const said = fc.record({
      access: fc.constantFrom(first.access, reworded, null),
      frequency: fc.constantFrom('1日複数回', '月次'),
      reuse: fc.boolean(),
    });
    const act = fc.oneof(
      { weight: 3, arbitrary: said.map((one) => ({ name: 'send', run: () => engagement.send(one) })) },
      ...[
        { name: 'amend', run: () => engagement.amend() },
        { name: 'decide', run: () => engagement.decide() },
        { name: 'approve the amendment', run: () => engagement.approveAmendment() },
        { name: 'finish the tests', run: () => engagement.finishTests() },
        { name: 'compose', run: () => engagement.compose().then(({ status }) => status) },
        { name: 'quality review', run: () => engagement.sign('quality-review') },
        { name: 'approve the report', run: () => engagement.sign('approve') },
        { name: 'issue', run: () => engagement.issue() },
      ].map((one) => ({ weight: 2, arbitrary: fc.constant(one) })),
    );
    const toTheAmendment = [() => engagement.amend(), () => engagement.decide(), () => engagement.approveAmendment()];
    const toTheEnd = [
      () => engagement.finishTests(),
      () => engagement.compose().then(({ status }) => status),
      () => engagement.sign('quality-review'),
      () => engagement.sign('approve'),
      () => engagement.issue(),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        engagement = await RestatedEngagement.make(test);
        for (const { name, run } of acts) expect([name, (await run()) < 500]).toEqual([name, true]);
        for (const step of [...toTheAmendment, ...toTheEnd]) expect(await step()).toBeLessThan(500);
        const report = await issuedModel(engagement);
        if (report) await expectTrue(engagement, report);
        return report !== null;
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});
