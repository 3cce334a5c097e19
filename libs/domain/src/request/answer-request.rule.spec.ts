import { describe, expect, it } from 'vitest';
import { mayAnswerRequest, type SubmitAnswerFacts } from './answer-request.rule';

const yes = { allowed: true };
const no = (code: string) => ({ allowed: false, code });
const today = '2026-10-21';

describe('an answer', () => {
  const answer: SubmitAnswerFacts = {
    engagementState: 'in_fieldwork',
    state: 'requested',
    files: 1,
    note: '',
    otherWay: null,
    today,
  };

  it('holds a file, or words in the place of one', () => {
    expect(mayAnswerRequest(answer)).toEqual(yes);
    expect(mayAnswerRequest({ ...answer, files: 0 })).toEqual(no('request.nothing-sent'));
    expect(mayAnswerRequest({ ...answer, files: 0, note: '記録がありません。' })).toEqual(yes);
    expect(mayAnswerRequest({ ...answer, note: 'あ'.repeat(2001) })).toEqual(no('request.words-not-storable'));
    expect(mayAnswerRequest({ ...answer, state: 'submitted' })).toEqual(no('request.not-waiting'));
  });

  it('that came by another way says from whom, when and how', () => {
    const by = (change: object) =>
      mayAnswerRequest({ ...answer, otherWay: { from: '藤井', on: today, how: 'メール', ...change } });
    expect(by({})).toEqual(yes);
    expect(by({ from: '' })).toEqual(no('request.received-from-missing'));
    expect(by({ how: ' ' })).toEqual(no('request.received-from-missing'));
    expect(by({ on: '2026-10-22' })).toEqual(no('request.received-on-invalid'));
    expect(by({ from: 'あ'.repeat(201) })).toEqual(no('request.words-not-storable'));
  });
});
