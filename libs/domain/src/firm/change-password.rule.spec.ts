import { describe, expect, it } from 'vitest';
import { mayChangePassword } from './change-password.rule';

describe('changing one’s own password', () => {
  it('is allowed to whoever knows the one that stands, for another', () => {
    expect(mayChangePassword({ isOldRight: true, isSame: false })).toEqual({ allowed: true });
  });

  it.each([
    ['the one that stands is not known', { isOldRight: false, isSame: false }, 'password.old-wrong'],
    ['a wrong one is given twice', { isOldRight: false, isSame: true }, 'password.old-wrong'],
    ['it stays as it is', { isOldRight: true, isSame: true }, 'password.unchanged'],
  ])('is refused when %s', (_, facts, code) => {
    expect(mayChangePassword(facts)).toEqual({ allowed: false, code });
  });
});
