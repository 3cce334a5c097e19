import { describe, expect, it } from 'vitest';
import { mayDraftRequest, type DraftRequestFacts } from './draft-request.rule';

const yes = { allowed: true };
const no = (code: string) => ({ allowed: false, code });
const draft: DraftRequestFacts = {
  engagementState: 'in_fieldwork',
  text: { title: 'ログの点検', wanted: '記録をください。', shows: '', dueOn: '2026-10-30' },
  answererIsThere: true,
};

describe('writing a request', () => {
  it('is written with a title, words and a day, while there is fieldwork, for somebody who is there', () => {
    expect(mayDraftRequest(draft)).toEqual(yes);
    const refused = (change: Partial<DraftRequestFacts['text']>) =>
      mayDraftRequest({ ...draft, text: { ...draft.text, ...change } });
    expect(refused({ title: '　' })).toEqual(no('request.title-missing'));
    expect(refused({ wanted: '' })).toEqual(no('request.wanted-missing'));
    expect(refused({ dueOn: '2026-02-30' })).toEqual(no('request.due-invalid'));
    expect(refused({ shows: 'あ'.repeat(2001) })).toEqual(no('request.text-not-storable'));
    expect(mayDraftRequest({ ...draft, expected: ['あ'.repeat(101)] })).toEqual(no('request.expected-unfit'));
    expect(mayDraftRequest({ ...draft, engagementState: 'accepted' })).toEqual(no('request.fieldwork-not-open'));
    expect(mayDraftRequest({ ...draft, answererIsThere: false })).toEqual(no('request.answerer-unknown'));
  });
});
