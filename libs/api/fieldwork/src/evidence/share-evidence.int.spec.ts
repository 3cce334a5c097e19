import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  ledgerOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PaperView, SharedEvidenceView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let one: string;
let two: string;
let three: string;
let evidenceId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  [one, two, three] = [at.designTest(1), at.designTest(2), at.designTest(3)];
  const facts = { source: '株式会社ミズナラクラウド', asOf: '2026-09-30', receivedOn: '2026-10-05' };
  const added = await sendFile(at.practitioner, `${at.path}/evidence`, '規程.txt', Buffer.from('規程'))
    .query({ testId: one, ...facts })
    .expect(201);
  evidenceId = (added.body as { evidence: { id: string } }).evidence.id;
});

const tests = (...named: (readonly [id: string, version: number])[]) => ({
  tests: named.map(([id, version]) => ({ id, version })),
});
const share = (body: object, person: Person = at.practitioner, id = evidenceId) =>
  person.post(`${at.path}/evidence/${id}/papers`).send(body);
const paper = async (id: string) => (await at.practitioner.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;

describe('one piece of evidence on many papers', () => {
  it('says before what it leaves out and why, and then links in one act with an entry a paper', async () => {
    const chosen = tests([one, 2], [two, 1], [three, 1]);
    const seen = await at.practitioner
      .post(`${at.path}/evidence/${evidenceId}/papers/preview`)
      .send(chosen)
      .expect(200);
    const leftOut = [{ id: one, reason: 'evidence.linked-already' }];
    expect((seen.body as SharedEvidenceView).leftOut).toEqual(leftOut);
    expect((await paper(two)).evidence).toEqual([]);
    const done = (await share(chosen).expect(200)).body as SharedEvidenceView;
    expect(done.leftOut).toEqual(leftOut);
    expect(new Map(done.linked.map(({ id, version }) => [id, version]))).toEqual(
      new Map([
        [two, 2],
        [three, 2],
      ]),
    );
    for (const id of [one, two, three])
      expect((await paper(id)).evidence).toMatchObject([{ evidenceId, stepId: null }]);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added', 'evidence.linked', 'evidence.linked']);
    const entries = (await ledgerOf(test, at.engagementId)).filter(({ action }) => action === 'evidence.linked');
    expect(entries.map(({ facts }) => (facts as { test: string }).test).sort()).toEqual([two, three].sort());
    const [counted] = (await test.admin.query('SELECT evidence_count FROM control_test WHERE id = $1', [two])).rows;
    expect(counted).toEqual({ evidence_count: 1 });
  });

  it('is refused where every paper has it, and where one changed meanwhile nothing is linked', async () => {
    expect((await share(tests([one, 2])).expect(422)).body.code).toBe('evidence.linked-already');
    await share(tests([two, 1])).expect(200);
    expect((await share(tests([two, 1], [three, 1])).expect(409)).body.code).toBe('stale-version');
    expect((await paper(three)).evidence).toEqual([]);
  });

  it('has one effect when it is sent again', async () => {
    const send = () => share(tests([two, 1])).set('Idempotency-Key', `s-${two}`);
    const first = await send().expect(200);
    expect((await send().expect(200)).body).toEqual(first.body);
    expect((await paper(two)).evidence).toHaveLength(1);
  });

  it('answers foreign ids as if they had never existed, and wrong roles with a refusal', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    const other = await aPlannedEngagement(test, firm);
    await share(tests([two, 1]), stranger).expect(404);
    await share(tests([two, 1]), at.outsider).expect(404);
    await share(tests([two, 1]), at.qualityReviewer).expect(403);
    await share(tests([two, 1]), at.practitioner, randomUUID()).expect(404);
    await share(tests([other.designTest(1), 1])).expect(404);
    await share(tests([two, 1], [other.designTest(1), 1])).expect(404);
    expect((await paper(two)).evidence).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added']);
  });
});
