import { actionsOf, ledgerOf, type Person } from '@akashi/api-testing';
import type { EngagementSummaryView, MarkView, NoteView, ReviewQueueView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, test, work } from './reviewed-engagement.fixture';

eachInAnEngagement();

const none = { stepId: null, markId: null, cell: null };
const send = (person: Person, testId: string, note: object) =>
  person.post(`${at.path}/tests/${testId}/notes`).send({ notes: [{ text: '根拠は?', field: '', ...note }] });
const written = async (person: Person, testId: string, note: object) =>
  ((await send(person, testId, note).expect(201)).body as NoteView[])[0]!;
const queueOf = async (person: Person) =>
  (await person.get(`${at.path}/review-queue`).expect(200)).body as ReviewQueueView;
const waitingFor = async (person: Person) =>
  ((await person.get('/api/engagements').expect(200)).body as EngagementSummaryView[])
    .flatMap(({ waiting }) => waiting)
    .flatMap(({ permission, count }) => (permission === 'note.write' ? [count] : []));

describe('what a note hangs on', () => {
  it('is a step or a mark of the paper, named on it and in the queue, with one entry that says which', async () => {
    const paper = await work.worked(at.designTest(1));
    const { evidence } = (await work.addEvidence(paper.id)).body as { evidence: { id: string } };
    const region = { page: 1, left: 0, top: 0, width: 10, height: 10 };
    const body = { testId: paper.id, versionNo: 1, kind: 'tick', note: '', ...{ stepId: null, cell: null }, region };
    const marked = await at.practitioner
      .post(`${at.path}/evidence/${evidence.id}/marks`)
      .send({ ...body, lines: null });
    const mark = (marked.body as { mark: MarkView }).mark;
    const stepId = paper.steps[0]!.id;
    const onStep = await written(at.senior, paper.id, { field: 'result', place: { ...none, stepId } });
    expect(onStep).toMatchObject({ field: 'result', stepId, stepNumber: 1, mark: null, cell: null });
    const onMark = await written(at.senior, paper.id, { place: { ...none, markId: mark.id } });
    expect(onMark).toMatchObject({ markId: mark.id, mark: { evidenceId: evidence.id, number: 1, kind: 'tick' } });
    const facts = (await ledgerOf(test, at.engagementId)).flatMap((one) =>
      one.action === 'note.written' ? [one.facts] : [],
    );
    expect(facts).toEqual([
      { test: paper.id, step: stepId, mark: null, mentions: 0 },
      { test: paper.id, step: null, mark: mark.id, mentions: 0 },
    ]);
    await at.practitioner
      .post(`${at.path}/notes/${onStep.id}/answer`)
      .send({ answer: '第3条', version: 1 })
      .expect(200);
    const [line] = (await queueOf(at.senior)).toResolve;
    expect(line!.notePlaces).toMatchObject([{ field: 'result', stepNumber: 1 }, { mark: { number: 1 } }]);
    expect((await work.paper(paper.id)).notes[0]!.answeredAt).not.toBeNull();
  });

  it('stays known once its step is off the paper', async () => {
    const paper = await work.worked(at.designTest(1));
    await written(at.senior, paper.id, { place: { ...none, stepId: paper.steps[0]!.id } });
    const { version } = await work.paper(paper.id);
    await at.practitioner.put(`${at.path}/tests/${paper.id}/steps`).send({ version, steps: [] }).expect(200);
    const [note] = (await work.paper(paper.id)).notes;
    expect(note).toMatchObject({ stepId: paper.steps[0]!.id, stepNumber: null });
  });

  it('is of this paper: whatever else is named is refused, and nothing is kept', async () => {
    const [paper, other] = [await work.worked(at.designTest(1)), await work.worked(at.designTest(2))];
    const [stepId, theirs] = [paper.steps[0]!.id, other.steps[0]!.id];
    const before = await actionsOf(test, at.engagementId);
    await send(at.senior, paper.id, { place: { ...none, stepId: theirs } }).expect(404);
    await send(at.senior, paper.id, { place: { ...none, markId: randomUUID() } }).expect(404);
    await send(at.senior, paper.id, { place: { ...none, cell: { itemId: randomUUID(), attribute: 'A' } } }).expect(404);
    await send(at.senior, paper.id, { place: { ...none, stepId, markId: randomUUID() } }).expect(404);
    await send(at.senior, paper.id, { field: 'anything' }).expect(400);
    expect((await work.paper(paper.id)).notes).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual(before);
  });
});

describe('whom a note names', () => {
  it('is told that it waits for them until they answer or it is settled', async () => {
    const paper = await work.worked(at.designTest(1));
    const note = await written(at.senior, paper.id, { mentions: [at.leader.userId, at.leader.userId] });
    expect(note.mentions).toMatchObject([{ id: at.leader.userId, name: '長谷川 試' }]);
    expect(await waitingFor(at.leader)).toEqual([1]);
    expect(await waitingFor(at.qualityReviewer)).toEqual([]);
    expect((await queueOf(at.leader)).mentioned).toMatchObject([{ id: paper.id }]);
    expect((await queueOf(at.senior)).mentioned).toEqual([]);
    await at.leader.post(`${at.path}/notes/${note.id}/answer`).send({ answer: '見ました', version: 1 }).expect(200);
    expect(await waitingFor(at.leader)).toEqual([]);
    expect((await queueOf(at.leader)).mentioned).toEqual([]);
  });

  it('is told once where the note waits for them as whoever does the work', async () => {
    const id = at.designTest(1);
    const { version } = await work.paper(id);
    const own = { assigneeId: at.practitioner.userId, dueOn: null, version };
    await at.leader.put(`${at.path}/tests/${id}/assignment`).send(own).expect(200);
    await written(at.senior, id, { mentions: [at.practitioner.userId] });
    expect(await waitingFor(at.practitioner)).toEqual([]);
    expect(await queueOf(at.practitioner)).toMatchObject({ toAnswer: [{ id }], mentioned: [] });
  });

  it('is somebody who may open the engagement today, and the paper says who may be named', async () => {
    const paper = await work.paper(at.designTest(1));
    expect(paper.team.map(({ id }) => id)).toContain(at.practitioner.userId);
    expect(paper.team.map(({ id }) => id)).not.toContain(at.outsider.userId);
    expect(paper.team.every(({ reading }) => /^[ァ-ヶー ]+$/.test(reading))).toBe(true);
    const refused = await send(at.senior, paper.id, { mentions: [at.outsider.userId] }).expect(422);
    expect(refused.body.code).toBe('note.mentions-outsider');
    expect((await work.paper(paper.id)).notes).toEqual([]);
  });
});
