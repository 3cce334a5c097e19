import { describe, expect, it } from 'vitest';
import { mayKeepImport } from './keep-import.rule';

describe('keeping an import', () => {
  it('is for one that is under way', () => {
    expect(mayKeepImport({ state: 'running' })).toEqual({ allowed: true });
  });

  it.each(['done', 'ended', 'cancelled'] as const)('is refused when it is %s', (state) => {
    expect(mayKeepImport({ state })).toEqual({ allowed: false, code: 'import.was-cancelled' });
  });
});
