import type { ControlColumns } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import type { CriterionLine } from '../criteria';
import { selectionRows } from './selection-rows';

const criterion = (key: string): CriterionLine => ({
  key,
  number: `${key}.PB`,
  part: 'CONTROLS',
  chapter: '9',
  level: 4,
  labelJa: '',
  labelEn: '',
  isMandatory: true,
  isAudited: true,
});
const controls: ControlColumns = {
  id: ['a', 'b', 'c'],
  stableKey: ['9.2.1.3-1', '9.2.1.3-2', '9.2.1.4-1'],
  criterionKey: ['9.2.1.3', '9.2.1.3', '9.2.1.4'],
  text: ['申請を承認する', '四半期に見直す', '記録する'],
  frequency: ['DAILY', 'QUARTERLY', null],
  owner: ['', '', ''],
  mainTarget: ['RECORD', 'RECORD', null],
  populationCode: ['P-12', null, null],
  inheritedFrom: [null, null, 'C99-0001-1'],
  operationClaimed: [true, false, false],
  validFrom: [null, '2026-08-01', null],
  validTo: ['2026-07-31', null, null],
};

describe('the rows of a statement', () => {
  const known = new Map(['9.2.1.3', '9.2.1.4'].map((key) => [key, criterion(key)]));
  const rows = selectionRows(
    {
      selections: {
        criterionKey: ['9.2.1.3', '9.2.1.4', '99.1.1.1'],
        choice: ['selected', 'selected', 'not_selected'],
        reason: ['', '', '該当なし'],
      },
      controls,
    },
    known,
  );

  it('carry every individual control that answers their criterion', () => {
    expect(rows[0]?.controls.map(({ text }) => text)).toEqual(['申請を承認する', '四半期に見直す']);
    expect(rows[1]?.controls[0]?.inheritedFrom).toBe('C99-0001-1');
  });

  it('leave out what the edition does not have', () => {
    expect(rows.map((row) => row.criterion.key)).toEqual(['9.2.1.3', '9.2.1.4']);
  });

  it('tell the days of a text that changed inside the period', () => {
    expect(rows[0]?.controls.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [null, '2026-07-31'],
      ['2026-08-01', null],
    ]);
  });

  it('show what the statement says nothing of in its place', () => {
    const selections = { criterionKey: ['9.2.1.4'], choice: ['selected' as const], reason: [''] };
    const shown = selectionRows({ selections, controls }, known);
    expect(shown.map(({ criterion: { key }, choice }) => [key, choice])).toEqual([
      ['9.2.1.3', null],
      ['9.2.1.4', 'selected'],
    ]);
  });
});
