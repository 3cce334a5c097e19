import { describe, expect, it } from 'vitest';
import { allow, refuse } from '../decision';
import { mayRenewStep, type RenewStepFacts } from './renew-step.rule';

const read: RenewStepFacts = { state: 'in_progress', from: 1, seen: 2, newest: 2 };

describe('bringing a step up to the newest version of its procedure', () => {
  it('is allowed for the version that was read', () => {
    expect(mayRenewStep(read)).toEqual(allow);
  });

  it.each([
    ['the step was written by hand', { from: null }, 'test.step-without-procedure'],
    ['a version came in that nobody has read', { newest: 3 }, 'test.procedure-not-newer'],
    ['the step has it already', { from: 2 }, 'test.procedure-not-newer'],
    ['the paper is signed', { state: 'prepared' }, 'test.signed-already'],
    ['the test was ended', { state: 'closed' }, 'test.closed'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayRenewStep({ ...read, ...change })).toEqual(refuse(code));
  });
});
