import { describe, expect, it } from 'vitest';
import { exportCode, mayUseExportCode, type UseExportCodeFacts } from './use-export-code.rule';

describe('the code that was mailed for a link', () => {
  const right: UseExportCodeFacts = { isRight: true, isUsed: false, tries: 1, now: 1_000, expiresAt: 2_000 };

  it('opens it once, before its end, within a few tries', () => {
    expect(mayUseExportCode(right)).toEqual({ allowed: true });
    expect(mayUseExportCode({ ...right, tries: exportCode.tries })).toEqual({ allowed: true });
  });

  it.each([
    ['it is another', { isRight: false }],
    ['it was used', { isUsed: true }],
    ['its minutes are over', { now: 2_000 }],
    ['it was guessed at too often', { tries: exportCode.tries + 1 }],
  ])('is refused alike where %s', (_, change) => {
    expect(mayUseExportCode({ ...right, ...change })).toEqual({ allowed: false, code: 'export.code-wrong' });
  });
});
