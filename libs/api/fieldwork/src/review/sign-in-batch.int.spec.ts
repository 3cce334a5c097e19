import { actionsOf, aFirm, type Person } from '@akashi/api-testing';
import type { PaperView, SignatureBatchView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, firm, test, work } from './reviewed-engagement.fixture';

eachInAnEngagement();

const sent = (papers: readonly PaperView[]) => papers.map(({ id, version, digest }) => ({ id, version, digest }));
const chosen = (papers: readonly PaperView[]) => papers.map(({ id, version }) => ({ id, version }));
const batch = (verb: 'sign' | 'review', papers: readonly PaperView[], person: Person) =>
  person.post(`${at.path}/tests/${verb}`).send({ tests: sent(papers) });
const preview = async (verb: 'sign' | 'review', papers: readonly PaperView[], person: Person) =>
  (
    await person
      .post(`${at.path}/tests/${verb}/preview`)
      .send({ tests: chosen(papers) })
      .expect(200)
  ).body as SignatureBatchView;
const signatures = async () =>
  (await test.admin.query(`SELECT role FROM sign_off WHERE engagement_id = $1`, [at.engagementId])).rows;

/** Signed by the practitioner one by one, and opened as it stands by whoever reviews. */
const prepared = async (id: string, person: Person = at.senior) => {
  await work.sign(await work.batchable(id)).expect(200);
  return work.opened(id, person);
};

describe('signing in a batch', () => {
  it('leaves one record for each paper and one entry in the ledger', async () => {
    const papers = [
      await work.batchable(at.designTest(1)),
      await work.batchable(at.designTest(2)),
      await work.batchable(at.designTest(3)),
    ];
    const before = (await actionsOf(test, at.engagementId)).length;
    const answer = await batch('sign', papers, at.practitioner).expect(200);
    expect(answer.body.count).toBe(3);
    const next = [];
    for (const { id } of papers) next.push(await work.opened(id, at.senior));
    await batch('review', next, at.senior).expect(200);
    expect(await signatures()).toHaveLength(6);
    expect((await actionsOf(test, at.engagementId)).slice(before)).toEqual(['test.signed', 'test.reviewed']);
  });

  it('is done once by whoever sends it twice, at one moment or later', async () => {
    const papers = [await work.batchable(at.designTest(1)), await work.batchable(at.designTest(2))];
    const both = await Promise.all([1, 2].map(() => batch('sign', papers, at.practitioner)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await batch('sign', papers, at.practitioner).expect(409)).body.code).toBe('stale-version');
    const doubled = [...sent(papers), ...sent(papers)];
    await at.practitioner.post(`${at.path}/tests/sign`).send({ tests: doubled }).expect(400);
    expect(await signatures()).toHaveLength(2);
    expect((await actionsOf(test, at.engagementId)).filter((action) => action === 'test.signed')).toHaveLength(1);
  });

  it('signs none when one may not be signed, and names it', async () => {
    const ready = await work.batchable(at.designTest(1));
    const idle = await work.paper(at.designTest(2));
    const answer = await batch('sign', [ready, idle], at.practitioner).expect(422);
    expect(answer.body).toMatchObject({ code: 'test.not-in-progress', facts: { testId: idle.id } });
    await batch('sign', [ready, { ...ready, id: randomUUID() }], at.practitioner).expect(404);
    await batch('sign', [{ ...ready, version: 1 }], at.practitioner).expect(409);
    expect(await signatures()).toEqual([]);
  });
});

