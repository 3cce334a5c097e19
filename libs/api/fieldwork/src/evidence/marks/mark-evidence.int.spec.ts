import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  aTestedEngagement,
  ledgerOf,
  papersOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { ChangedMarkView, MarkEvidenceBody, PaperContentsView, PaperView } from '@akashi/contracts';
import { paperChanges } from '@akashi/domain/control';
import { randomUUID } from 'node:crypto';
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
const bodyOf = (change: Partial<MarkEvidenceBody> = {}): MarkEvidenceBody => ({
  ...{ testId, versionNo: 1, kind: 'tick', note: '', region, lines: null, stepId: null, cell: null },
  ...change,
});
const mark = (change: Partial<MarkEvidenceBody> = {}, person: Person = at.practitioner) =>
  person.post(`${at.path}/evidence/${evidenceId}/marks`).send(bodyOf(change));
const marked = async (change: Partial<MarkEvidenceBody> = {}) =>
  ((await mark(change).expect(201)).body as ChangedMarkView).mark!;
const end = (id: string, version: number, person: Person = at.practitioner) =>
  person.post(`${at.path}/evidence/marks/${id}/end`).send({ version });
const change = (id: string, body: object, person: Person = at.practitioner) =>
  person
    .put(`${at.path}/evidence/marks/${id}`)
    .send({ version: 1, kind: 'tick', note: '', stepId: null, cell: null, ...body });

describe('a mark on evidence', () => {
  it('stands on the paper, numbered, tied to its step, and is told once by the ledger, without its text', async () => {
    const [step] = (await work.worked(at.designTest(2))).steps;
    const { evidence } = (await work.addEvidence(at.designTest(2))).body;
    const before = (await actionsOf(test, at.engagementId)).length;
    const said = { testId: at.designTest(2), stepId: step!.id, kind: 'exception', note: '承認が翌日' } as const;
    const answer = await at.practitioner
      .post(`${at.path}/evidence/${evidence.id}/marks`)
      .send(bodyOf(said))
      .expect(201);
    expect(answer.body).toMatchObject({ mark: { number: 1, kind: 'exception', region, stepId: step!.id, version: 1 } });
    const paper = await work.paper(at.designTest(2));
    expect(paper.marks).toEqual([answer.body.mark]);
    expect(paper.version).toBe(answer.body.test.version);
    const told = (await ledgerOf(test, at.engagementId)).slice(before);
    expect(told.map(({ action, actor }) => [action, actor.role])).toEqual([['evidence.marked', 'practitioner']]);
    expect(JSON.stringify(told)).not.toContain('承認が翌日');
  });

  it('stands on lines of a text as on a region, and the next one has the next number', async () => {
    await marked();
    const lines = { sheet: 1, from: 3, to: 5 };
    expect(await marked({ region: null, lines })).toMatchObject({ number: 2, lines, region: null });
  });

  it('says something else under the version that was seen, and goes once; its number is not given again', async () => {
    const { id } = await marked();
    const changed = await change(id, { kind: 'sum', note: '再計算と一致' }).expect(200);
    expect(changed.body.mark).toMatchObject({ id, kind: 'sum', note: '再計算と一致', version: 2, region });
    expect((await change(id, { kind: 'tick' }).expect(409)).body.code).toBe('stale-version');
    expect((await end(id, 1).expect(409)).body.code).toBe('stale-version');
    expect((await end(id, 2).expect(200)).body.mark).toBeNull();
    await end(id, 3).expect(404);
    await change(id, { version: 3 }).expect(404);
    expect((await work.paper(testId)).marks).toEqual([]);
    expect(await marked()).toMatchObject({ number: 2 });
    expect((await actionsOf(test, at.engagementId)).slice(1)).toEqual([
      'evidence.marked',
      'evidence.mark-changed',
      'evidence.mark-removed',
      'evidence.marked',
    ]);
  });

  it('is not seen on a paper that no longer uses its evidence', async () => {
    await marked();
    const [link] = (await work.paper(testId)).evidence;
    await at.practitioner.post(`${at.path}/evidence/links/${link!.linkId}/end`).expect(200);
    expect((await work.paper(testId)).marks).toEqual([]);
    await mark().expect(404);
  });

  it('stays on the file it was made on when a newer one comes, and the next is made on that', async () => {
    const { id } = await marked();
    await sendFile(at.practitioner, `${at.path}/evidence/${evidenceId}/versions`, 'log2.txt', '新しい').expect(201);
    expect((await work.paper(testId)).marks).toMatchObject([{ id, versionNo: 1 }]);
    expect((await mark().expect(422)).body.code).toBe('mark.file-not-newest');
    expect(await marked({ versionNo: 2 })).toMatchObject({ number: 2, versionNo: 2 });
    await change(id, { note: '前の版の3行目' }).expect(200);
  });

  it.each([
    ['an exception says nothing', { kind: 'exception' }, 'mark.note-missing'],
    ['it leaves its page', { region: { ...region, left: 9000 } }, 'mark.place-invalid'],
    ['it stands nowhere', { region: null }, 'mark.place-invalid'],
  ] satisfies [string, Partial<MarkEvidenceBody>, string][])('is refused when %s', async (_, body, code) => {
    expect((await mark(body).expect(422)).body.code).toBe(code);
    expect((await work.paper(testId)).version).toBe(2);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added']);
  });

  it('answers foreign ids as if they had never existed, and wrong roles with a refusal', async () => {
    const { id } = await marked();
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    for (const person of [stranger, at.outsider]) {
      await mark({}, person).expect(404);
      await change(id, {}, person).expect(404);
      await end(id, 1, person).expect(404);
    }
    const other = (await work.worked(at.designTest(2))).steps[0]!;
    await mark({ stepId: other.id }).expect(404);
    await mark({ testId: at.designTest(3) }).expect(404);
    await mark({ cell: { itemId: randomUUID(), attribute: 'A' } }).expect(404);
    await mark({}, at.qualityReviewer).expect(403);
    await end(id, 1, at.qualityReviewer).expect(403);
  });
});

