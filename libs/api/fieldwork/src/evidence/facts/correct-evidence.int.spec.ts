import {
  actionsOf,
  aFirm,
  amending,
  aPlannedEngagement,
  ledgerOf,
  papersOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { ChangedEvidenceView, PaperContentsView } from '@akashi/contracts';
import { paperChanges } from '@akashi/domain/control';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';
import { paperWork } from '../../review/signed-paper.fixture';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let work: ReturnType<typeof paperWork>;
let testId: string;
let evidenceId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  work = paperWork(at);
  testId = at.designTest(1);
  evidenceId = (await work.addEvidence(testId)).body.evidence.id;
});

const said = { name: 'log.txt', source: '会社', asOf: '2026-09-30', receivedOn: '2026-10-05', origin: null, ipe: null };
const ipe = {
  system: '利用者管理',
  query: 'ID発行一覧',
  parameters: '2026-04-01〜2026-09-30',
  ranBy: '藤井 恵',
  ranOn: '2026-10-04',
  completeness: 'cannot-be-checked',
  explanation: '件数を出す機能がない。',
};
const correct = (change: object, person: Person = at.practitioner) =>
  person
    .put(`${at.path}/evidence/${evidenceId}/facts`)
    .send({ version: 1, ...said, outsidePeriod: false, reason: '抽出した日を入れていたため', ...change });

