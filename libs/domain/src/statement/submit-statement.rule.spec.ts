import { describe, expect, it } from 'vitest';
import { maySubmitStatement } from './submit-statement.rule';

describe('handing the statement in at the client’s desk', () => {
  it.each([
    ['accepted', false, 'taken'],
    ['in_reporting', false, 'taken'],
    ['in_fieldwork', true, 'statement.already-sent'],
    ['proposed', false, 'engagement.not-accepted'],
    ['issued', false, 'engagement.already-issued'],
    ['handed_over', false, 'engagement.already-issued'],
    ['archived', false, 'engagement.archived'],
    ['withdrawn', false, 'engagement.withdrawn'],
  ] as const)('in an engagement that is %s, sent before %s: %s', (engagementState, wasSentBefore, said) => {
    const decision = maySubmitStatement({ engagementState, wasSentBefore });
    expect(decision.allowed ? 'taken' : decision.code).toBe(said);
  });
});
