import { describe, expect, it } from 'vitest';
import { mayIssuePasswordLink } from './issue-password-link.rule';

describe('a link to somebody who has lost their password', () => {
  const facts = { userId: 'sato', askedBy: 'admin', worksElsewhere: false, isDisabled: false };

  it('is handed out by an administrator', () => {
    expect(mayIssuePasswordLink(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['it would be their own', { askedBy: 'sato' }, 'password.own-link'],
    ['another firm relies on the password too', { worksElsewhere: true }, 'password.works-elsewhere'],
    ['they are disabled', { isDisabled: true }, 'password.member-disabled'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayIssuePasswordLink({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
