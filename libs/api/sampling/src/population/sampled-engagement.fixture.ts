import {
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { SamplingModule } from '../sampling.module';
import { sampling } from './population.fixture';

export let test: TestApp;
export let firm: Firm;
export let at: PlannedEngagement;
export let on: ReturnType<typeof sampling>;

/** One application and firm for a spec, and for each of its cases an engagement without a population. */
export function eachInAnEngagement(): void {
  beforeAll(async () => {
    test = await startTestApp([SamplingModule]);
    firm = await aFirm(test);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    at = await aPlannedEngagement(test, firm);
    on = sampling(at);
  });
}

/** A test as its row stands. */
export const rowOf = async (id: string) =>
  (await test.admin.query(`SELECT * FROM control_test WHERE id = $1`, [id])).rows[0];
