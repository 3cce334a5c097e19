import { describe, expect, it } from 'vitest';
import { mayAskFromOrigin, type AskFromOriginFacts } from './ask-from-origin.rule';

describe('asking from where something is missing', () => {
  it.each([
    ['the statement that is the latest', { kind: 'statement', seenNo: 2, latestNo: 2 }],
    ['a first statement that was not taken', { kind: 'statement', seenNo: 0, latestNo: 0 }],
    ['a population that is missing', { kind: 'population', isDeclared: true, isThere: false }],
    ['a reported finding without a plan', { kind: 'finding', state: 'reported' }],
  ] satisfies [string, AskFromOriginFacts][])('is allowed from %s', (_, facts) => {
    expect(mayAskFromOrigin(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['a newer statement is there', { kind: 'statement', seenNo: 1, latestNo: 2 }, 'request.statement-newer'],
    ['the population is there', { kind: 'population', isDeclared: true, isThere: true }, 'request.population-there'],
    [
      'no statement names the population',
      { kind: 'population', isDeclared: false, isThere: false },
      'request.population-unknown',
    ],
    ['the finding is not reported yet', { kind: 'finding', state: 'reviewed' }, 'request.plan-not-awaited'],
    ['its plan is there', { kind: 'finding', state: 'improvement_planned' }, 'request.plan-not-awaited'],
  ] satisfies [string, AskFromOriginFacts, string][])('is refused when %s', (_, facts, code) => {
    expect(mayAskFromOrigin(facts)).toEqual({ allowed: false, code });
  });
});
