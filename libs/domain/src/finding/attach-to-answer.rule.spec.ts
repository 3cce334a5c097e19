import { describe, expect, it } from 'vitest';
import { mayAttachToAnswer } from './attach-to-answer.rule';

describe('attaching a file to an answer about facts', () => {
  it.each([
    ['planned', 'to-confirm', 'attached'],
    ['in_reporting', 'answered', 'attached'],
    ['in_reporting', 'being-revised', 'finding.being-revised'],
    ['in_reporting', 'confirmed', 'finding.not-asked'],
    ['archived', 'to-confirm', 'engagement.archived'],
  ] as const)('in an engagement that is %s, of a finding that is %s: %s', (engagementState, stage, said) => {
    const decision = mayAttachToAnswer({ engagementState, stage });
    expect(decision.allowed ? 'attached' : decision.code).toBe(said);
  });
});
