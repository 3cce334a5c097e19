import { describe, expect, it } from 'vitest';
import { aYearPlan, aYearsView, yearCriteria, yearCycle } from './years.fixture';
import { fitsFilter, fitsSearch, shownYears, yearLines, yearRows, type YearFilter } from './year-rows';

const rows = yearRows(aYearPlan(), aYearsView(), yearCriteria);
const marksOf = (number: string) =>
  rows
    .find((row) => row.number === number)
    ?.years.map(({ year, marks }) => `${year} ${marks.map(({ mark }) => mark).join(' ')}`);

describe('the years of a control', () => {
  it('reach from the tests that are known to the year in which its class comes round', () => {
    expect(shownYears(aYearsView())).toEqual([2026, 2027, 2028, 2029]);
    const { cycle: _, ...none } = aYearsView();
    expect(shownYears({ ...none, cycle: null })).toEqual([2026, 2027, 2028]);
  });

  it('show what was done, what is decided for this year and when it is to come again', () => {
    expect(marksOf('9.2.1.1')).toEqual([
      '2026 NO_EXCEPTION none',
      '2027 none none',
      '2028 none none',
      '2029 planned none',
    ]);
    expect(marksOf('9.2.1.2')).toEqual([
      '2026 NO_EXCEPTION DEVIATION',
      '2027 now now',
      '2028 none none',
      '2029 none none',
    ]);
  });

  it('put what comes every year into each of them, and nothing where it is taken over', () => {
    expect(marksOf('9.2.1.6.PB')?.at(-1)).toBe('2029 none planned');
    expect(marksOf('9.2.2.1')).toEqual(['2026 none none', '2027 none none', '2028 none none', '2029 none none']);
  });

  it('name the class, the last year and the latest next one', () => {
    const [first] = rows;
    expect(first?.cycleClass?.code).toBe('ROTATING');
    expect(first?.standing.DESIGN).toEqual({ years: 3, lastYear: 2026, by: 2029, applies: true });
  });
});

describe('filtering the years', () => {
  const numbers = (filter: YearFilter, now = 2027) =>
    rows.filter((row) => fitsFilter(row, filter, now)).map(({ number }) => number);

  it('finds what is due, overdue, overruled or taken over', () => {
    expect(numbers('all')).toHaveLength(4);
    expect(numbers('due')).toEqual(['9.2.1.6.PB']);
    expect(numbers('overdue', 2030)).toEqual(['9.2.1.1', '9.2.1.2', '9.2.1.6.PB']);
    expect(numbers('overruled')).toEqual(['9.2.1.2']);
    expect(numbers('inherited')).toEqual(['9.2.2.1']);
  });

  it('finds a number or a piece of the text in whatever width it is typed', () => {
    const found = (sought: string) => rows.filter((row) => fitsSearch(row, sought)).map(({ number }) => number);
    expect(found('９．２．１．６')).toEqual(['9.2.1.6.PB']);
    expect(found(' 承認 ')).toHaveLength(4);
    expect(found('ない語')).toEqual([]);
  });
});

describe('the lines of the years', () => {
  it('put the controls under their objective, with how many are tested this year', () => {
    const lines = yearLines(rows, yearCriteria, 'DESIGN');
    expect(
      lines.map((line) => (line.kind === 'row' ? line.row.number : `${line.label?.number} ${line.due}/${line.rows}`)),
    ).toEqual(['9.2.1 2/3', '9.2.1.1', '9.2.1.2', '9.2.1.6.PB', '9.2.2 0/1', '9.2.2.1']);
  });

  it('are there for ten thousand controls too', () => {
    const many = yearRows(aYearPlan(10_000), aYearsView(10_000), yearCriteria);
    expect(yearLines(many, yearCriteria, 'DESIGN')).toHaveLength(10_002);
  });

  it('go by the classes of the ruleset alone', () => {
    const cycle = { ...yearCycle, classes: [] };
    const [row] = yearRows(aYearPlan(), { ...aYearsView(), cycle }, yearCriteria);
    expect(row?.standing.DESIGN).toMatchObject({ years: 1, by: 2027 });
  });
});
