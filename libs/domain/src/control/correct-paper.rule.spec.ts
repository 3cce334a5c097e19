import { expect, it } from 'vitest';
import { mayCorrectPaper } from './correct-paper.rule';

it('a signed paper of an issued report changes only once it was reopened', () => {
  expect(mayCorrectPaper({ isFrozen: false })).toEqual({ allowed: true });
  expect(mayCorrectPaper({ isFrozen: true })).toEqual({ allowed: false, code: 'test.not-reopened' });
});
