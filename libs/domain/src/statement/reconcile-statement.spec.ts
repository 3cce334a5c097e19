import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition, numbered, mainTargets } from './answered-statement.fixture';
import { checkStatement } from './check-statement';
import { statementChoices, statementColumns, type StatementColumn } from './statement-row';
import { baseService, fullEdition, workedPopulations, workedStatement } from './worked-example.fixture';

describe('the reconciliation of a statement', () => {
  const worked = checkStatement(
    workedStatement(),
    { criteria: fullEdition, mainTargets, baseServices: [baseService] },
    workedPopulations,
  );

  it('adds up in the worked example', () => {
    expect(worked.faults).toEqual([]);
    expect(worked.sums.objectives).toEqual({ all: 121, selected: 119, excluded: 2, notSelected: 0, unanswered: 0 });
    expect(worked.sums.parts).toEqual({
      GOVERNANCE: { all: 18, selected: 18, excluded: 0, notSelected: 0, unanswered: 0 },
      MANAGEMENT: { all: 64, selected: 64, excluded: 0, notSelected: 0, unanswered: 0 },
      CONTROLS: { all: 1074, selected: 802, excluded: 18, notSelected: 254, unanswered: 0 },
    });
    expect(worked.sums).toMatchObject({ individualControls: 884, inherited: 96, withPopulation: 118, populations: 41 });
  });

  it('adds up chapter by chapter', () => {
    const chapters = [...worked.sums.chapters.values()];
    expect(chapters.reduce((sum, { all }) => sum + all, 0)).toBe(1156);
    expect(chapters.every((s) => s.selected + s.excluded + s.notSelected === s.all)).toBe(true);
  });

  it('adds up for any file at all, and no file makes it throw', () => {
    const word = fc.oneof(
      fc.constantFrom('', '9.2.3.1', '12.4.4', '9.2.3.11.PB', '4.4.1', 'yes', 'no', 'P-01', ...statementChoices),
      fc.string({ unit: 'binary' }),
    );
    const cells = fc.dictionary(fc.constantFrom<StatementColumn>(...statementColumns), word);
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 12 }), (rows) => {
        const { sums, selections } = checkStatement(numbered(rows), edition);
        const { all, selected: chosen, excluded, notSelected, unanswered } = sums.items;
        expect(chosen + excluded + notSelected + unanswered).toBe(all);
        expect(selections).toHaveLength(sums.items.all + sums.objectives.all);
      }),
    );
  });
});
