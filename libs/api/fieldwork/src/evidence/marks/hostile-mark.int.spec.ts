import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  aTestedEngagement,
  amending,
  papersOf,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { ChangedMarkView, MarkEvidenceBody, PaperView } from '@akashi/contracts';
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

const region = { page: 10, left: 1200, top: 3000, width: 5400, height: 260 };
const lines = { sheet: 1, from: 3, to: 5 };
const meaning = { kind: 'tick', note: '', stepId: null, cell: null } as const;
const mark = (change: object = {}) =>
  at.practitioner
    .post(`${at.path}/evidence/${evidenceId}/marks`)
    .send({ testId, versionNo: 1, ...meaning, region, lines: null, ...change });
const marked = async (change: Partial<MarkEvidenceBody> = {}) =>
  ((await mark(change).expect(201)).body as ChangedMarkView).mark!;
const change = (id: string, body: object) =>
  at.practitioner.put(`${at.path}/evidence/marks/${id}`).send({ version: 1, ...meaning, ...body });
const end = (id: string, version: number) =>
  at.practitioner.post(`${at.path}/evidence/marks/${id}/end`).send({ version });

describe('a mark that nobody could mean', () => {
  it.each([
    ['a page beyond every file', { region: { ...region, page: 3_000_000_000 } }],
    ['a page that is no number', { region: { ...region, page: 'NaN' } }],
    ['a place between two places', { region: { ...region, left: 0.5 } }],
    ['a place without its height', { region: { ...region, height: undefined } }],
    ['more in its place than a place has', { region: { ...region, note: 'x' } }],
    ['an attachment that is no place', { region: { ...region, inside: '../1' } }],
    ['places in a list', { region: [region] }],
    ['lines from nowhere', { region: null, lines: { ...lines, from: 0 } }],
    ['lines without a place', { lines: undefined }],
    ['a version beyond every number', { versionNo: 3_000_000_000 }],
    ['a note of 10,000 letters', { note: 'あ'.repeat(10_000) }],
    ['a note with a NUL', { note: '照合\u0000済み' }],
    ['a note that turns around', { note: '照合\u202e済み' }],
    ['half a character', { note: '\ud83d' }],
    ['a step that is no id', { stepId: 'x' }],
    ['a cell without its attribute', { cell: { itemId: '0197a000-0000-7000-8000-000000000000' } }],
  ])('is refused, and nothing is kept, for %s', async (_, body) => {
    const answer = await mark(body);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body).toMatchObject({ title: expect.any(String), code: expect.any(String) });
    expect((await work.paper(testId)).marks).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added']);
  });

  it('is of no version beyond every number when it is changed or taken off', async () => {
    const { id } = await marked();
    for (const version of [3_000_000_000, 1e300, 0, -1, 1.5]) {
      expect((await change(id, { version, kind: 'sum' })).status, `change ${version}`).toBeOneOf([400, 409]);
      expect((await end(id, version)).status, `end ${version}`).toBeOneOf([400, 409]);
    }
    expect((await work.paper(testId)).marks).toMatchObject([{ id, version: 1 }]);
  });
});

describe('a mark on what a mail brings along', () => {
  it('says in which of its files it stands', async () => {
    const first = await marked({ region: null, lines: { ...lines, inside: '2.1' } });
    expect(first).toMatchObject({ region: null, lines: { ...lines, inside: '2.1' } });
    expect((await work.paper(testId)).marks).toMatchObject([{ lines: { inside: '2.1' } }]);
  });
});

