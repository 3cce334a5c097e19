import { describe, expect, it } from 'vitest';
import { mayRunMatching, type RunMatchingFacts } from './run-matching.rule';

describe('looking for the fields of items in their documents', () => {
  const facts: RunMatchingFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
    hasRule: true,
    items: 25,
  };

  it('is allowed with a rule and a document', () => {
    expect(mayRunMatching(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['nobody set a rule', { hasRule: false }, 'matching.no-rule'],
    ['no item has a document', { items: 0 }, 'matching.no-document'],
  ] satisfies [string, Partial<RunMatchingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRunMatching({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
