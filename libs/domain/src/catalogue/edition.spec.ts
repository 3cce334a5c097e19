import { describe, expect, it } from 'vitest';
import { isMandatory, isObjective, objectiveKeyOf, type Criterion } from './criterion';
import { parseCriterionNumber } from './criterion-number';
import { checkEdition, countEdition } from './edition';

const criteria = (...numbers: string[]): Criterion[] => numbers.map((number) => parseCriterionNumber(number)!);

describe('an edition', () => {
  const edition = criteria(
    '3.1.2',
    '3.1.2.1',
    '4.4.1',
    '4.4.1.1',
    '9.2.3',
    '9.2.3.1',
    '9.2.3.11.PB',
    '6.3.1.P',
    '6.3.1.1.PB',
  );

  it('counts its own criteria and does not compute them', () => {
    expect(countEdition(edition)).toEqual({
      objectives: 2,
      mandatory: 2,
      selectable: { GOVERNANCE: 1, MANAGEMENT: 1, CONTROLS: 3 },
    });
  });

  it('has no fault when every number stands once and under its heading', () => {
    expect(checkEdition(edition)).toEqual([]);
  });

  it('names a number that stands twice, also with another suffix, and one without an objective', () => {
    expect(checkEdition(criteria('9.2.3', '9.2.3.1', '9.2.3.1.P', '9.9.9.1'))).toEqual([
      { rule: 'criterion.duplicated', key: '9.2.3.1' },
      { rule: 'criterion.without-objective', key: '9.9.9.1' },
    ]);
  });
});

describe('what a criterion asks of the client', () => {
  it.each([
    ['9.2.3.11.PB', true],
    ['15.1.1.14.B', true],
    ['8.1.5.4.P', false],
    ['9.2.3.1', false],
    ['3.1.2.1', true],
    ['4.4.1.1', true],
    ['9.2.3', false],
  ])('%s is mandatory: %s', (number, mandatory) => {
    expect(isMandatory(parseCriterionNumber(number)!)).toBe(mandatory);
  });

  it('may be excluded only as an objective of the controls part', () => {
    expect(criteria('9.2.3', '6.3.1.P', '3.1.2', '9.2.3.1').map(isObjective)).toEqual([true, true, false, false]);
  });

  it('belongs to an objective only in the controls part', () => {
    expect(objectiveKeyOf(parseCriterionNumber('9.2.3.11.PB')!)).toBe('9.2.3');
    expect(objectiveKeyOf(parseCriterionNumber('4.4.1.1')!)).toBeNull();
  });
});
