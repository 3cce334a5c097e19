import { describe, expect, it } from 'vitest';
import { mayAcceptRequest } from './accept-request.rule';
import { requestStates, type RequestState } from './request-state';

const yes = { allowed: true };
const unanswered = { cameAnotherWay: false, files: [], chosen: [] };
const no = (code: string) => ({ allowed: false, code });

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('accepting an answer', () => {
  it('is done while nobody has settled it', () => {
    expect(allowedIn((state) => mayAcceptRequest({ state, ...unanswered }))).toEqual(['submitted', 'checking']);
  });

  it('is done without one where what was asked for came by another way', () => {
    const states = allowedIn((state) => mayAcceptRequest({ state, ...unanswered, cameAnotherWay: true }));
    expect(states).toEqual(['requested', 'submitted', 'checking', 'returned']);
  });

  it('gives evidence only of its own files, each once and of a paper', () => {
    const accept = (...chosen: { fileId: string; testIds: string[] }[]) =>
      mayAcceptRequest({ state: 'checking', cameAnotherWay: false, files: ['a', 'b'], chosen });
    expect(accept({ fileId: 'a', testIds: ['t'] })).toEqual(yes);
    expect(accept({ fileId: 'c', testIds: ['t'] })).toEqual(no('request.file-unknown'));
    expect(accept({ fileId: 'a', testIds: ['t'] }, { fileId: 'a', testIds: ['t'] })).toEqual(
      no('request.file-unknown'),
    );
    expect(accept({ fileId: 'a', testIds: [] })).toEqual(no('request.paper-missing'));
  });
});
