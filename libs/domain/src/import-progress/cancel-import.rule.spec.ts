import { describe, expect, it } from 'vitest';
import { mayCancelImport } from './cancel-import.rule';

describe('cancelling an import', () => {
  it('is for one that is under way', () => {
    expect(mayCancelImport({ state: 'running' })).toEqual({ allowed: true });
  });

  it.each(['done', 'ended', 'cancelled'] as const)('is refused when it is %s', (state) => {
    expect(mayCancelImport({ state })).toEqual({ allowed: false, code: 'import.already-ended' });
  });
});
