import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
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

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
});

const step = {
  id: null,
  technique: 'INSPECTION',
  procedure: '閲覧',
  result: '第3条',
  interviewee: '',
  performedOn: null,
};
/** A paper that is ready to be signed: version 3. */
const worked = async (id: string) => {
  await at.practitioner
    .put(`${at.path}/tests/${id}/steps`)
    .send({ version: 1, steps: [step] })
    .expect(200);
  const body = { version: 2, conclusion: 'NO_EXCEPTION', note: '' };
  await at.practitioner.put(`${at.path}/tests/${id}/conclusion`).send(body).expect(200);
  return paper(id);
};
const paper = async (id: string) => (await at.leader.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;
const sign = ({ id, version, digest }: PaperView, person: Person = at.practitioner) =>
  person.post(`${at.path}/tests/${id}/sign`).send({ version, digest });
const review = ({ id, version, digest }: PaperView, person: Person = at.senior) =>
  person.post(`${at.path}/tests/${id}/review`).send({ version, digest });
const signed = async (id: string) => {
  await sign(await worked(id)).expect(200);
  return paper(id);
};
const returned = ({ id, version }: PaperView, note: string, person: Person = at.senior) =>
  person.post(`${at.path}/tests/${id}/return`).send({ version, note });

describe('signing a paper', () => {
  it('puts the preparer’s name under the digest of what is there', async () => {
    const before = await worked(at.designTest(1));
    const answer = await sign(before).expect(200);
    expect(answer.body).toMatchObject({ count: 1, tests: [{ state: 'prepared', version: 4, round: 1 }] });
    const after = await paper(before.id);
    expect(after.digest).toBe(before.digest);
    expect(after.signOffs).toMatchObject([
      {
        role: 'prepare',
        signerId: at.practitioner.userId,
        teamRole: 'practitioner',
        digest: before.digest,
        current: true,
      },
    ]);
    const events = await ledgerOf(test, at.engagementId);
    expect(events.at(-1)).toMatchObject({ action: 'test.signed', facts: { digest: before.digest, round: 1 } });
  });

  it('is refused when what the signer saw is not what is there', async () => {
    const before = await worked(at.designTest(1));
    expect((await sign({ ...before, digest: 'a'.repeat(64) }).expect(422)).body.code).toBe('sign-off.subject-changed');
    expect((await sign({ ...before, version: 2 }).expect(409)).body.code).toBe('stale-version');
    expect((await paper(before.id)).signOffs).toEqual([]);
  });

  it('is refused before the work is done', async () => {
    const id = at.designTest(1);
    expect((await sign(await paper(id)).expect(422)).body.code).toBe('test.not-in-progress');
    await at.practitioner.put(`${at.path}/tests/${id}/steps`).send({ version: 1, steps: [{ ...step, result: '　' }] });
    expect((await sign(await paper(id)).expect(422)).body.code).toBe('test.conclusion-missing');
    const body = { version: 2, conclusion: 'NO_EXCEPTION', note: '' };
    await at.practitioner.put(`${at.path}/tests/${id}/conclusion`).send(body).expect(200);
    expect((await sign(await paper(id)).expect(422)).body.code).toBe('test.step-without-result');
  });

  it('is refused when the conclusion says something else than the deviations', async () => {
    const { id, version } = await worked(at.designTest(1));
    const fact = { attribute: '1', fact: '手順がない', version };
    await at.practitioner.post(`${at.path}/tests/${id}/deviations`).send(fact).expect(201);
    expect((await sign(await paper(id)).expect(422)).body.code).toBe('test.deviation-not-evaluated');
  });

  it('is taken back by evidence that comes later, and the next one stands under a new digest', async () => {
    const before = await signed(at.designTest(1));
    await at.practitioner
      .post(`${at.path}/evidence`)
      .query({ testId: before.id, source: '会社', asOf: '2026-09-30', receivedOn: '2026-10-05' })
      .set('Content-Type', 'application/octet-stream')
      .set('X-File-Name', 'log.txt')
      .send(Buffer.from('log'))
      .expect(201);
    const after = await paper(before.id);
    expect(after).toMatchObject({ state: 'in_progress', round: 2 });
    expect(after.signOffs[0]).toMatchObject({ current: false, voided: { reason: 'evidence-added' } });
    await sign(after).expect(200);
    expect((await paper(before.id)).signOffs.map(({ current }) => current)).toEqual([false, true]);
  });
});

describe('reviewing a paper', () => {
  it('is the second person’s, under the same digest', async () => {
    const prepared = await signed(at.designTest(1));
    expect((await at.senior.get(`${at.path}/review-queue`)).body.toReview).toMatchObject([{ id: prepared.id }]);
    const answer = await review(prepared).expect(200);
    expect(answer.body.tests).toMatchObject([{ state: 'reviewed' }]);
    expect((await paper(prepared.id)).signOffs.map(({ role, digest }) => [role, digest])).toEqual([
      ['prepare', prepared.digest],
      ['review', prepared.digest],
    ]);
    expect((await at.senior.get(`${at.path}/review-queue`)).body.toReview).toEqual([]);
  });

  it('is refused to the preparer, to practitioners, and while a note is open', async () => {
    const before = await worked(at.designTest(1));
    await sign(before, at.senior).expect(200);
    const prepared = await paper(before.id);
    expect((await review(prepared, at.senior).expect(422)).body.code).toBe('test.reviewer-is-preparer');
    await review(prepared, at.practitioner).expect(403);
    await review(prepared, at.qualityReviewer).expect(403);
    await at.leader.post(`${at.path}/tests/${before.id}/notes`).send({ text: '根拠は?', field: '' }).expect(201);
    expect((await review(prepared, at.leader).expect(422)).body.code).toBe('test.open-notes');
  });

  it('gives work back with a note, in a new round, with the signature taken back', async () => {
    const prepared = await signed(at.designTest(1));
    expect((await returned(prepared, ' ').expect(422)).body.code).toBe('test.return-without-note');
    const answer = await returned(prepared, '日付を書いてください').expect(200);
    expect(answer.body).toMatchObject({ state: 'returned', round: 2, voidedSignOffs: 1 });
    const after = await paper(prepared.id);
    expect(after).toMatchObject({ openNoteCount: 1, notes: [{ text: '日付を書いてください', state: 'open' }] });
    expect((await at.practitioner.get(`${at.path}/review-queue`)).body).toMatchObject({
      toRework: [{ id: prepared.id }],
      toAnswer: [{ id: prepared.id }],
    });
    await sign(after).expect(200);
    expect(await actionsOf(test, at.engagementId)).toEqual([
      'test.recorded',
      'test.recorded',
      'test.signed',
      'test.returned',
      'test.signed',
    ]);
  });
});

describe('signing in bulk', () => {
  it('leaves one record for each paper and one entry in the ledger', async () => {
    const papers = [await worked(at.designTest(1)), await worked(at.designTest(2)), await worked(at.designTest(3))];
    const tests = papers.map(({ id, version }) => ({ id, version }));
    const answer = await at.practitioner.post(`${at.path}/tests/sign`).send({ tests }).expect(200);
    expect(answer.body.count).toBe(3);
    const next = (answer.body.tests as PaperView[]).map(({ id, version }) => ({ id, version }));
    await at.senior.post(`${at.path}/tests/review`).send({ tests: next }).expect(200);
    const { rows } = await test.admin.query(`SELECT role FROM sign_off WHERE engagement_id = $1`, [at.engagementId]);
    expect(rows).toHaveLength(6);
    expect((await actionsOf(test, at.engagementId)).slice(-2)).toEqual(['test.signed', 'test.reviewed']);
  });

  it('signs none when one may not be signed, and names it', async () => {
    const ready = await worked(at.designTest(1));
    const tests = [
      { id: ready.id, version: ready.version },
      { id: at.designTest(2), version: 1 },
    ];
    const answer = await at.practitioner.post(`${at.path}/tests/sign`).send({ tests }).expect(422);
    expect(answer.body).toMatchObject({ code: 'test.not-in-progress', facts: { testId: at.designTest(2) } });
    expect((await paper(ready.id)).signOffs).toEqual([]);
    const unknown = [
      { id: ready.id, version: ready.version },
      { id: randomUUID(), version: 1 },
    ];
    await at.practitioner.post(`${at.path}/tests/sign`).send({ tests: unknown }).expect(404);
  });
});

describe('separation of duties in the database', () => {
  const insert = (testId: string, person: Person, role: string, teamRole: string, digest = 'b'.repeat(64)) =>
    asFirm(test, firm.firmId, (client) =>
      client.query(
        `INSERT INTO sign_off (firm_id, engagement_id, id, subject_type, subject_id, subject_digest, role, signer_id, team_role,
           meaning, method) VALUES ($1, $2, $3, 'control_test', $4, $5, $6, $7, $8, '作成', 'session')`,
        [firm.firmId, at.engagementId, randomUUID(), testId, digest, role, person.userId, teamRole],
      ),
    );

  it('lets one of two connections sign in one role, and one person in one role only', async () => {
    const id = at.designTest(1);
    const outcomes = await Promise.allSettled([
      insert(id, at.practitioner, 'prepare', 'practitioner'),
      insert(id, at.senior, 'prepare', 'senior'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { constraint: 'sign_off_one_per_role' },
    });
    const other = at.designTest(2);
    await insert(other, at.senior, 'prepare', 'senior');
    await expect(insert(other, at.senior, 'review', 'senior')).rejects.toMatchObject({
      constraint: 'sign_off_one_per_person',
    });
  });

  it('takes nobody’s word for a role they do not hold', async () => {
    const id = at.designTest(1);
    await expect(insert(id, at.practitioner, 'review', 'senior')).rejects.toMatchObject({ code: '23503' });
    await expect(insert(id, at.practitioner, 'review', 'practitioner')).rejects.toMatchObject({ code: '23514' });
    await expect(insert(id, at.qualityReviewer, 'prepare', 'quality_reviewer')).rejects.toMatchObject({
      code: '23514',
    });
    await expect(insert(id, at.outsider, 'prepare', 'practitioner')).rejects.toMatchObject({ code: '23503' });
  });

  it('lets one of two racing reviewers through', async () => {
    const prepared = await signed(at.designTest(1));
    const answers = await Promise.all([review(prepared, at.senior), review(prepared, at.leader)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await paper(prepared.id)).signOffs).toHaveLength(2);
  });
});

describe('review notes', () => {
  const write = (person: Person, text = '根拠は?', id = at.designTest(1)) =>
    person.post(`${at.path}/tests/${id}/notes`).send({ text, field: 'conclusion' });
  const noteStep = (person: Person, id: string, verb: string, body: object) =>
    person.post(`${at.path}/notes/${id}/${verb}`).send(body);

  it('are asked, answered and settled, each with one entry', async () => {
    const note = (await write(at.senior).expect(201)).body;
    expect(note).toMatchObject({ state: 'open', writtenByName: '森 試', version: 1 });
    expect((await paper(at.designTest(1))).openNoteCount).toBe(1);
    const answered = await noteStep(at.practitioner, note.id, 'answer', { answer: '第3条', version: 1 }).expect(200);
    expect(answered.body).toMatchObject({ state: 'answered', answer: '第3条' });
    expect((await at.senior.get(`${at.path}/review-queue`)).body.toResolve).toMatchObject([{ id: at.designTest(1) }]);
    await noteStep(at.senior, note.id, 'resolve', { version: 2 }).expect(200);
    expect((await paper(at.designTest(1))).openNoteCount).toBe(0);
    expect(
      (await noteStep(at.practitioner, note.id, 'answer', { answer: 'x', version: 3 }).expect(422)).body.code,
    ).toBe('note.resolved');
    expect(await actionsOf(test, at.engagementId)).toEqual(['note.written', 'note.answered', 'note.resolved']);
  });

  it('are not settled by the one whose work they ask about', async () => {
    const prepared = await signed(at.designTest(1));
    const note = (await write(at.senior, '?', prepared.id).expect(201)).body;
    const own = await noteStep(at.practitioner, note.id, 'resolve', { version: 1 }).expect(422);
    expect(own.body.code).toBe('note.resolver-did-the-work');
    await noteStep(at.leader, note.id, 'resolve', { version: 1 }).expect(200);
  });

  it('are the quality reviewer’s too, and nobody’s from outside', async () => {
    const note = (await write(at.qualityReviewer).expect(201)).body;
    await write(at.outsider).expect(404);
    await noteStep(at.outsider, note.id, 'resolve', { version: 1 }).expect(404);
    await noteStep(at.senior, note.id, 'resolve', { version: 9 }).expect(409);
    await noteStep(at.senior, randomUUID(), 'resolve', { version: 1 }).expect(404);
    expect((await write(at.senior, ' ').expect(422)).body.code).toBe('note.text-missing');
  });

  it('are all counted when many are written at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => write(at.senior).expect(201)));
    expect((await paper(at.designTest(1))).openNoteCount).toBe(6);
  });
});