describe('a mark of two people', () => {
  it('is changed by one of them, and taken off or changed, not both', async () => {
    const { id } = await marked();
    const both = await Promise.all([change(id, { kind: 'sum' }), change(id, { kind: 'text', note: '条件' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const then = await Promise.all([change(id, { version: 2, note: '別の語' }), end(id, 2)]);
    expect(then.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([404, 409])]);
    expect(await actionsOf(test, at.engagementId)).toHaveLength(4);
  });

  it('has a number of its own when both mark at once', async () => {
    const numbers = (await Promise.all([mark(), mark(), mark()])).map(
      ({ body }) => (body as ChangedMarkView).mark!.number,
    );
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });
});

describe('a mark that is taken back', () => {
  it('brings no signature back, and the next one is in the form of a paper without marks', async () => {
    await papersOf(at).signed(testId);
    const signed = await work.paper(testId);
    const { id } = await marked();
    await end(id, 1).expect(200);
    const after = await work.paper(testId);
    expect(after).toMatchObject({ state: 'in_progress', signOffs: [{ current: false }] });
    expect(after.digest).not.toBe(signed.digest);
    await work.sign(after).expect(200);
    const { rows } = await test.admin.query<{ keys: string[] }>(
      `SELECT ARRAY(SELECT jsonb_object_keys(content::jsonb) ORDER BY 1) AS keys FROM kept_paper WHERE test_id = $1 ORDER BY kept_at`,
      [testId],
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(rows[0]);
  });

  it('takes no signature for saying what it said', async () => {
    const { id } = await marked({ kind: 'text', note: '条件' });
    await papersOf(at).signed(testId);
    expect((await change(id, { kind: 'text', note: '条件' }).expect(422)).body.code).toBe('mark.nothing-changed');
    expect((await work.paper(testId)).signOffs).toMatchObject([{ current: true }]);
  });
});

describe('a mark on work that is over', () => {
  it('neither comes, changes nor goes on a paper that an amendment closed', async () => {
    const id = at.designTest(3);
    await at.practitioner.post(`${at.path}/evidence/${evidenceId}/links`).send({ testId: id, stepId: null });
    const { id: markId } = await marked({ testId: id });
    await papersOf(at).signed(id);
    await amending(at).amended({ 3: null });
    const closed = await work.paper(id);
    for (const asked of [mark({ testId: id }), change(markId, { kind: 'sum' }), end(markId, 1)]) {
      expect((await asked.expect(422)).body.code).toBe('test.closed');
    }
    expect(await work.paper(id)).toEqual(closed);
    expect(closed).toMatchObject({ marks: [{ id: markId }], signOffs: [{ current: true }] });
  });

  it('neither comes, changes nor goes in an archive', async () => {
    const { id } = await marked();
    const before = await work.paper(testId);
    await test.admin.query(`UPDATE engagement SET state = 'archived' WHERE id = $1`, [at.engagementId]);
    for (const asked of [mark(), change(id, { kind: 'sum' }), end(id, 1)]) {
      expect((await asked).status).toBeOneOf([409, 422]);
    }
    expect((await work.paper(testId)).marks).toEqual(before.marks);
  });

  it('keeps its item when that is voided, is untied from it, and is tied to none such', async () => {
    const tested = await aTestedEngagement(test, firm, { testState: 'in_progress' });
    const paperId = tested.tests.accessOperation;
    const person = tested.practitioner;
    const paper = async () => (await person.get(`${tested.path}/tests/${paperId}`).expect(200)).body as PaperView;
    const { rows } = await test.admin.query<{ id: string }>(
      `SELECT id FROM sample_item WHERE engagement_id = $1 AND void_reason IS NULL ORDER BY rank LIMIT 1`,
      [tested.engagementId],
    );
    const cell = { itemId: rows[0]!.id, attribute: 'A' };
    const place = `${tested.path}/evidence/${(await paper()).evidence[0]!.evidenceId}/marks`;
    const body = { testId: paperId, versionNo: 1, ...meaning, region, lines: null, cell };
    const { mark: tied } = (await person.post(place).send(body).expect(201)).body as ChangedMarkView;
    await test.admin.query(
      `UPDATE sample_item SET void_reason = '取り違え', voided_by = $2, voided_at = now() WHERE id = $1`,
      [cell.itemId, person.userId],
    );
    expect((await paper()).marks.find(({ id }) => id === tied!.id)).toMatchObject({ cell });
    await person.post(place).send(body).expect(404);
    const address = `${tested.path}/evidence/marks/${tied!.id}`;
    const put = (version: number, change: object) => person.put(address).send({ version, ...meaning, ...change });
    const noted = await put(1, { note: '別の語', cell }).expect(200);
    expect(noted.body.mark).toMatchObject({ note: '別の語', cell, version: 2 });
    const untied = await put(2, {}).expect(200);
    expect(untied.body.mark).toMatchObject({ cell: null, version: 3 });
    await put(3, { cell }).expect(404);
  });
});
