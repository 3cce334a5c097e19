import { describe, expect, it } from 'vitest';
import { mayReviseRequest, type ReviseRequestFacts } from './revise-request.rule';
import { requestStates, type RequestState } from './request-state';

const text = { title: 'ログの点検', wanted: '記録をください。', shows: '', dueOn: '2026-10-30' };
const facts: Omit<ReviseRequestFacts, 'state'> = {
  engagementState: 'in_fieldwork',
  text,
  standing: text,
  answererIsThere: true,
};

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('revising a request', () => {
  it('gives it to another person and other papers until it is answered', () => {
    expect(allowedIn((state) => mayReviseRequest({ ...facts, state }))).toEqual(['draft', 'requested', 'returned']);
    expect(mayReviseRequest({ ...facts, state: 'requested', answererIsThere: false })).toEqual({
      allowed: false,
      code: 'request.answerer-unknown',
    });
  });

  it.each([{ title: '点検' }, { wanted: '写しをください。' }, { shows: '日' }, { dueOn: '2026-10-29' }])(
    'changes what it says (%o) in a draft alone: what the client has read stays',
    (change) => {
      const changed = { ...facts, text: { ...text, ...change } };
      expect(allowedIn((state) => mayReviseRequest({ ...changed, state }))).toEqual(['draft']);
      expect(mayReviseRequest({ ...changed, state: 'requested' })).toMatchObject({ code: 'request.text-was-sent' });
    },
  );

  it('changes what is looked for in a draft alone, and leaves it where nothing is said of it', () => {
    const standing = { ...text, expected: ['U-001'] };
    const expecting = (expected?: string[]) =>
      allowedIn((state) => mayReviseRequest({ ...facts, standing, expected, state }));
    expect(expecting(['U-002'])).toEqual(['draft']);
    expect(expecting(['U-001'])).toEqual(['draft', 'requested', 'returned']);
    expect(expecting()).toEqual(['draft', 'requested', 'returned']);
  });
});
