import { describe, expect, it } from 'vitest';
import { maySignLetter, type SignLetterFacts } from './sign-letter.rule';

describe('signing the representation letter at the client’s desk', () => {
  const facts: SignLetterFacts = {
    engagementState: 'in_reporting',
    isSigned: false,
    reportState: null,
    asked: ['CONTROLS', 'EVENTS'],
    points: [
      { code: 'CONTROLS', answer: 'confirmed', words: '' },
      { code: 'EVENTS', answer: 'qualified', words: '10月12日に検証環境が停止しました。' },
    ],
    today: '2026-12-18',
    periodEnd: '2026-09-30',
    signerName: '楢崎 一',
    signerTitle: '代表取締役',
    signerAuthority: '情報セキュリティの最終の決裁権限を持つ',
    undrawable: [],
  };

  it('is allowed when every point is answered, whether as it stands or with words', () => {
    expect(maySignLetter(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['it is signed', { isSigned: true }, 'letter.already-signed'],
    ['the report is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['the period is not over', { today: '2026-09-30' }, 'letter.date-before-period-end'],
    ['the signer’s title is missing', { signerTitle: '' }, 'letter.signer-missing'],
    ['the signer’s authority is missing', { signerAuthority: ' ' }, 'letter.authority-missing'],
    ['a point is open', { asked: ['CONTROLS', 'EVENTS', 'FRAUD'] }, 'letter.points-not-all-answered'],
    [
      'what limits a point is not said',
      { asked: ['CONTROLS'], points: [{ code: 'CONTROLS', answer: 'qualified', words: '' }] },
      'letter.point-words-missing',
    ],
    ['the document could not print a letter of it', { undrawable: ['𠮷'] }, 'letter.not-drawable'],
  ] satisfies [string, Partial<SignLetterFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(maySignLetter({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
