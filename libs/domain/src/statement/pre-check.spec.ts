import { describe, expect, it } from 'vitest';
import { preCheck, preCheckRequirements, requirementOf } from './pre-check';
import { gradedRules, type GradedRule } from './statement-rules';

describe('the pre-check of a statement', () => {
  it('shows the three gaps of the worked example, and every other requirement as met', () => {
    const reasons = Array.from({ length: 11 }, () => ({ rule: 'reason.missing' as const }));
    const lines = preCheck([...reasons, { rule: 'criterion.mandatory-not-selected' }, { rule: 'fact.missing' }]);
    const gaps = lines.filter(({ faults }) => faults.length > 0);
    expect(gaps.map(({ requirement, faults }) => [requirement, faults.length])).toEqual([
      ['facts-stated', 1],
      ['mandatory-selected', 1],
      ['reasons-stated', 11],
    ]);
    expect(lines.map(({ requirement }) => requirement)).toEqual(preCheckRequirements);
  });

  it('has a place for every rule, so that nothing told is left out of it', () => {
    const rules = Object.keys(gradedRules) as GradedRule[];
    const lines = preCheck(rules.map((rule) => ({ rule })));
    expect(lines.flatMap(({ faults }) => faults)).toHaveLength(rules.length);
    expect(requirementOf('operation.column-empty')).toBe('controls-stated');
  });
});
