import { describe, expect, it } from 'vitest';
import { compareStatements, type StatedControl } from './compare-statements';
import { pairYears, selectionsOfYears } from './pair-years';

const control = (criterionKey: string, ordinal: number, text: string, change: Partial<StatedControl> = {}) => ({
  ...{ stableKey: `${criterionKey}-${ordinal}`, criterionKey, text, frequency: 'MONTHLY', owner: '部長' },
  ...{ mainTarget: 'RECORD', populationCode: 'P-01', inheritedFrom: null, operationClaimed: true },
  ...{ validFrom: null, validTo: null, ...change },
});
const issue = '利用者IDは所属長の承認を得てから発行する。';
const erase = '退職者の利用者IDは当日のうちに抹消する。';
const seal = '施錠した書庫の鍵は二人で管理する。';
const compared = (
  lastYear: { control: StatedControl; under: string[] }[],
  thisYear: StatedControl[],
): [number, string[]] => {
  const { unchanged, changed } = compareStatements(pairYears(lastYear, thisYear), thisYear);
  return [unchanged, changed.map(({ kind, before, after }) => `${kind} ${(after ?? before)!.criterionKey}`)];
};

describe('the statement of last year beside this year’s', () => {
  it('is the same where its numbers are others and its texts the same', () => {
    const before = [{ control: control('9.2.1.3', 1, issue), under: ['5.16.3'] }];
    expect(compared(before, [control('5.16.3', 2, issue)])).toEqual([1, []]);
  });

  it('tells what is worded anew, done otherwise, new and gone under the numbers of today', () => {
    const before = [
      { control: control('9.2.1.1', 1, issue), under: ['5.16.1'] },
      { control: control('9.2.1.2', 1, erase), under: ['5.16.2'] },
      { control: control('9.2.1.4', 1, seal), under: ['5.16.4'] },
    ];
    const now = [
      control('5.16.1', 1, issue.replace('発行', '登録')),
      control('5.16.2', 1, erase, { frequency: 'DAILY' }),
      control('5.16.3', 1, seal),
    ];
    const told = ['reworded 5.16.1', 'control_changed 5.16.2', 'added 5.16.3', 'dropped 5.16.4'];
    expect(compared(before, now)).toEqual([0, told]);
  });

  it('finds a control under one of the numbers that its own was split into, and once', () => {
    const before = [{ control: control('9.2.1', 1, issue), under: ['5.16.1', '5.16.2'] }];
    const now = [control('5.16.1', 1, issue.replace('所属長', '上長')), control('5.16.2', 1, issue)];
    expect(compared(before, now)).toEqual([1, ['added 5.16.1']]);
  });

  it('keeps those of merged numbers apart by what they say', () => {
    const before = [
      { control: control('9.2.1', 1, issue), under: ['5.16'] },
      { control: control('9.2.2', 1, erase), under: ['5.16'] },
    ];
    expect(compared(before, [control('5.16', 1, erase), control('5.16', 2, issue)])).toEqual([2, []]);
  });

  it('does not pair by equal numbers what nobody said to be the same', () => {
    const before = [{ control: control('5.1.1', 1, issue), under: [] }];
    expect(compared(before, [control('5.1.1', 1, issue)])).toEqual([0, ['added 5.1.1', 'dropped 5.1.1']]);
  });

  it.each([1, 2, 3, 4])('closes both sums whatever was split and merged (%i)', (seed) => {
    const texts = [issue, erase, seal, `${issue}ただし緊急のときを除く。`];
    const before = texts.map((text, at) => {
      return { control: control(`9.${at}`, 1, text), under: [`5.${(at * seed) % 3}`, `5.${(at + seed) % 3}`] };
    });
    const now = texts.map((text, at) => control(`5.${at % 3}`, at, text.slice(0, 12 + seed)));
    const { unchanged, changed } = compareStatements(pairYears(before, now), now);
    const count = (...kinds: string[]) => changed.filter(({ kind }) => kinds.includes(kind)).length;
    expect(unchanged + count('reworded', 'control_changed', 'dropped')).toBe(before.length);
    expect(unchanged + count('reworded', 'control_changed', 'added')).toBe(now.length);
  });
});

describe('what is selected this year beside last year', () => {
  const said = (criterionKey: string, choice: string, reason = '') => ({ criterionKey, choice, reason });

  it('is told where choice or reason differ, and where a criterion is new', () => {
    const before = [
      { selection: said('9.1', 'selected'), under: ['5.1'] },
      { selection: said('9.2', 'not_selected', '装置がない'), under: ['5.2'] },
      { selection: said('9.3', 'not_selected', '装置がない'), under: ['5.3'] },
    ];
    const now = [
      said('5.1', 'selected'),
      said('5.2', 'not_selected', '装置を持たない'),
      said('5.3', 'selected'),
      said('5.4', 'selected'),
    ];
    expect(selectionsOfYears(before, now).map(({ criterionKey, before: was }) => [criterionKey, was])).toEqual([
      ['5.2', 'not_selected'],
      ['5.3', 'not_selected'],
      ['5.4', null],
    ]);
  });

  it('says nothing of merged numbers that were chosen differently', () => {
    const both = (first: string, second: string) =>
      selectionsOfYears(
        [
          { selection: said('9.1', first), under: ['5.1'] },
          { selection: said('9.2', second), under: ['5.1'] },
        ],
        [said('5.1', 'excluded')],
      );
    expect(both('selected', 'not_selected')).toEqual([]);
    expect(both('selected', 'selected')).toHaveLength(1);
  });
});
