import { describe, expect, it } from 'vitest';
import { parseCriterionNumber, type Criterion } from '../catalogue';
import { ismapRuleset20240801 } from '../engagement';
import { checkStatement, type StatementEdition } from './check-statement';
import type { PopulationRow, StatementRow } from './statement-row';

const criteria: Criterion[] = ['9.2.5', '9.2.5.2'].map((number) => parseCriterionNumber(number)!);
const edition: StatementEdition = {
  criteria,
  mainTargets: ismapRuleset20240801.mainTargets,
  baseServices: [],
  period: { from: '2026-04-01', to: '2026-09-30' },
};

const reviewed = { operation: 'yes', mainTarget: 'RECORD', owner: '情報システム部' };
const quarterly = {
  criterion: '9.2.5.2',
  choice: 'selected',
  control: '利用者IDを四半期ごとに棚卸しする',
  frequency: 'QUARTERLY',
  population: 'P-27A',
  validTo: '2026-07-31',
  ...reviewed,
};
const monthly = {
  criterion: '9.2.5.2',
  control: '利用者IDを毎月棚卸しする',
  frequency: 'MONTHLY',
  population: 'P-27B',
  validFrom: '令和8年8月1日',
  ...reviewed,
};
const logs = {
  criterion: '9.2.5.2',
  control: '特権の利用を記録する',
  frequency: 'DAILY',
  population: 'P-01',
  ...reviewed,
};

const check = (cells: StatementRow['cells'][], populations: PopulationRow[] = []) =>
  checkStatement(
    cells.map((row, at) => ({ row: at + 4, cells: row })),
    edition,
    populations,
  );
const brief = (cells: StatementRow['cells'][]) =>
  check(cells).faults.map(({ rule, row, column }) => `${rule} ${row} ${column}`);

describe('a control that changes inside the period', () => {
  it('has two texts with their days and two populations', () => {
    const { controls, faults } = check([quarterly, monthly]);
    expect(faults).toEqual([]);
    expect(controls.map(({ validFrom, validTo, populationCode }) => [validFrom, validTo, populationCode])).toEqual([
      [null, '2026-07-31', 'P-27A'],
      ['2026-08-01', null, 'P-27B'],
    ]);
  });

  it('keeps the key it had before, and leaves the keys of other controls alone', () => {
    const before = check([{ ...quarterly, validTo: '' }, logs]).controls.map(({ stableKey }) => stableKey);
    const after = check([quarterly, monthly, logs]).controls.map(({ stableKey }) => stableKey);
    expect(before).toEqual(['9.2.5.2-1', '9.2.5.2-2']);
    expect(after).toEqual(['9.2.5.2-1', '9.2.5.2-1@2026-08-01', '9.2.5.2-2']);
  });

  it('can change twice', () => {
    const until = { ...monthly, validTo: '2026-08-31' };
    const weekly = { ...monthly, control: '毎週棚卸しする', validFrom: '2026/9/1', population: 'P-27C' };
    expect(check([quarterly, until, weekly]).controls.map(({ stableKey }) => stableKey)).toEqual([
      '9.2.5.2-1',
      '9.2.5.2-1@2026-08-01',
      '9.2.5.2-1@2026-09-01',
    ]);
  });

  it('may keep its words and change how often it runs', () => {
    expect(brief([quarterly, { ...monthly, control: quarterly.control }])).toEqual([]);
  });

  it.each<[string, StatementRow['cells'][], string[]]>([
    [
      'both texts are drawn from one population',
      [quarterly, { ...monthly, population: 'P-27A' }],
      [
        'validity.same-population 5 population',
        'population.frequencies-differ 5 frequency',
        'population.reason-missing 4 population',
      ],
    ],
    ['a day cannot be read', [{ ...quarterly, validTo: '夏まで' }], ['validity.not-a-date 4 validTo']],
    ['it ends before it begins', [{ ...quarterly, validFrom: '2026-08-01' }], ['validity.reversed 4 validTo']],
    ['a day lies outside the period', [{ ...quarterly, validTo: '2026-12-31' }], ['validity.outside-period 4 validTo']],
  ])('has a fault when %s', (_, cells, faults) => {
    expect(brief(cells)).toEqual(faults);
  });
});

describe('a population that several controls share', () => {
  const shared = [
    { ...quarterly, validTo: '' },
    { ...logs, population: 'P-27A', frequency: 'QUARTERLY' },
  ];

  it('needs the reason why they are one', () => {
    const stated = { population: 'p-27a', name: '棚卸記録', reason: '同じ手順書と担当で行うため' };
    expect(check(shared, [{ row: 4, cells: stated }]).faults).toEqual([]);
    expect(check(shared, [{ row: 4, cells: stated }]).populations).toEqual(
      [{ ...stated, code: 'P-27A', population: undefined }].map(({ population: _, ...kept }) => kept),
    );
    expect(check(shared).faults).toMatchObject([{ rule: 'population.reason-missing', row: 4, value: 'P-27A' }]);
    expect(check(shared, [{ row: 9, cells: { ...stated, reason: ' ' } }]).faults).toMatchObject([
      { rule: 'population.reason-missing', sheet: 'populations', row: 9, column: 'reason' },
    ]);
  });

  it('is described in text that can be kept', () => {
    const rows = [{ row: 4, cells: { population: 'P-27A', reason: '同じ\u0000手順' } }];
    expect(check(shared, rows).faults).toMatchObject([
      { rule: 'cell.not-storable', sheet: 'populations', column: 'reason' },
    ]);
  });

  it('is described once', () => {
    const rows = [4, 5].map((row) => ({ row, cells: { population: 'P-27A', reason: '同じ手順' } }));
    expect(check(shared, rows).faults).toMatchObject([{ rule: 'population.repeated', row: 5 }]);
  });
});

describe('a column that nobody filled in', () => {
  it('is told once with its rows, and never taken for a word of the client', () => {
    const blank = {
      criterion: '9.2.5.2',
      choice: 'selected',
      control: '棚卸しする',
      frequency: 'ANNUAL',
      owner: '総務',
    };
    const { faults } = check([blank, { ...blank, control: '記録する' }]);
    expect(faults).toMatchObject([
      { rule: 'operation.column-empty', column: 'operation', row: 4, rows: 2 },
      { rule: 'column.empty', column: 'mainTarget', row: 4, rows: 2 },
    ]);
  });
});
