import { describe, expect, it } from 'vitest';
import { mayReadEngagement } from './read-engagement.rule';

describe('reading an engagement as one of its team', () => {
  it.each([
    ['no interest was declared', { hasInterest: false, isResolved: false }],
    ['the interest was resolved', { hasInterest: true, isResolved: true }],
  ])('is allowed when %s', (_, declaration) => {
    expect(mayReadEngagement({ declaration })).toEqual({ allowed: true });
  });

  it.each([
    ['they have not declared', null, 'declare-first'],
    ['their interest is not resolved', { hasInterest: true, isResolved: false }, 'interest-unresolved'],
  ])('is refused when %s', (_, declaration, code) => {
    expect(mayReadEngagement({ declaration })).toEqual({ allowed: false, code });
  });
});
