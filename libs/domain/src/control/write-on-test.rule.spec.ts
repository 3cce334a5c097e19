import { describe, expect, it } from 'vitest';
import { testStates } from './test-state';
import { mayWriteOnTest } from './write-on-test.rule';

describe('writing on a test', () => {
  it('is over once an amendment of the plan closed it, and not before', () => {
    const refused = testStates.filter((state) => !mayWriteOnTest({ state }).allowed);
    expect(refused).toEqual(['closed']);
    expect(mayWriteOnTest({ state: 'closed' })).toEqual({ allowed: false, code: 'test.closed' });
  });
});
