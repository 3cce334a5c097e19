import { describe, expect, it } from 'vitest';
import {
  edition,
  marked,
  complete,
  numbered,
  brief,
  faultsOf,
  changed,
  operating,
  type Cells,
} from './answered-statement.fixture';
import { checkStatement } from './check-statement';
import { gradeOf } from './statement-rules';
import { baseService } from './worked-example.fixture';

describe('checking a statement', () => {
  it('finds nothing in one that answers every criterion', () => {
    expect(faultsOf(Object.values(complete))).toEqual([]);
  });

  it.each<[string, Cells[], string[]]>([
    ['a row without a number', [...Object.values(complete), { choice: 'selected' }], ['criterion.missing 9 criterion']],
    [
      'text for a number',
      changed('9.2.3.1', { criterion: '9-2-3' }),
      ['criterion.malformed 5 criterion', 'criterion.unanswered - criterion'],
    ],
    [
      'a number of another edition',
      changed('9.2.3.1', { criterion: '9.2.3.99' }),
      ['criterion.unknown 5 criterion', 'criterion.unanswered - criterion'],
    ],
    ['another suffix', changed('9.2.3.11', { criterion: '9.2.3.11.P' }), ['criterion.suffix-differs 6 criterion']],
    ['no choice', changed('9.2.3.1', { choice: '' }), ['choice.missing 5 choice']],
    ['a choice that is none', changed('9.2.3.1', { choice: '検討中' }), ['choice.unknown 5 choice']],
    ['a control not selected without a reason', changed('9.2.3.1', { reason: '　' }), ['reason.missing 5 reason']],
    ['a selected control without its own text', changed('12.4.4.3', { control: '' }), ['control.missing 7 control']],
    [
      'a mandatory control not selected',
      changed('9.2.3.11', { choice: 'not_selected', reason: 'x', control: '' }),
      ['criterion.mandatory-not-selected 6 choice'],
    ],
    [
      'one item excluded by itself',
      changed('12.4.4.3', { choice: 'excluded', reason: 'x', control: '' }),
      ['choice.excluded-below-objective 7 choice'],
    ],
    ['a frequency nobody knows', changed('12.4.4.3', { frequency: '時々' }), ['frequency.unknown 7 frequency']],
    ['a main target nobody knows', changed('12.4.4.3', { mainTarget: '人' }), ['mainTarget.unknown 7 mainTarget']],
    ['an operation mark that is neither', changed('12.4.4.3', { operation: '△' }), ['operation.unknown 7 operation']],
    [
      'records to be tested in operation without a population',
      changed('12.4.4.3', { ...operating, population: '' }),
      ['population.missing 7 population'],
    ],
    [
      'operation without frequency and target',
      changed('12.4.4.3', { operation: 'yes' }),
      ['frequency.missing 7 frequency', 'mainTarget.missing 7 mainTarget'],
    ],
    [
      'a population that is not to be tested',
      changed('12.4.4.3', { ...operating, operation: 'no' }),
      ['operation.contradicts-population 7 operation'],
    ],
    [
      'a population code that is a sentence',
      changed('12.4.4.3', { ...operating, population: '変更の母集団' }),
      ['population.malformed 7 population'],
    ],
    ['a NUL in a text', changed('12.4.4.3', { owner: 'a\u0000b' }), ['cell.not-storable 7 owner']],
    ['half a character in a text', changed('12.4.4.3', { control: 'a\ud83d' }), ['cell.not-storable 7 control']],
  ])('names %s by rule, row and column', (_, cells, faults) => {
    expect(faultsOf(cells)).toEqual(faults);
  });

  it('names a criterion that no row answers, and a mandatory one as such', () => {
    const { '9.2.3.1': _plain, '12.4.4.4': _mandatory, ...rest } = complete;
    expect(checkStatement(numbered(Object.values(rest)), edition).faults).toMatchObject([
      { rule: 'criterion.unanswered', row: null, criterion: '9.2.3.1' },
      { rule: 'criterion.mandatory-not-selected', row: null, criterion: '12.4.4.4.PB' },
    ]);
  });

  it('tells the client what stands in the cell', () => {
    const [fault] = checkStatement(numbered(changed('12.4.4.3', { frequency: '時々' })), edition).faults;
    expect(fault).toEqual({
      rule: 'frequency.unknown',
      sheet: 'controls',
      row: 7,
      column: 'frequency',
      criterion: '12.4.4.3',
      value: '時々',
    });
  });

  it('takes numbers in full width, with A. and without their suffix', () => {
    expect(faultsOf(changed('9.2.3.11', { criterion: 'Ａ．９．２．３．１１' }))).toEqual([]);
  });

  it('does not stop at a governance or management item left out for a reason, but says so', () => {
    const leftOut = changed('4.4.1.1', { choice: 'not_selected', reason: '上位規程による', control: '' }).map((row) =>
      row.criterion === '12.4.4.3' ? { ...row, ...marked } : row,
    );
    const { faults } = checkStatement(numbered(leftOut), edition);
    expect(faults.map(brief)).toEqual(['criterion.part-not-selected 4 choice']);
    expect(faults.map(({ rule }) => gradeOf(rule))).toEqual(['warn']);
  });
});

