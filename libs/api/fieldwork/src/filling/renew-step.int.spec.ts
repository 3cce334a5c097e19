import {
  aFirm,
  aPlannedEngagement,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PaperView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';
import { bringIn } from './held-procedures.fixture';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

const [first, second] = ['規程を閲覧する。', '規程と承認の記録を閲覧する。'];
const row = (text: string) => `9.2.1.1,整備,閲覧,${text}`;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  testId = at.designTest(1);
  await bringIn(firm, at, [row(first)]);
  const tests = [{ id: testId, version: 1 }];
  await at.practitioner.put(`${at.path}/tests/procedures`).send({ tests, besideSteps: false }).expect(200);
  await bringIn(firm, at, [row(second)], 1);
});
afterAll(() => test.close());

const step = async () =>
  ((await at.practitioner.get(`${at.path}/tests/${testId}`).expect(200)).body as PaperView).steps[0]!;
const renew = async (change: object = {}, person: Person = at.practitioner, stepId?: string) =>
  person
    .put(`${at.path}/tests/${testId}/steps/${stepId ?? (await step()).id}/procedure`)
    .send({ version: 2, procedureVersion: 2, wording: 'taken', ...change });

describe('a step whose procedure has a newer version', () => {
  it('says so and keeps its wording until somebody decides', async () => {
    expect(await step()).toMatchObject({ procedure: first, source: { version: 1, newest: 2, isVerbatim: true } });
  });

  it('says nothing of a version that only asks a client for something else', async () => {
    expect((await renew()).status).toBe(200);
    await bringIn(firm, at, [`${row(second)},規程をください。`], 2, '管理策番号,区分,手法,手続,依頼する資料');
    expect(await step()).toMatchObject({ source: { version: 2, newest: 2 } });
  });

  it('takes the newest wording, with one entry that holds none of it', async () => {
    expect((await renew()).status).toBe(200);
    expect(await step()).toMatchObject({ procedure: second, source: { version: 2, newest: 2, isVerbatim: true } });
    const [event] = (await ledgerOf(test, at.engagementId)).slice(-1);
    expect(event).toMatchObject({ action: 'test.step-renewed', facts: { procedureVersion: 2, wording: 'taken' } });
    expect(JSON.stringify(event)).not.toContain('規程');
  });

  it('stays as it is worded when that is what was decided', async () => {
    expect((await renew({ wording: 'kept' })).status).toBe(200);
    expect(await step()).toMatchObject({ procedure: first, source: { version: 2, newest: 2, isVerbatim: false } });
  });

  it.each([
    ['a version that is not the newest', { procedureVersion: 1 }, 422],
    ['a version of the paper that is gone', { version: 1 }, 409],
    ['a wording nobody knows', { wording: 'mixed' }, 400],
  ])('takes nothing for %s', async (_, change, status) => {
    expect((await renew(change)).status).toBe(status);
    expect(await step()).toMatchObject({ procedure: first, source: { version: 1 } });
  });

  it('is brought up by those who record, inside the firm', async () => {
    expect((await renew({}, at.qualityReviewer)).status).toBe(403);
    expect((await renew({}, await (await aFirm(test, '別の監査法人')).person('zoe'))).status).toBe(404);
    expect((await renew({}, at.practitioner, randomUUID())).status).toBe(404);
  });
});
