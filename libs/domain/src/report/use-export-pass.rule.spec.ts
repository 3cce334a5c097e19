import { describe, expect, it } from 'vitest';
import { mayUseExportPass } from './use-export-pass.rule';

describe('what the right code gave', () => {
  it.each([
    ['opens the link until its end', 2_000, 1_999, null],
    ['opens nothing at its end', 2_000, 2_000, 'export.pass-ended'],
    ['opens nothing where nobody was given it', null, 1_000, 'export.pass-ended'],
  ])('%s', (_, until, now, code) => {
    expect(mayUseExportPass({ until, now })).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});
