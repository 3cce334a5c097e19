import { describe, expect, it } from 'vitest';
import { mayNameMattersInMail } from './name-matters-in-mail.rule';

describe('whether a mail names engagements', () => {
  it.each([true, false])('is changed from %s to its opposite, and to nothing else', (before) => {
    expect(mayNameMattersInMail({ before, wanted: !before }).allowed).toBe(true);
    expect(mayNameMattersInMail({ before, wanted: before })).toEqual({
      allowed: false,
      code: 'firm.mail-names-unchanged',
    });
  });
});
