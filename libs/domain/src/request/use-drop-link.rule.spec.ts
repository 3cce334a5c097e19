import { describe, expect, it } from 'vitest';
import { mayUseDropLink, type UseDropLinkFacts } from './use-drop-link.rule';

describe('a link that takes files', () => {
  const open: UseDropLinkFacts = { engagementState: 'in_fieldwork', isEnded: false, now: 1_000, expiresAt: 2_000 };

  it('opens until its end', () => {
    expect(mayUseDropLink(open)).toEqual({ allowed: true });
    expect(mayUseDropLink({ ...open, now: 1_999 })).toEqual({ allowed: true });
  });

  it.each([
    ['at its end', { now: 2_000 }],
    ['once it was ended', { isEnded: true }],
    ['once the engagement is archived', { engagementState: 'archived' }],
    ['once the engagement was withdrawn', { engagementState: 'withdrawn' }],
  ] satisfies [string, Partial<UseDropLinkFacts>][])('opens no more %s, and says no more than that', (_, change) => {
    expect(mayUseDropLink({ ...open, ...change })).toEqual({ allowed: false, code: 'link.not-usable' });
  });
});
