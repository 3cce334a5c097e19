import { actionsOf, ledgerOf, signsByPasskey, SoftAuthenticator, type Person } from '@akashi/api-testing';
import type { PaperView } from '@akashi/contracts';
import { createHash, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, test, work } from './reviewed-engagement.fixture';

eachInAnEngagement();

const returned = ({ id, version }: PaperView, note: string, person: Person = at.senior) =>
  person
    .post(`${at.path}/tests/${id}/return`)
    .send({ version, notes: note.trim() === '' ? [] : [{ text: note, field: '' }] });

describe('signing a paper', () => {
  it('puts the preparer’s name under the digest of what is there', async () => {
    const before = await work.worked(at.designTest(1));
    const answer = await work.sign(before).expect(200);
    expect(answer.body).toMatchObject({ count: 1, tests: [{ state: 'prepared', version: 4, round: 1 }] });
    const after = await work.paper(before.id);
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
    const before = await work.worked(at.designTest(1));
    expect((await work.sign({ ...before, digest: 'a'.repeat(64) }).expect(422)).body.code).toBe(
      'sign-off.subject-changed',
    );
    expect((await work.sign({ ...before, version: 2 }).expect(409)).body.code).toBe('stale-version');
    expect((await work.paper(before.id)).signOffs).toEqual([]);
  });

  it('is refused before the work is done', async () => {
    const id = at.designTest(1);
    expect((await work.sign(await work.paper(id)).expect(422)).body.code).toBe('test.not-in-progress');
    await at.practitioner
      .put(`${at.path}/tests/${id}/steps`)
      .send({ version: 1, steps: [{ ...work.step, result: '　' }] });
    expect((await work.sign(await work.paper(id)).expect(422)).body.code).toBe('test.conclusion-missing');
    const body = { version: 2, conclusion: 'NO_EXCEPTION', note: '' };
    await at.practitioner.put(`${at.path}/tests/${id}/conclusion`).send(body).expect(200);
    expect((await work.sign(await work.paper(id)).expect(422)).body.code).toBe('test.step-without-result');
  });

  it('is taken back by evidence that comes later, and the next one stands under a new digest', async () => {
    const before = await work.signed(at.designTest(1));
    await work.addEvidence(before.id);
    const after = await work.paper(before.id);
    expect(after).toMatchObject({ state: 'in_progress', round: 2 });
    expect(after.signOffs[0]).toMatchObject({ current: false, voided: { reason: 'evidence-added' } });
    await work.sign(after).expect(200);
    expect((await work.paper(before.id)).signOffs.map(({ current }) => current)).toEqual([false, true]);
  });
});

describe('reviewing a paper', () => {
  it('is the second person’s, under the same digest', async () => {
    const prepared = await work.signed(at.designTest(1));
    expect((await at.senior.get(`${at.path}/review-queue`)).body.toReview).toMatchObject([{ id: prepared.id }]);
    const answer = await work.review(prepared).expect(200);
    expect(answer.body.tests).toMatchObject([{ state: 'reviewed' }]);
    expect((await work.paper(prepared.id)).signOffs.map(({ role, digest }) => [role, digest])).toEqual([
      ['prepare', prepared.digest],
      ['review', prepared.digest],
    ]);
    expect((await at.senior.get(`${at.path}/review-queue`)).body.toReview).toEqual([]);
  });

  it('is refused to the preparer, to practitioners, and while a note is open', async () => {
    const before = await work.worked(at.designTest(1));
    await work.sign(before, at.senior).expect(200);
    const prepared = await work.paper(before.id);
    expect((await work.review(prepared, at.senior).expect(422)).body.code).toBe('test.reviewer-is-preparer');
    await work.review(prepared, at.practitioner).expect(403);
    await work.review(prepared, at.qualityReviewer).expect(403);
    await at.leader
      .post(`${at.path}/tests/${before.id}/notes`)
      .send({ notes: [{ text: '根拠は?', field: '' }] })
      .expect(201);
    expect((await work.review(prepared, at.leader).expect(422)).body.code).toBe('test.open-notes');
  });

  it('gives work back with a note, in a new round, with the signature taken back', async () => {
    const prepared = await work.signed(at.designTest(1));
    expect((await returned(prepared, ' ').expect(422)).body.code).toBe('test.return-without-note');
    const answer = await returned(prepared, '日付を書いてください').expect(200);
    expect(answer.body).toMatchObject({ state: 'returned', round: 2, voidedSignOffs: 1 });
    const after = await work.paper(prepared.id);
    expect(after).toMatchObject({ openNoteCount: 1, notes: [{ text: '日付を書いてください', state: 'open' }] });
    expect((await at.practitioner.get(`${at.path}/review-queue`)).body).toMatchObject({
      toRework: [{ id: prepared.id }],
      toAnswer: [{ id: prepared.id }],
    });
    await work.sign(after).expect(200);
    expect(await actionsOf(test, at.engagementId)).toEqual([
      'test.recorded',
      'test.recorded',
      'test.signed',
      'test.returned',
      'test.signed',
    ]);
  });
});

describe('signing by a passkey', () => {
  it('keeps what the device signed with each signature, and takes it under no other paper', async () => {
    const key = new SoftAuthenticator();
    const paper = await work.worked(at.designTest(1));
    const other = await work.worked(at.designTest(2));
    const signer = await signsByPasskey(test, at.practitioner, key);
    const path = ({ id }: PaperView) => `${at.path}/tests/${id}/sign`;
    const body = ({ version, digest }: PaperView) => ({ version, digest });
    const send = async (target: PaperView, proof: string) =>
      signer.post(path(target)).set('X-Passkey-Proof', proof).send(body(target));
    const proof = await signer.proofFor(`POST ${path(paper)}`, body(paper));
    expect((await send(other, proof)).body.code).toBe('factor.passkey-expired');
    expect((await send(paper, await signer.proofFor(`POST ${path(paper)}`, body(paper)))).status).toBe(200);
    const { rows } = await test.admin.query(
      `SELECT a.*, s.subject_digest, s.method FROM sign_off s
       JOIN sign_off_assertion l ON l.sign_off_id = s.id JOIN assertion a ON a.id = l.assertion_id
       WHERE s.engagement_id = $1`,
      [at.engagementId],
    );
    expect(rows).toHaveLength(1);
    const [kept] = rows;
    expect(kept).toMatchObject({ method: 'passkey', credential_id: key.credentialId, signer_id: signer.userId });
    expect(JSON.parse(kept.request)).toEqual(body(paper));
    expect(kept.subject_digest).toBe(paper.digest);
    const [signing] = (await ledgerOf(test, at.engagementId)).slice(-1);
    expect(signing).toMatchObject({ action: 'test.signed', actor: { authn: 'passkey-again' } });
    expect(signing?.facts['assertionSha256']).toMatch(/^[0-9a-f]{64}$/);
    const act = JSON.parse(kept.act) as { digest: string; operation: string };
    expect(act.operation).toBe(`POST ${path(paper)}`);
    expect(act.digest).toBe(createHash('sha256').update(kept.request).digest('hex'));
    const { challenge } = JSON.parse(kept.client_data.toString('utf8')) as { challenge: string };
    expect(challenge).toBe(createHash('sha256').update(kept.act).digest('base64url'));
    const signed = Buffer.concat([kept.authenticator_data, createHash('sha256').update(kept.client_data).digest()]);
    expect(verify('sha256', signed, key.publicKey, kept.signature)).toBe(true);
  });
});