describe('a paper that asks for a signature of its own', () => {
  const stops = async (verb: 'sign' | 'review', papers: PaperView[], out: PaperView, reasons: string[]) => {
    const person = verb === 'sign' ? at.practitioner : at.senior;
    const [before, entries] = [await signatures(), await actionsOf(test, at.engagementId)];
    expect((await preview(verb, papers, person)).leftOut).toEqual([{ id: out.id, reasons }]);
    const refused = await batch(verb, papers, person).expect(422);
    expect(refused.body).toMatchObject({ code: reasons[0], facts: { testId: out.id } });
    expect(await signatures()).toEqual(before);
    expect(await actionsOf(test, at.engagementId)).toEqual(entries);
  };

  it('has no evidence: the whole batch is refused, and by itself it is signed', async () => {
    const ready = await work.batchable(at.designTest(1));
    await work.worked(at.designTest(2));
    const bare = await work.opened(at.designTest(2), at.practitioner);
    await stops('sign', [ready, bare], bare, ['sign-off.no-evidence']);
    await work.sign(bare).expect(200);
    const { ready: left } = await preview('sign', [ready], at.practitioner);
    await at.practitioner.post(`${at.path}/tests/sign`).send({ tests: left }).expect(200);
    expect(await signatures()).toHaveLength(2);
  });

  it('was never opened by its signer, whoever else opened it', async () => {
    const ready = await work.batchable(at.designTest(1));
    await work.worked(at.designTest(2), at.senior);
    await work.addEvidence(at.designTest(2));
    const unseen = await work.opened(at.designTest(2), at.senior);
    await stops('sign', [ready, unseen], unseen, ['sign-off.not-opened']);
    await work.opened(unseen.id, at.practitioner);
    await batch('sign', [ready, unseen], at.practitioner).expect(200);
  });

  it('was opened by whoever wrote a step of it', async () => {
    await work.worked(at.designTest(1));
    await work.addEvidence(at.designTest(1));
    await batch('sign', [await work.paper(at.designTest(1))], at.practitioner).expect(200);
  });

  it('changed after its reviewer had opened it', async () => {
    const ready = await prepared(at.designTest(1));
    await work.opened(at.designTest(2), at.senior);
    await work.sign(await work.batchable(at.designTest(2))).expect(200);
    const changed = await work.opened(at.designTest(2), at.leader);
    await stops('review', [ready, changed], changed, ['sign-off.changed-since-opened']);
    await work.opened(changed.id, at.senior);
    await batch('review', [ready, changed], at.senior).expect(200);
  });

  it('has an open note, which its preparer may answer by signing it alone', async () => {
    const ready = await work.batchable(at.designTest(1));
    const noted = await work.batchable(at.designTest(2));
    await at.senior
      .post(`${at.path}/tests/${noted.id}/notes`)
      .send({ notes: [{ text: '根拠は?', field: '' }] })
      .expect(201);
    const seen = await work.opened(noted.id, at.practitioner);
    await stops('sign', [ready, seen], seen, ['sign-off.has-open-note']);
  });

  it('shows a deviation', async () => {
    const ready = await work.batchable(at.designTest(1));
    const before = await work.batchable(at.designTest(2));
    const concluded = { version: before.version, conclusion: 'DEVIATION', note: '' };
    await at.practitioner.put(`${at.path}/tests/${before.id}/conclusion`).send(concluded).expect(200);
    // Recorded by the area to the right, which this spec does not start.
    await test.admin.query(
      `INSERT INTO deviation (firm_id, engagement_id, id, number, test_id, attribute, fact, state, recorded_by)
       VALUES ($1, $2, $3, 1, $4, '', '承認の記録がない', 'open', $5)`,
      [firm.firmId, at.engagementId, randomUUID(), before.id, at.practitioner.userId],
    );
    const deviating = await work.opened(before.id, at.practitioner);
    await stops('sign', [ready, deviating], deviating, ['sign-off.has-deviation']);
    await work.sign(deviating).expect(200);
  });
});

describe('what is kept of an opening', () => {
  const openings = async () =>
    (
      await test.admin.query<{ user_id: string; digest: string }>(
        `SELECT user_id, digest FROM paper_opening WHERE engagement_id = $1`,
        [at.engagementId],
      )
    ).rows;

  it('is each content once, and nothing of whoever signs nothing here', async () => {
    const { id } = await work.opened(at.designTest(1), at.senior);
    await work.opened(id, at.senior);
    const office = await firm.person('審理', 'quality_office');
    await office.get(`${at.path}/tests/${id}`).expect(200);
    const { digest } = await work.paper(id);
    expect(await openings()).toEqual([
      { user_id: at.senior.userId, digest },
      { user_id: at.leader.userId, digest },
    ]);
  });

  it('is nothing where the reader is not let in', async () => {
    const foreign = await (await aFirm(test)).person('他社');
    await foreign.get(`${at.path}/tests/${at.designTest(1)}`).expect(404);
    await foreign
      .post(`${at.path}/tests/sign/preview`)
      .send({ tests: [{ id: at.designTest(1), version: 1 }] })
      .expect(404);
    await at.qualityReviewer
      .post(`${at.path}/tests/review/preview`)
      .send({ tests: [{ id: at.designTest(1), version: 1 }] })
      .expect(403);
    expect(await openings()).toEqual([]);
  });
});
