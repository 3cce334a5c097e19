import { describe, expect, it } from 'vitest';
import { mayAcceptRequest } from './accept-request.rule';
import { requestStates, type RequestState } from './request-state';

const yes = { allowed: true };
const no = (code: string) => ({ allowed: false, code });

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('accepting an answer', () => {
  it('is done while nobody has settled it', () => {
    expect(allowedIn((state) => mayAcceptRequest({ state, files: [], chosen: [] }))).toEqual(['submitted', 'checking']);
  });

  it('gives evidence only of its own files, each once and of a paper', () => {
    const accept = (...chosen: { fileId: string; testIds: string[] }[]) =>
      mayAcceptRequest({ state: 'checking', files: ['a', 'b'], chosen });
    expect(accept({ fileId: 'a', testIds: ['t'] })).toEqual(yes);
    expect(accept({ fileId: 'c', testIds: ['t'] })).toEqual(no('request.file-unknown'));
    expect(accept({ fileId: 'a', testIds: ['t'] }, { fileId: 'a', testIds: ['t'] })).toEqual(
      no('request.file-unknown'),
    );
    expect(accept({ fileId: 'a', testIds: [] })).toEqual(no('request.paper-missing'));
  });
});
