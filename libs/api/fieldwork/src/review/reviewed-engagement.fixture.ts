import {
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';
import { paperWork } from './signed-paper.fixture';

export let test: TestApp;
export let firm: Firm;
export let at: PlannedEngagement;
export let work: ReturnType<typeof paperWork>;

/** One application and firm for a spec, and for each of its cases an engagement of which nothing is worked yet. */
export function eachInAnEngagement(): void {
  beforeAll(async () => {
    test = await startTestApp([FieldworkModule]);
    firm = await aFirm(test);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    at = await aPlannedEngagement(test, firm);
    work = paperWork(at);
  });
}
