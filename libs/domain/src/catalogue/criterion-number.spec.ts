import { describe, expect, it } from 'vitest';
import {
  compareCriterionKeys,
  inCriteriaOrder,
  formatCriterionNumber,
  parentKey,
  parseCriterionNumber,
  type CriterionNumber,
} from './criterion-number';

describe('reading a number of the criteria', () => {
  it.each([
    ['3.1.2.1', { key: '3.1.2.1', suffix: null, part: 'GOVERNANCE', level: 4, chapter: '3', parentKey: '3.1.2' }],
    ['4.9.2', { key: '4.9.2', suffix: null, part: 'MANAGEMENT', level: 3, chapter: '4', parentKey: '4.9' }],
    ['6.3.P', { key: '6.3', suffix: 'P', part: 'CONTROLS', level: 2, chapter: '6', parentKey: '6' }],
    ['6.3.1.P', { key: '6.3.1', suffix: 'P', part: 'CONTROLS', level: 3, chapter: '6', parentKey: '6.3' }],
    ['9.2.3.11.PB', { key: '9.2.3.11', suffix: 'PB', part: 'CONTROLS', level: 4, chapter: '9', parentKey: '9.2.3' }],
    ['15.1.1.14.B', { key: '15.1.1.14', suffix: 'B', part: 'CONTROLS', level: 4, chapter: '15', parentKey: '15.1.1' }],
  ] satisfies [string, Partial<CriterionNumber>][])('reads %s', (text, number) => {
    const isMandatory = number.part !== 'CONTROLS' ? number.level === 4 : /B$/.test(text);
    expect(parseCriterionNumber(text)).toEqual({ ...number, number: text, isMandatory });
  });

  it.each([
    'A.9.2.3.11.PB',
    ' 9.2.3.11.pb ',
    '９．２．３．１１．ＰＢ',
    'Ａ．９.2.3.11.PB',
    '9。2。3。11。PB',
    '9.2.3. 11.PB',
  ])('takes %s as people write it', (text) => {
    expect(parseCriterionNumber(text)).toMatchObject({ key: '9.2.3.11', suffix: 'PB' });
  });

  it.each([
    '',
    '9',
    '9.',
    '9.2.',
    '19.1.1',
    '2.1.1',
    '9.2.3.11.X',
    '9.2.3.111',
    '9.2.3.11.1',
    '09.2.3',
    '9.0.1',
    '9-2-3',
    '9.2.3PB',
  ])('does not take %j for a number', (text) => {
    expect(parseCriterionNumber(text)).toBeNull();
  });

  it('prints what it has read', () => {
    for (const text of ['5.1.1', '6.3.1.P', '12.4.4.4.PB']) {
      expect(formatCriterionNumber(parseCriterionNumber(text)!)).toBe(text);
    }
  });
});

describe('the order of the criteria', () => {
  it('goes number by number, headings before what they head', () => {
    const shuffled = ['10.1.1', '5.1.1.10', '5.1.2', '5.1.1', '5.1.1.2', '9.2'];
    expect(shuffled.sort(compareCriterionKeys)).toEqual(['5.1.1', '5.1.1.2', '5.1.1.10', '5.1.2', '9.2', '10.1.1']);
  });

  it('goes by figures in the numbers of any catalogue', () => {
    const shuffled = ['ac-10', 'au-1', 'A.5.10', 'ac-2.1', 'A.5.2', 'ac-2', '4.1'];
    expect(shuffled.sort(compareCriterionKeys)).toEqual(['4.1', 'A.5.2', 'A.5.10', 'ac-2', 'ac-2.1', 'ac-10', 'au-1']);
  });

  it('orders the lines of a table, and leaves the lines of one number as they are', () => {
    const lines = ['10.1.1.2', '9.2.3.11.PB design', '9.2.3.11.PB operation', '9.2.3.2.B', '3.1.2.1'].map((text) => {
      const [criterion = '', type] = text.split(' ');
      return { criterion, type };
    });
    const told = inCriteriaOrder(lines).map(({ criterion, type }) => (type ? `${criterion} ${type}` : criterion));
    expect(told).toEqual(['3.1.2.1', '9.2.3.2.B', '9.2.3.11.PB design', '9.2.3.11.PB operation', '10.1.1.2']);
  });

  it('knows what stands above a number', () => {
    expect(parentKey('9.2.3.11')).toBe('9.2.3');
    expect(parentKey('9.2')).toBeNull();
  });
});
