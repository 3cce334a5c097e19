import { describe, expect, it } from 'vitest';
import type { MatchField } from './match-field';
import { maySetMatching, type SetMatchingFacts } from './set-matching.rule';

describe('the rule by which documents are matched', () => {
  const field: MatchField = { column: 2, kind: 'date', way: 'days', tolerance: '1', attributes: ['A'] };
  const facts: SetMatchingFacts = {
    ...{
      engagementState: 'in_fieldwork',
      populationState: 'frozen',
      columns: 3,
      attributes: ['A', 'B'],
      fields: [field],
    },
  };
  const field_ = (change: Partial<MatchField>) => ({ fields: [{ ...field, ...change }] });

  it('is set for columns of the population, each in a way that its kind knows', () => {
    expect(maySetMatching(facts)).toEqual({ allowed: true });
    expect(maySetMatching({ ...facts, ...field_({ kind: 'amount', way: 'percent', tolerance: '0.5' }) }).allowed).toBe(
      true,
    );
    expect(
      maySetMatching({ ...facts, ...field_({ kind: 'id', way: 'exact', tolerance: '', attributes: [] }) }).allowed,
    ).toBe(true);
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['it names no column', { fields: [] }, 'matching.no-field'],
    ['there is no such column', field_({ column: 4 }), 'matching.field-invalid'],
    ['a column stands in it twice', { fields: [field, field] }, 'matching.field-invalid'],
    ['days are asked of an amount', field_({ kind: 'amount' }), 'matching.field-invalid'],
    ['days are no number', field_({ tolerance: '1.5' }), 'matching.field-invalid'],
    ['it is more than a year', field_({ tolerance: '367' }), 'matching.field-invalid'],
    ['a tolerance stands where nothing may differ', field_({ way: 'normalised' }), 'matching.field-invalid'],
    ['nobody looks at the attribute', field_({ attributes: ['C'] }), 'matching.field-invalid'],
  ] satisfies [string, Partial<SetMatchingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(maySetMatching({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
