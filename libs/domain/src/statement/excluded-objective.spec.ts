import { describe, expect, it } from 'vitest';
import { edition, complete, numbered, faultsOf, type Cells } from './answered-statement.fixture';
import { checkStatement } from './check-statement';

describe('an excluded objective', () => {
  const exclusion: Cells = { criterion: '12.4.4', choice: 'excluded', reason: '時刻を使わない' };
  const { '12.4.4.3': _plain, '12.4.4.4': _mandatory, ...others } = complete;

  it('takes everything below it along, the mandatory controls too', () => {
    const check = checkStatement(numbered([...Object.values(others), exclusion]), edition);
    expect(check.faults).toEqual([]);
    expect(check.selections.filter(({ choice }) => choice === 'excluded').map((s) => s.criterionKey)).toEqual([
      '12.4.4',
      '12.4.4.3',
      '12.4.4.4',
    ]);
  });

  it('needs a reason', () => {
    expect(faultsOf([...Object.values(others), { ...exclusion, reason: '' }])).toEqual(['reason.missing 7 reason']);
  });

  it('has nothing selected below it', () => {
    expect(faultsOf([...Object.values(complete), exclusion])).toEqual([
      'choice.selected-under-excluded 7 choice',
      'choice.selected-under-excluded 8 choice',
    ]);
  });

  it.each<[string, Cells, string]>([
    [
      'is excluded, never "not selected"',
      { ...exclusion, choice: 'not_selected' },
      'choice.objective-not-excludable 9 choice',
    ],
    [
      'has no individual control of its own',
      { criterion: '12.4.4', control: '統制' },
      'control.on-objective 9 control',
    ],
  ])('%s', (_, row, fault) => {
    expect(faultsOf([...Object.values(complete), row])).toEqual([fault]);
  });

  it('is answered on one row only', () => {
    const twice = [...Object.values(complete), { criterion: '12.4.4' }, { criterion: '12.4.4' }];
    expect(faultsOf(twice)).toEqual(['criterion.duplicated 10 criterion']);
  });

  it('is not a heading of the other parts, which cannot be left out', () => {
    expect(faultsOf([...Object.values(complete), { criterion: '4.4.1', choice: 'excluded' }])).toEqual([
      'choice.on-heading 9 choice',
    ]);
    expect(faultsOf([...Object.values(complete), { criterion: '4.4.1', choice: 'selected' }])).toEqual([]);
  });
});
