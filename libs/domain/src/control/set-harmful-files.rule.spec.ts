import { describe, expect, it } from 'vitest';
import { maySetHarmfulFiles } from './set-harmful-files.rule';

describe('what a firm does with files that could run', () => {
  it('is set to something else than it is', () => {
    expect(maySetHarmfulFiles({ before: 'seal-macros', wanted: 'refuse' }).allowed).toBe(true);
    expect(maySetHarmfulFiles({ before: 'refuse', wanted: 'refuse' })).toEqual({
      allowed: false,
      code: 'firm.harmful-files-unchanged',
    });
  });
});
