import { describe, expect, it } from 'vitest';
import { mayAnswerLinks } from './answer-links.rule';

describe('an answer to links', () => {
  it('changes every one of them', () => {
    expect(mayAnswerLinks('yes', ['open', 'no']).allowed).toBe(true);
    expect(mayAnswerLinks('open', ['yes']).allowed).toBe(true);
    for (const answer of ['yes', 'no', 'open'] as const) {
      expect(mayAnswerLinks(answer, ['open', 'yes', 'no'])).toEqual({
        allowed: false,
        code: 'framework-link.unchanged',
      });
    }
  });
});
