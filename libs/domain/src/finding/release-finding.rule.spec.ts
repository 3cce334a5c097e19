import { describe, expect, it } from 'vitest';
import { mayReleaseFinding, type ReleaseFindingFacts } from './release-finding.rule';

describe('putting a finding before the client', () => {
  const facts: ReleaseFindingFacts = {
    engagementState: 'in_fieldwork',
    state: 'draft',
    hasApprover: true,
    answerBy: '2026-11-25',
    today: '2026-11-18',
    note: '',
  };

  it.each(['draft', 'reported', 'improvement_planned', 'improved'] as const)('is allowed while it is %s', (state) => {
    expect(mayReleaseFinding({ ...facts, state })).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['the facts are confirmed and not yet reported', { state: 'confirmed' }, 'finding.nothing-to-ask'],
    ['it was withdrawn', { state: 'withdrawn' }, 'finding.nothing-to-ask'],
    ['the client has no approver here', { hasApprover: false }, 'finding.nobody-to-answer'],
    ['the day is over', { answerBy: '2026-11-17' }, 'finding.answer-day-invalid'],
    ['the day does not exist', { answerBy: '2026-11-31' }, 'finding.answer-day-invalid'],
    ['the note holds a NUL', { note: '\u0000' }, 'finding.release-note-not-storable'],
  ] satisfies [string, Partial<ReleaseFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReleaseFinding({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
