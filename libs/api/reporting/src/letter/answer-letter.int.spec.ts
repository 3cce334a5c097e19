import {
  actionsOf,
  aFirm,
  aReceivedLetter,
  asFirm,
  aTestedEngagement,
  everyPointConfirmed,
  ledgerOf,
  startTestApp,
  todayIsNotBefore,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { AnswerLetterBody, LetterView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../reporting.module';

let test: TestApp;
let work: TestedEngagement;
let letter: LetterView;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  todayIsNotBefore(test, '2026-12-18');
});
beforeEach(async () => {
  work = await aTestedEngagement(test, await aFirm(test));
  letter = await aReceivedLetter(work);
});
afterAll(() => test.close());

const pointsPath = () => `${work.path}/letter/${letter.id}/points`;
const answer = (body: AnswerLetterBody, person = work.senior) => person.put(pointsPath()).send(body);

/** Every point confirmed but one, which the client would not confirm as it stands. */
const withQualified = (seen: LetterView): AnswerLetterBody => {
  const { points, ...body } = everyPointConfirmed(seen);
  const limited = { answer: 'qualified' as const, words: '調査中の1件を除く' };
  return { ...body, points: points.map((point) => (point.code === 'FRAUD' ? { ...point, ...limited } : point)) };
};

const letterActions = async () =>
  (await actionsOf(test, work.engagementId)).filter((action) => action !== 'letter.recorded');

describe('recording what the representation letter says', () => {
  it('shows the eight points of the ruleset before anybody has read them off', () => {
    expect(letter.points).toHaveLength(8);
    expect(letter.points.every((point) => point.answer === null && point.textJa !== '')).toBe(true);
  });

  it('keeps each answer and the client’s own words, and leaves one entry in the role that recorded it', async () => {
    const said = (await answer(withQualified(letter)).expect(200)).body as LetterView;
    expect(said.pointsVersion).toBe(1);
    const qualified = said.points.filter((point) => point.answer === 'qualified');
    expect(qualified).toMatchObject([{ code: 'FRAUD', words: '調査中の1件を除く', acknowledgement: null }]);
    expect(await letterActions()).toEqual(['letter.answered']);
    const entry = (await ledgerOf(test, work.engagementId)).at(-1);
    expect(entry).toMatchObject({ facts: { confirmed: 7, qualified: 1 }, actor: { role: 'senior' } });
    expect(JSON.stringify(entry)).not.toContain('調査中');
  });

  it.each<[string, (body: AnswerLetterBody) => AnswerLetterBody, string]>([
    ['a point is open', (body) => ({ ...body, points: body.points.slice(1) }), 'letter.points-not-all-answered'],
    [
      'a qualification has no words',
      (body) => ({ ...body, points: body.points.map((one) => ({ ...one, answer: 'qualified' })) }),
      'letter.point-words-missing',
    ],
  ])('is refused when %s', async (_, change, code) => {
    const refused = await answer(change(everyPointConfirmed(letter))).expect(422);
    expect(refused.body.code).toBe(code);
    expect(await letterActions()).toEqual([]);
  });

  it('is corrected with a reason by whoever has seen what stands, and what was read before stays on file', async () => {
    const first = (await answer(withQualified(letter)).expect(200)).body as LetterView;
    await answer(everyPointConfirmed(letter)).expect(409);
    expect((await answer(everyPointConfirmed(first)).expect(422)).body.code).toBe('letter.correction-reason-missing');
    const corrected = await answer({ ...everyPointConfirmed(first), reason: '脚注を読み違えていたため' }).expect(200);
    expect(corrected.body.pointsVersion).toBe(2);
    const kept = await asFirm(test, work.firmId, (client) =>
      client.query(`SELECT version, reason FROM letter_answer WHERE letter_id = $1 ORDER BY version`, [letter.id]),
    );
    expect(kept.rows).toEqual([
      { version: 1, reason: '' },
      { version: 2, reason: '脚注を読み違えていたため' },
    ]);
  });

  it('asks for the points of a letter that came after, and takes none for the one before', async () => {
    await answer(everyPointConfirmed(letter)).expect(200);
    const second = await aReceivedLetter(work);
    expect(second.pointsVersion).toBe(0);
    await answer({ ...everyPointConfirmed(letter), version: 1, reason: '訂正' }).expect(409);
  });

  it('is not for practitioners, hidden from who has no role, and not there in another firm', async () => {
    await answer(everyPointConfirmed(letter), work.practitioner).expect(403);
    await answer(everyPointConfirmed(letter), work.outsider).expect(404);
    const stranger = await aTestedEngagement(test, await aFirm(test));
    await stranger.senior
      .put(`${stranger.path}/letter/${letter.id}/points`)
      .send(everyPointConfirmed(letter))
      .expect(404);
  });
});

describe('acknowledging a qualified point', () => {
  const acknowledge = (code: string, body: object, person = work.leader) =>
    person.post(`${pointsPath()}/${code}/acknowledge`).send(body);

  it('is the leader’s, says why, is done once, and leaves one entry', async () => {
    await answer(withQualified(letter)).expect(200);
    const why = { version: 1, reason: '対象のサービスに関わらない事案であるため' };
    await acknowledge('FRAUD', why, work.senior).expect(403);
    await acknowledge('FRAUD', why, work.outsider).expect(404);
    expect((await acknowledge('FRAUD', { ...why, reason: '' }).expect(422)).body.code).toBe(
      'letter.acknowledgement-reason-missing',
    );
    expect((await acknowledge('CONTROLS', why).expect(422)).body.code).toBe('letter.point-not-qualified');
    const said = (await acknowledge('FRAUD', why).expect(200)).body as LetterView;
    expect(said.points.at(-1)?.acknowledgement).toMatchObject({ reason: why.reason });
    expect((await acknowledge('FRAUD', why).expect(422)).body.code).toBe('letter.point-already-acknowledged');
    expect(await letterActions()).toEqual(['letter.answered', 'letter.acknowledged']);
    expect((await ledgerOf(test, work.engagementId)).at(-1)).toMatchObject({
      facts: { point: 'FRAUD' },
      actor: { role: 'engagement_leader' },
    });
  });

  it('is asked for again when the points are corrected', async () => {
    const first = (await answer(withQualified(letter)).expect(200)).body as LetterView;
    const why = { version: 1, reason: '対象のサービスに関わらない事案であるため' };
    await acknowledge('FRAUD', why).expect(200);
    const again = await answer({ ...withQualified(first), reason: '言葉を書き写し直した' }).expect(200);
    expect((again.body as LetterView).points.at(-1)?.acknowledgement).toBeNull();
    await acknowledge('FRAUD', why).expect(409);
  });
});
