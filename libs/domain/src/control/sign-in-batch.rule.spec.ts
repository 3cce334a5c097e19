import { describe, expect, it } from 'vitest';
import { allow, refuse } from '../decision';
import { maySignInBatch, reasonsForOwnSignature, reasonsOnPaper, type SignInBatchFacts } from './sign-in-batch.rule';

const plain: SignInBatchFacts = {
  role: 'reviewer',
  conclusion: 'NO_EXCEPTION',
  evidence: 1,
  deviations: 0,
  openNotes: 0,
  opened: 'as-it-is',
};

describe('signing among others', () => {
  it('is for papers that ask no question', () => {
    expect(maySignInBatch(plain)).toEqual(allow);
    expect(reasonsForOwnSignature(plain)).toEqual([]);
  });

  it.each([
    ['that the signer never opened', { opened: 'never' }, 'sign-off.not-opened'],
    ['that changed after its reviewer opened it', { opened: 'earlier' }, 'sign-off.changed-since-opened'],
    ['without evidence', { evidence: 0 }, 'sign-off.no-evidence'],
    ['with a deviation', { deviations: 1 }, 'sign-off.has-deviation'],
    ['concluded with a deviation', { conclusion: 'DEVIATION' }, 'sign-off.has-deviation'],
    ['with an open note', { openNotes: 1 }, 'sign-off.has-open-note'],
  ] as const)('is refused for a paper %s', (_, change, code) => {
    expect(maySignInBatch({ ...plain, ...change })).toEqual(refuse(code));
  });

  it('takes what its preparer went on writing after they had opened it, and never what they never opened', () => {
    expect(maySignInBatch({ ...plain, role: 'preparer', opened: 'earlier' })).toEqual(allow);
    expect(maySignInBatch({ ...plain, role: 'preparer', opened: 'never' })).toEqual(refuse('sign-off.not-opened'));
  });

  it.each(['NOT_APPLICABLE', 'OMITTED'] as const)('asks no evidence of work that was not done: %s', (conclusion) => {
    expect(maySignInBatch({ ...plain, conclusion, evidence: 0 })).toEqual(allow);
  });

  it('tells every reason, what was not seen first', () => {
    const worst = { ...plain, opened: 'never', evidence: 0, deviations: 2, openNotes: 1 } as const;
    expect(reasonsForOwnSignature(worst)).toEqual([
      'sign-off.not-opened',
      'sign-off.no-evidence',
      'sign-off.has-deviation',
      'sign-off.has-open-note',
    ]);
    expect(reasonsOnPaper(worst)).toEqual(reasonsForOwnSignature(worst).slice(1));
  });
});
