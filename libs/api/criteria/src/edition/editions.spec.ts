import { checkEdition, countEdition, parseCriterionNumber, type Criterion } from '@akashi/domain/catalogue';
import { describe, expect, it } from 'vitest';
import { demoEdition, skeletonEdition, type Edition } from './editions';

const criteriaOf = (edition: Edition): Criterion[] =>
  edition.criteria.filter(({ level }) => level > 1).map(({ number }) => parseCriterionNumber(number)!);

describe('the editions every firm begins with', () => {
  it('hold in the skeleton the numbers that are public: 18, 64, 121 and 31', () => {
    const criteria = criteriaOf(skeletonEdition());
    expect(checkEdition(criteria)).toEqual([]);
    expect(countEdition(criteria)).toEqual({
      objectives: 121,
      mandatory: 31,
      selectable: { GOVERNANCE: 18, MANAGEMENT: 64, CONTROLS: 31 },
    });
  });

  it('hold in the fictional one the full size: 18, 64, 121 and 1,074', () => {
    const criteria = criteriaOf(demoEdition());
    expect(checkEdition(criteria)).toEqual([]);
    expect(countEdition(criteria)).toEqual({
      objectives: 121,
      mandatory: 31,
      selectable: { GOVERNANCE: 18, MANAGEMENT: 64, CONTROLS: 1074 },
    });
  });

  it.each([skeletonEdition(), demoEdition()])(
    'give every criterion of $id a label in both languages',
    ({ criteria }) => {
      expect(criteria.filter(({ labelJa, labelEn }) => !labelJa || !labelEn)).toEqual([]);
      expect(criteria.filter(({ isAudited }) => !isAudited).map(({ number }) => number)).toEqual(['3.1.1']);
    },
  );

  it('say nothing twice below one heading of the fictional edition', () => {
    const items = demoEdition().criteria.filter(({ level }) => level === 4);
    expect(new Set(items.map(({ parentKey, labelJa }) => `${parentKey} ${labelJa}`)).size).toBe(items.length);
    expect(new Set(items.map(({ parentKey, labelEn }) => `${parentKey} ${labelEn}`)).size).toBe(items.length);
  });

  it('are the same each time they are made, in the order of the catalogue', () => {
    expect(demoEdition()).toEqual(demoEdition());
    const keys = demoEdition().criteria.map(({ key }) => key);
    expect(keys.indexOf('5.1.1.2')).toBeLessThan(keys.indexOf('5.1.1.10'));
    expect(keys.slice(0, 4)).toEqual(['3', '3.1', '3.1.1', '3.1.2']);
  });
});
