import { isObjective, isSelectable, objectiveKeyOf, type Criterion, type NumberGrammar } from '../catalogue';
import {
  answerItem,
  answerObjective,
  answerUnderExcluded,
  headingFaults,
  type Answer,
  type Selection,
} from './answers';
import type { ControlContext } from './control-faults';
import type { IndividualControl } from './individual-control';
import { faultAt, resolveRows } from './resolve-rows';
import { emptyColumnFaults } from './empty-columns';
import { populationReasonFaults, readPopulations, type StatedPopulation } from './stated-population';
import type { StatementFault } from './statement-fault';
import type { PopulationRow, StatementRow } from './statement-row';
import { sumStatement, type StatementSums } from './statement-sums';

export interface StatementEdition extends ControlContext {
  /** In the order of the catalogue. */
  criteria: readonly Criterion[];
  grammar?: NumberGrammar;
}

/** The statement as it was understood, and everything that stands in its way. */
export interface StatementCheck {
  faults: StatementFault[];
  /** One per 統制目標 and per four-digit item of the edition, in its order. */
  selections: Selection[];
  /** In the order of the edition, then of the file. */
  controls: IndividualControl[];
  populations: StatedPopulation[];
  sums: StatementSums;
}

/** Controls of one 同一母集団 are sampled once, so they should run at one frequency. */
function populationFaults(
  controls: readonly IndividualControl[],
  rows: readonly StatementRow[],
  criteria: readonly Criterion[],
): StatementFault[] {
  const frequencies = new Map<string, IndividualControl['frequency']>();
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const byKey = new Map(criteria.map((criterion) => [criterion.key, criterion]));
  const faults: StatementFault[] = [];
  for (const { populationCode, frequency, criterionKey, row: number } of controls) {
    if (populationCode === null) continue;
    if (!frequencies.has(populationCode)) frequencies.set(populationCode, frequency);
    const row = byNumber.get(number);
    if (!row || frequencies.get(populationCode) === frequency) continue;
    faults.push(faultAt('population.frequencies-differ', row, 'frequency', byKey.get(criterionKey)));
  }
  return faults;
}

/**
 * Checks the client's list of controls against an edition of the criteria: every objective and every detailed control is
 * answered, with a reason where it is left out and with an individual control where it is not. Faults are data; nothing
 * is imported while one of them stops it.
 */
export function checkStatement(
  rows: readonly StatementRow[],
  edition: StatementEdition,
  populations: readonly PopulationRow[] = [],
): StatementCheck {
  const { criteria } = edition;
  const { byKey, faults } = resolveRows(rows, criteria, edition.grammar);
  const rowsOf = ({ key }: Criterion) => byKey.get(key) ?? [];
  const objectives = criteria.filter(isObjective).map((objective) => answerObjective(objective, rowsOf(objective)));
  const excluded = new Set(
    objectives
      .filter(({ selection }) => selection.choice === 'excluded')
      .map(({ selection }) => selection.criterionKey),
  );
  const answerOf = (criterion: Criterion): Answer =>
    excluded.has(objectiveKeyOf(criterion) ?? '')
      ? answerUnderExcluded(criterion, rowsOf(criterion))
      : answerItem(criterion, rowsOf(criterion), edition);
  const headings = criteria.filter((criterion) => !isObjective(criterion) && !isSelectable(criterion));
  const answers = [...objectives, ...criteria.filter(isSelectable).map(answerOf)];
  const selections = answers.map(({ selection }) => selection);
  const controls = answers.flatMap((answer) => answer.controls);
  return {
    faults: [
      ...faults,
      ...headings.flatMap((heading) => headingFaults(heading, rowsOf(heading))),
      ...answers.flatMap((answer) => answer.faults),
      ...populationFaults(controls, rows, criteria),
      ...populationReasonFaults(
        populations,
        controls,
        new Map(criteria.map((criterion) => [criterion.key, criterion])),
      ),
      ...emptyColumnFaults(rows, controls),
    ],
    selections,
    controls,
    populations: readPopulations(populations),
    sums: sumStatement(criteria, selections, controls),
  };
}
