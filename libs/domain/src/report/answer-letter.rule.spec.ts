import { describe, expect, it } from 'vitest';
import { mayAnswerLetter, type AnswerLetterFacts } from './answer-letter.rule';

const asked = ['CONTROLS', 'FRAUD'];
const confirmed = (code: string) => ({ code, answer: 'confirmed' as const, words: '' });
const qualified = (code: string, words: string) => ({ code, answer: 'qualified' as const, words });
const read: AnswerLetterFacts = {
  reportState: 'draft',
  asked,
  points: asked.map(confirmed),
  isCorrection: false,
  reason: '',
};

describe('recording what the representation letter says', () => {
  it('is allowed when every point is confirmed, or qualified in the client’s words', () => {
    expect(mayAnswerLetter(read)).toEqual({ allowed: true });
    const points = [confirmed('CONTROLS'), qualified('FRAUD', '調査中の1件を除く')];
    expect(mayAnswerLetter({ ...read, points })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['a point is left open', { points: [confirmed('CONTROLS')] }, 'letter.points-not-all-answered'],
    ['a point is not among those asked', { points: [...read.points, confirmed('OTHER')] }, 'letter.point-unknown'],
    ['a point is answered twice', { points: [confirmed('FRAUD'), confirmed('FRAUD')] }, 'letter.point-unknown'],
    [
      'a qualification has no words',
      { points: [confirmed('CONTROLS'), qualified('FRAUD', ' ')] },
      'letter.point-words-missing',
    ],
    [
      'a qualification is too long',
      { points: [confirmed('CONTROLS'), qualified('FRAUD', 'あ'.repeat(2001))] },
      'reason.not-storable',
    ],
    [
      'a confirmed point has words that limit it',
      { points: [confirmed('CONTROLS'), { ...confirmed('FRAUD'), words: '一部を除く' }] },
      'letter.point-words-unexpected',
    ],
    ['a correction has no reason', { isCorrection: true }, 'letter.correction-reason-missing'],
  ] satisfies [string, Partial<AnswerLetterFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAnswerLetter({ ...read, ...change })).toEqual({ allowed: false, code });
  });

  it('is allowed again with the reason of the correction', () => {
    expect(mayAnswerLetter({ ...read, isCorrection: true, reason: '読み違えていたため' })).toEqual({ allowed: true });
  });
});