const signedPaper = async () => {
  await papersOf(at).signed(testId);
  return work.paper(testId);
};

describe('a mark and a signature', () => {
  it('of which the signature is: a mark that comes, changes or goes takes it back, and shows as a difference', async () => {
    const signed = await signedPaper();
    const { mark: first, test: recorded } = (await mark().expect(201)).body as ChangedMarkView;
    expect(recorded).toMatchObject({ state: 'in_progress', voidedSignOffs: 1, round: 2 });
    const again = await work.paper(testId);
    expect(again.signOffs).toMatchObject([{ current: false, voided: { reason: 'evidence-marked' } }]);
    await work.sign(again).expect(200);
    expect((await change(first!.id, { kind: 'text', note: '条件' }).expect(200)).body.test).toMatchObject({
      voidedSignOffs: 1,
    });
    const { now, kept } = (await at.senior.get(`${at.path}/tests/${testId}/contents`).expect(200))
      .body as PaperContentsView;
    const then = kept.find(({ digest }) => digest === again.digest)!;
    expect(paperChanges(then.content, now.content)).toMatchObject([
      { part: 'mark', before: { kind: 'tick' }, after: { kind: 'text', note: '条件', evidenceNumber: 1 } },
      { part: 'round' },
    ]);
    expect(kept.map(({ digest }) => digest)).toContain(signed.digest);
  });

  it('is in what is signed only where there is one: other papers are signed in the form they always were', async () => {
    const subjects = async () => {
      const { rows } = await test.admin.query(`SELECT content FROM kept_paper WHERE test_id = $1 ORDER BY kept_at`, [
        testId,
      ]);
      return rows.map(({ content }) => Object.keys(content as object).sort());
    };
    const always = ['conclusion', 'conclusionNote', 'deviations', 'evidence', 'individualControl', 'items'];
    const form = [...always, 'round', 'steps', 'test', 'type', 'v'];
    await signedPaper();
    expect(await subjects()).toEqual([form]);
    await marked();
    await work.sign(await work.paper(testId)).expect(200);
    expect(await subjects()).toEqual([form, [...form, 'marks'].sort()]);
  });

  it('no longer stand together once somebody writes the row by hand', async () => {
    await marked();
    const paper = await signedPaper();
    expect(paper.signOffs).toMatchObject([{ current: true }]);
    await test.admin.query(`UPDATE evidence_mark SET note = '書き換え' WHERE test_id = $1`, [testId]);
    expect((await work.paper(testId)).signOffs).toMatchObject([{ current: false, voided: null }]);
  });
});

describe('a mark on the cell of a sample', () => {
  it('names item and attribute, and those of another paper are not there', async () => {
    const tested = await aTestedEngagement(test, firm, { testState: 'in_progress' });
    const paperId = tested.tests.accessOperation;
    const path = `${tested.path}/tests/${paperId}`;
    const paper = (await tested.practitioner.get(path).expect(200)).body as PaperView;
    const { rows } = await test.admin.query<{ id: string }>(
      `SELECT id FROM sample_item WHERE engagement_id = $1 AND void_reason IS NULL ORDER BY rank LIMIT 1`,
      [tested.engagementId],
    );
    const cell = { itemId: rows[0]!.id, attribute: 'A' };
    const place = `${tested.path}/evidence/${paper.evidence[0]!.evidenceId}/marks`;
    const send = (body: Partial<MarkEvidenceBody>) =>
      tested.practitioner.post(place).send(bodyOf({ testId: paperId, cell, ...body }));
    const answer = (await send({}).expect(201)).body as ChangedMarkView;
    expect(answer.mark).toMatchObject({ cell: { ...cell, rank: expect.any(Number), populationCode: 'P-01' } });
    await send({ cell: { ...cell, attribute: 'Z' } }).expect(404);
    await send({ testId: tested.tests.accessDesign }).expect(404);
  });
});
