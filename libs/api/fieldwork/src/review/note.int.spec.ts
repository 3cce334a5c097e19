import { actionsOf, type Person } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, firm, test, work } from './reviewed-engagement.fixture';

eachInAnEngagement();

describe('review notes', () => {
  const write = (person: Person, text = '根拠は?', id = at.designTest(1)) =>
    person.post(`${at.path}/tests/${id}/notes`).send({ notes: [{ text, field: 'conclusion' }] });
  const noteStep = (person: Person, id: string, verb: string, body: object) =>
    person.post(`${at.path}/notes/${id}/${verb}`).send(body);

  it('are asked, answered and settled, each with one entry', async () => {
    const [note] = (await write(at.senior).expect(201)).body;
    expect(note).toMatchObject({ state: 'open', writtenByName: '森 試', version: 1 });
    expect((await work.paper(at.designTest(1))).openNoteCount).toBe(1);
    const answered = await noteStep(at.practitioner, note.id, 'answer', { answer: '第3条', version: 1 }).expect(200);
    expect(answered.body).toMatchObject({ state: 'answered', answer: '第3条' });
    expect((await at.senior.get(`${at.path}/review-queue`)).body.toResolve).toMatchObject([{ id: at.designTest(1) }]);
    await noteStep(at.senior, note.id, 'resolve', { version: 2 }).expect(200);
    expect((await work.paper(at.designTest(1))).openNoteCount).toBe(0);
    expect(
      (await noteStep(at.practitioner, note.id, 'answer', { answer: 'x', version: 3 }).expect(422)).body.code,
    ).toBe('note.resolved');
    expect(await actionsOf(test, at.engagementId)).toEqual(['note.written', 'note.answered', 'note.resolved']);
  });

  it('are not settled by the one whose work they ask about', async () => {
    const prepared = await work.signed(at.designTest(1));
    const [note] = (await write(at.senior, '?', prepared.id).expect(201)).body;
    const own = await noteStep(at.practitioner, note.id, 'resolve', { version: 1 }).expect(422);
    expect(own.body.code).toBe('note.resolver-did-the-work');
    await noteStep(at.leader, note.id, 'resolve', { version: 1 }).expect(200);
  });

  it('are settled by who wrote them or somebody above, and by no peer of whoever did the work', async () => {
    const prepared = await work.signed(at.designTest(1));
    const [note] = (await write(at.senior, '?', prepared.id).expect(201)).body;
    const peer = await firm.person('同僚');
    const second = await firm.person('主任二');
    for (const [person, role] of [
      [peer, 'practitioner'],
      [second, 'senior'],
    ] as const) {
      const place = { userId: person.userId, role, fromOn: '2026-02-02', toOn: null };
      await at.leader.post(`${at.path}/team`).send(place).expect(201);
      await person.post(`${at.path}/independence`).send({ hasInterest: false, explanation: '' }).expect(201);
      const refused = await noteStep(person, note.id, 'resolve', { version: 1 }).expect(422);
      expect(refused.body.code).toBe('note.resolver-not-above');
    }
    await noteStep(at.senior, note.id, 'resolve', { version: 1 }).expect(200);
    const [theirs] = (await write(at.qualityReviewer, '?', prepared.id).expect(201)).body;
    expect((await noteStep(at.leader, theirs.id, 'resolve', { version: 1 }).expect(422)).body.code).toBe(
      'note.resolver-not-above',
    );
    await noteStep(at.qualityReviewer, theirs.id, 'resolve', { version: 1 }).expect(200);
  });

  it('are the quality reviewer’s too, and nobody’s from outside', async () => {
    const [note] = (await write(at.qualityReviewer).expect(201)).body;
    await write(at.outsider).expect(404);
    await noteStep(at.outsider, note.id, 'resolve', { version: 1 }).expect(404);
    await noteStep(at.practitioner, note.id, 'answer', { answer: '第3条', version: 1 }).expect(200);
    const late = await noteStep(at.qualityReviewer, note.id, 'resolve', { version: 1 }).expect(409);
    expect(late.body.code).toBe('stale-version');
    await noteStep(at.senior, randomUUID(), 'resolve', { version: 1 }).expect(404);
    expect((await write(at.senior, ' ').expect(422)).body.code).toBe('note.text-missing');
  });

  it('that were noted while reading are written together, each with its entry, or none', async () => {
    const notes = ['根拠は?', '期間は?', '誰が見ましたか?'].map((text) => ({ text, field: '' }));
    const send = (said: object[]) => at.senior.post(`${at.path}/tests/${at.designTest(1)}/notes`).send({ notes: said });
    const refused = await send([...notes, { text: ' ', field: '' }]).expect(422);
    expect(refused.body.code).toBe('note.text-missing');
    await send([]).expect(400);
    await send(Array.from({ length: 101 }, () => notes[0]!)).expect(400);
    expect((await work.paper(at.designTest(1))).openNoteCount).toBe(0);
    const written = await send(notes).expect(201);
    expect(written.body).toMatchObject(notes);
    expect((await work.paper(at.designTest(1))).openNoteCount).toBe(3);
    expect(await actionsOf(test, at.engagementId)).toEqual(['note.written', 'note.written', 'note.written']);
  });

  it('are all counted when many are written at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => write(at.senior).expect(201)));
    expect((await work.paper(at.designTest(1))).openNoteCount).toBe(6);
  });
});
