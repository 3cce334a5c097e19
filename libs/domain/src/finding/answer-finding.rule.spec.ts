import { describe, expect, it } from 'vitest';
import { mayAnswerFinding, type AnswerFindingFacts } from './answer-finding.rule';

describe('answering the facts of a finding', () => {
  const facts: AnswerFindingFacts = {
    engagementState: 'in_fieldwork',
    stage: 'to-confirm',
    answer: 'confirmed',
    words: '',
  };

  it('is allowed without a word where the facts are as stated, and with words otherwise', () => {
    expect(mayAnswerFinding(facts)).toEqual({ allowed: true });
    expect(mayAnswerFinding({ ...facts, answer: 'disputed', words: '1件は承認の記録があります。' })).toEqual({
      allowed: true,
    });
  });

  it('may be followed by more until the firm writes anew', () => {
    expect(mayAnswerFinding({ ...facts, stage: 'answered' })).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['the firm is writing anew', { stage: 'being-revised' }, 'finding.being-revised'],
    ['it is confirmed', { stage: 'confirmed' }, 'finding.not-asked'],
    ['it was withdrawn', { stage: 'withdrawn' }, 'finding.not-asked'],
    ['it is not so and nobody says what is', { answer: 'disputed', words: '　' }, 'finding.answer-words-missing'],
    ['there is something to add and it is not said', { answer: 'supplemented' }, 'finding.answer-words-missing'],
    ['the words are too long', { words: 'あ'.repeat(2001) }, 'finding.answer-words-not-storable'],
  ] satisfies [string, Partial<AnswerFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAnswerFinding({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
