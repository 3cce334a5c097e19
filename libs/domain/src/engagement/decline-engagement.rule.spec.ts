import { describe, expect, it } from 'vitest';
import type { EndOfProposalFacts } from './end-of-proposal';
import { mayDeclineEngagement } from './decline-engagement.rule';

const proposed: EndOfProposalFacts = {
  state: 'proposed',
  on: '2026-02-10',
  today: '2026-02-10',
  reason: '資格のある責任者を充てられないため',
};

describe('declining a proposed engagement', () => {
  it('is allowed before it is accepted, with the reason', () => {
    expect(mayDeclineEngagement(proposed)).toEqual({ allowed: true });
  });

  it.each([
    ['it is accepted', { state: 'accepted' }, 'engagement.not-proposed'],
    ['it was declined', { state: 'declined' }, 'engagement.declined'],
    ['it was withdrawn', { state: 'withdrawn' }, 'engagement.withdrawn'],
    ['it is archived', { state: 'archived' }, 'engagement.archived'],
    ['the day does not exist', { on: '2026-02-30' }, 'engagement.end-date-invalid'],
    ['the day has not come', { on: '2026-02-11' }, 'engagement.end-date-in-future'],
    ['no reason is given', { reason: '　' }, 'engagement.decline-reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<EndOfProposalFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayDeclineEngagement({ ...proposed, ...change })).toEqual({ allowed: false, code });
  });
});