describe('what is said of evidence', () => {
  it('is corrected with a reason; what was said before stays, and the file is as it was', async () => {
    const [before] = (await work.paper(testId)).evidence;
    const answer = (await correct({ asOf: '2026-09-29', origin: 'export', ipe }).expect(200))
      .body as ChangedEvidenceView;
    expect(answer.evidence).toMatchObject({ asOf: '2026-09-29', origin: 'export', ipe, version: 2, latestVersion: 1 });
    const [after] = (await work.paper(testId)).evidence;
    expect(after).toMatchObject({
      sha256: before!.sha256,
      versionNo: 1,
      corrections: [
        { version: 2, before: said, after: { asOf: '2026-09-29', ipe }, reason: '抽出した日を入れていたため' },
      ],
    });
    const [, told] = await ledgerOf(test, at.engagementId);
    expect(told).toMatchObject({ action: 'evidence.corrected', facts: { fields: 'asOf,origin,ipe', tests: 1 } });
    expect(JSON.stringify(told)).not.toContain('抽出した日');
    expect(await actionsOf(test, at.engagementId)).toHaveLength(2);
  });

  it('fills a gap without a reason', async () => {
    await correct({ origin: 'scan', reason: '' }).expect(200);
    expect((await correct({ version: 2, origin: 'export', reason: '' }).expect(422)).body.code).toBe(
      'evidence.correction-reason-missing',
    );
  });

  it('takes a day outside the period only from somebody who was asked', async () => {
    const outside = { asOf: '2026-03-31' };
    expect((await correct(outside).expect(422)).body.code).toBe('evidence.as-of-outside-period');
    await correct({ ...outside, outsidePeriod: true }).expect(200);
    const later = { version: 2, asOf: '2026-10-01' };
    expect((await correct(later).expect(422)).body.code).toBe('evidence.as-of-outside-period');
    await correct({ ...later, outsidePeriod: true }).expect(200);
    const add = (query: object) =>
      sendFile(at.practitioner, `${at.path}/evidence`, '台帳.txt', '台帳').query({
        ...{ testId, source: '会社', asOf: '2026-10-01', receivedOn: '2026-10-05' },
        ...query,
      });
    expect((await add({}).expect(422)).body.code).toBe('evidence.as-of-outside-period');
    const added = await add({ outsidePeriod: 'yes', origin: 'original-electronic' }).expect(201);
    expect(added.body.evidence).toMatchObject({ asOf: '2026-10-01', origin: 'original-electronic' });
  });

  it('takes the signatures back from the papers that use it, and shows what changed', async () => {
    await papersOf(at).signed(testId);
    const signed = await work.paper(testId);
    const { tests } = (await correct({ asOf: '2026-09-29' }).expect(200)).body as ChangedEvidenceView;
    expect(tests).toMatchObject([{ id: testId, state: 'in_progress', voidedSignOffs: 1 }]);
    const contents = await at.senior.get(`${at.path}/tests/${testId}/contents`).expect(200);
    const { now, kept } = contents.body as PaperContentsView;
    expect(kept.map(({ digest }) => digest)).toEqual([signed.digest]);
    expect(paperChanges(kept[0]!.content, now.content)).toMatchObject([
      { part: 'facts', before: { number: 1, said: { asOf: '2026-09-30' } }, after: { said: { asOf: '2026-09-29' } } },
      { part: 'round' },
    ]);
  });

  it('leaves a paper that an amendment closed as it was signed', async () => {
    const id = at.designTest(3);
    await at.practitioner.post(`${at.path}/evidence/${evidenceId}/links`).send({ testId: id, stepId: null });
    await papersOf(at).signed(id);
    await amending(at).amended({ 3: null });
    const closed = await work.paper(id);
    expect(closed).toMatchObject({ state: 'closed', signOffs: [{ current: true }] });
    await correct({ asOf: '2026-09-29', name: '別名', origin: 'export', ipe }).expect(200);
    await correct({ asOf: '2026-09-28', version: 2 }).expect(200);
    expect(await work.paper(id)).toEqual(closed);
    expect((await work.paper(testId)).evidence).toMatchObject([{ asOf: '2026-09-28', version: 3 }]);
  });

  it('leaves a closed paper with what had been corrected by then', async () => {
    const id = at.designTest(3);
    await at.practitioner.post(`${at.path}/evidence/${evidenceId}/links`).send({ testId: id, stepId: null });
    await correct({ asOf: '2026-09-29', ipe }).expect(200);
    await papersOf(at).signed(id);
    await amending(at).amended({ 3: null });
    const closed = await work.paper(id);
    expect(closed.evidence).toMatchObject([{ asOf: '2026-09-29', ipe, version: 2, corrections: [{ version: 2 }] }]);
    await correct({ version: 2 }).expect(200);
    expect(await work.paper(id)).toEqual(closed);
  });

  it('is corrected by one of two people who are at it at once', async () => {
    const both = await Promise.all([correct({ asOf: '2026-09-29' }), correct({ asOf: '2026-09-28' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await actionsOf(test, at.engagementId)).toHaveLength(2);
  });

  it.each([
    ['a name with a NUL', { name: 'log\u0000' }],
    ['a source of 10,000 letters', { source: 'あ'.repeat(10_000) }],
    ['a day that there is not', { asOf: '2026-02-30' }],
    ['a day that came before it is shown', { receivedOn: '2026-09-01' }],
    ['a day in the year 10000', { asOf: '10000-01-01' }],
    ['a version beyond every number', { version: 3_000_000_000, asOf: '2026-09-29' }],
    ['a record of an output with more in it', { ipe: { ...ipe, note: 'x' } }],
    ['a record that ran tomorrow', { ipe: { ...ipe, ranOn: '2999-01-01' } }],
    ['a record whose words cannot be kept', { ipe: { ...ipe, parameters: '\u202e' } }],
  ])('is not corrected to %s', async (_, change) => {
    expect((await correct(change)).status).toBeOneOf([400, 409, 422]);
    expect((await work.paper(testId)).evidence).toMatchObject([{ ...said, version: 1, corrections: [] }]);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added']);
  });

  it('is corrected from what was seen: a stale version changes nothing', async () => {
    await correct({ asOf: '2026-09-29' }).expect(200);
    expect((await correct({ asOf: '2026-09-28' }).expect(409)).body.code).toBe('stale-version');
    expect((await correct({ version: 2, ...{ asOf: '2026-09-29' } }).expect(422)).body.code).toBe(
      'evidence.nothing-corrected',
    );
    expect(await actionsOf(test, at.engagementId)).toHaveLength(2);
  });

  it('is nobody’s of another firm, and not a quality reviewer’s to correct', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    await correct({ asOf: '2026-09-29' }, stranger).expect(404);
    await correct({ asOf: '2026-09-29' }, at.outsider).expect(404);
    await correct({ asOf: '2026-09-29' }, at.qualityReviewer).expect(403);
    await correct({ ipe: { ...ipe, ranBy: '' } }).expect(422);
    await correct({ ipe: {} }).expect(400);
  });
});
