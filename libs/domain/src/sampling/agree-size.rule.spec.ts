import { describe, expect, it } from 'vitest';
import { mayAgreeSize, type AgreeSizeFacts } from './agree-size.rule';

describe('agreeing to a sample below the table', () => {
  const few: AgreeSizeFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'registered',
    alreadyDrawn: false,
    size: 10,
    tableSize: 25,
    reason: '期間の途中で廃止された統制のため',
  };

  it('is allowed for a reason', () => {
    expect(mayAgreeSize(few)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['the sample is drawn', { alreadyDrawn: true }, 'sample.already-drawn'],
    ['the size is no count', { size: 0 }, 'sample.size-not-a-count'],
    ['the size is not below the table', { size: 25 }, 'sample.agreement-not-needed'],
    ['there is no reason', { reason: ' ' }, 'sample.below-table-without-reason'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<AgreeSizeFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAgreeSize({ ...few, ...change })).toEqual({ allowed: false, code });
  });
});
