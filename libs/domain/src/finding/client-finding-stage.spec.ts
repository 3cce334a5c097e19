import { describe, expect, it } from 'vitest';
import { awaitsFactAnswer, awaitsPlan, clientFindingStage, type ReleasedFinding } from './client-finding-stage';

describe('where a finding stands for the client', () => {
  const shown: ReleasedFinding = { state: 'draft', textVersion: 2, releasedTextVersion: 2, answer: null };

  it.each([
    ['its facts are asked about', {}, 'to-confirm'],
    ['the client had something to add', { answer: 'supplemented' }, 'answered'],
    ['the client says it is not so', { answer: 'disputed' }, 'answered'],
    ['the firm wrote it anew since', { textVersion: 3 }, 'being-revised'],
    ['the client agreed', { state: 'confirmed', answer: 'confirmed' }, 'confirmed'],
    ['the firm has reviewed it: no step of the client’s', { state: 'reviewed' }, 'confirmed'],
    ['it is reported and has no plan', { state: 'reported' }, 'to-plan'],
    [
      'it is reported in words that the client was not shown here',
      { state: 'reported', textVersion: 3 },
      'being-revised',
    ],
    ['it has a plan', { state: 'improvement_planned' }, 'planned'],
    ['the client says it is improved', { state: 'improved' }, 'improved'],
    ['the firm has looked at that', { state: 'followed_up' }, 'done'],
    ['it was withdrawn, whatever was written before', { state: 'withdrawn', textVersion: 3 }, 'withdrawn'],
  ] satisfies [string, Partial<ReleasedFinding>, string][])('%s', (_, change, stage) => {
    expect(clientFindingStage({ ...shown, ...change })).toBe(stage);
  });

  it('asks for an answer or a plan while one is awaited, and for nothing else', () => {
    expect(awaitsFactAnswer('answered')).toBe(true);
    expect(awaitsFactAnswer('being-revised')).toBe(false);
    expect(awaitsPlan('planned')).toBe(true);
    expect(awaitsPlan('done')).toBe(false);
  });
});
