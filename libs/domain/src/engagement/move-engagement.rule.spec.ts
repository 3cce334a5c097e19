import { describe, expect, it } from 'vitest';
import { engagementCourse, engagementEnds, engagementStates } from './engagement-state';
import { mayMoveEngagement } from './move-engagement.rule';

describe('the way of an engagement', () => {
  it('runs through every state of its course, one step at a time', () => {
    engagementCourse.slice(1).forEach((to, index) => {
      const from = engagementCourse[index] ?? 'archived';
      expect(mayMoveEngagement({ from, to })).toEqual({ allowed: true });
    });
  });

  it.each([
    ['a step is left out', 'accepted', 'in_fieldwork', 'engagement.step-not-allowed'],
    ['it would go back after issue', 'issued', 'in_reporting', 'engagement.step-not-allowed'],
    ['it would stand still', 'planned', 'planned', 'engagement.step-not-allowed'],
    ['it is archived', 'archived', 'proposed', 'engagement.archived'],
  ] as const)('is refused when %s', (_, from, to, code) => {
    expect(mayMoveEngagement({ from, to })).toEqual({ allowed: false, code });
  });

  it.each(engagementEnds)('ends as %s before it is accepted, and nowhere else', (to) => {
    const from = engagementStates.filter((state) => mayMoveEngagement({ from: state, to }).allowed);
    expect(from).toEqual(['proposed']);
    for (const next of engagementStates)
      expect(mayMoveEngagement({ from: to, to: next })).toEqual({ allowed: false, code: `engagement.${to}` });
  });

  it('goes back to fieldwork while nothing is issued', () => {
    expect(mayMoveEngagement({ from: 'in_reporting', to: 'in_fieldwork' })).toEqual({ allowed: true });
  });
});
