import { describe, expect, it } from 'vitest';
import { mayIssuePasswordLink, mayUsePasswordLink } from './password-link.rule';

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

describe('using it', () => {
  const facts = { now: 1, expiresAt: 2, usedAt: null, issuerMayIssue: true, isDisabled: false };

  it('works once, within its time', () => {
    expect(mayUsePasswordLink(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['its time is over', { now: 2 }],
    ['it was used', { usedAt: 1 }],
    ['who handed it out is no administrator any more', { issuerMayIssue: false }],
    ['the member was disabled meanwhile', { isDisabled: true }],
  ])('is refused with one answer when %s', (_, change) => {
    expect(mayUsePasswordLink({ ...facts, ...change })).toEqual({ allowed: false, code: 'password.link-not-usable' });
  });
});
