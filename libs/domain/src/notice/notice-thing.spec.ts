import { describe, expect, it } from 'vitest';
import { noticeThing } from './notice-thing';

const act = (action: string, type: string, facts: Record<string, unknown> = {}, engagementId: string | null = 'e') =>
  noticeThing({ action, engagementId, entity: { type, id: 'x' }, facts });

describe('what a notice leads to', () => {
  it.each([
    ['a note to its paper', act('note.written', 'review_note', { test: 't' }), { kind: 'paper', id: 't' }],
    ['a paper to itself', act('test.signed', 'control_test'), { kind: 'paper', id: 'x' }],
    ['many papers to the matrix', act('test.assigned', 'engagement'), { kind: 'matrix', id: 'x' }],
    ['a finding to itself', act('finding.raised', 'finding', { testId: 't' }), { kind: 'finding', id: 'x' }],
    [
      'a finding opened again to it',
      act('correction.finding-reopened', 'correction', { findingId: 'f' }),
      { kind: 'finding', id: 'f' },
    ],
    ['a request to itself', act('request.answered', 'evidence-request'), { kind: 'request', id: 'x' }],
    ['an engagement to its overview', act('engagement.accepted', 'engagement'), { kind: 'engagement', id: 'x' }],
    ['what is one’s own to the account', act('factor.reset', 'member', {}, null), { kind: 'account', id: 'x' }],
    ['who joined to the people', act('member.joined', 'member', {}, null), { kind: 'people', id: 'x' }],
  ])('%s', (_, thing, expected) => expect(thing).toEqual(expected));
});