describe('several individual controls of one criterion', () => {
  it('stand on rows of their own and get keys in their order', () => {
    const second = { criterion: '12.4.4.3', control: '毎時の差を監視する', ...operating };
    const { controls, faults } = checkStatement(numbered([...Object.values(complete), second]), edition);
    expect(faults).toEqual([]);
    expect(controls.map(({ stableKey }) => stableKey)).toEqual([
      '4.4.1.1-1',
      '9.2.3.11-1',
      '12.4.4.3-1',
      '12.4.4.3-2',
      '12.4.4.4-1',
    ]);
    expect(controls[3]).toEqual({
      stableKey: '12.4.4.3-2',
      criterionKey: '12.4.4.3',
      row: 9,
      text: '毎時の差を監視する',
      frequency: 'DAILY',
      owner: '',
      mainTarget: 'RECORD',
      populationCode: 'P-01',
      inheritedFrom: null,
      operationClaimed: true,
      validFrom: null,
      validTo: null,
    });
  });

  it.each<[string, Cells, string[]]>([
    ['the same text again', { ...complete['12.4.4.3'] }, ['criterion.duplicated 9 criterion']],
    [
      'the same text in other widths',
      { criterion: '12.4.4.3', control: '１２.4.4.3  の統制' },
      ['criterion.duplicated 9 criterion'],
    ],
    [
      'a second row of a control not selected',
      { criterion: '9.2.3.1', choice: 'not_selected' },
      ['criterion.duplicated 9 criterion'],
    ],
    [
      'two choices for one criterion',
      { criterion: '12.4.4.3', choice: 'not_selected', control: 'x' },
      ['choice.contradictory 9 choice'],
    ],
  ])('are not %s', (_, row, faults) => {
    expect(faultsOf([...Object.values(complete), row])).toEqual(faults);
  });

  it('should run at one frequency when they share a population', () => {
    const cells = changed('12.4.4.3', operating).map((row) =>
      row.criterion === '12.4.4.4.PB' ? { ...row, ...operating, population: 'p-01', frequency: 'WEEKLY' } : row,
    );
    const { faults } = checkStatement(numbered(cells), edition);
    expect(faults.map(brief)).toEqual([
      'population.frequencies-differ 8 frequency',
      'population.reason-missing 7 population',
    ]);
    expect(faults[0]?.criterion).toBe('12.4.4.4.PB');
  });
});

describe('a control taken over from a base service', () => {
  it('says nothing of frequency or population', () => {
    const { faults, controls } = checkStatement(
      numbered(changed('12.4.4.3', { baseService: 'c99-0001-1', operation: 'yes' })),
      edition,
    );
    expect(faults).toEqual([]);
    expect(controls.map(({ inheritedFrom }) => inheritedFrom)).toContain(baseService);
  });

  it('is asked about when the service does not stand on it', () => {
    expect(faultsOf(changed('12.4.4.3', { baseService: 'C99-0002-1' }))).toEqual([
      'baseService.not-registered 7 baseService',
    ]);
  });
});
