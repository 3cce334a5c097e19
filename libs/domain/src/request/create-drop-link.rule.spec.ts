import { describe, expect, it } from 'vitest';
import { dropLinkLimits, mayCreateDropLink, type CreateDropLinkFacts } from './create-drop-link.rule';

describe('a link for who declines the desk', () => {
  const link: CreateDropLinkFacts = {
    engagementState: 'in_fieldwork',
    recipientName: '野村 拓也',
    recipientEmail: 'nomura@mizunara.example',
    days: 30,
    requests: 2,
  };

  it('is made for one named person, for a time, and for requests that were sent', () => {
    expect(mayCreateDropLink(link)).toEqual({ allowed: true });
    expect(mayCreateDropLink({ ...link, days: dropLinkLimits.days })).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is closed', { engagementState: 'archived' }, 'engagement.archived'],
    ['nobody is named', { recipientName: '　' }, 'drop-link.recipient-missing'],
    ['the name is too long', { recipientName: 'あ'.repeat(201) }, 'drop-link.recipient-not-storable'],
    ['the address is none', { recipientEmail: 'nomura' }, 'drop-link.email-malformed'],
    ['the address holds a NUL', { recipientEmail: 'a\u0000@b.example' }, 'drop-link.email-malformed'],
    ['it would have ended', { days: 0 }, 'drop-link.days-invalid'],
    ['it would live too long', { days: dropLinkLimits.days + 1 }, 'drop-link.days-invalid'],
    ['its life is no number of days', { days: 1.5 }, 'drop-link.days-invalid'],
    ['it would ask for nothing', { requests: 0 }, 'drop-link.nothing-asked'],
  ] satisfies [string, Partial<CreateDropLinkFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayCreateDropLink({ ...link, ...change })).toEqual({ allowed: false, code });
  });
});
