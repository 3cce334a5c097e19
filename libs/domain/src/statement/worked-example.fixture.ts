import { parseCriterionNumber, type Criterion } from '../catalogue';
import type { PopulationRow, StatementRow } from './statement-row';

const read = (number: string): Criterion => parseCriterionNumber(number)!;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** 121 objectives in chapters 5–15; two of them with 11 and 7 detailed controls, the others with 8 or 9. */
function controlsPart(): string[] {
  const objectives = range(11).flatMap((chapter) => range(11).map((n) => `${chapter + 4}.1.${n}`));
  return objectives.flatMap((objective, i) => {
    const count = i === 0 ? 11 : i === 1 ? 7 : i < 106 ? 9 : 8;
    return [objective, ...range(count).map((n) => `${objective}.${n}`)];
  });
}

/** An edition of full size: 18 governance and 64 management items, 121 objectives, 1,074 detailed controls. */
export const fullEdition: readonly Criterion[] = [
  ...['3.1.2', ...range(18).map((n) => `3.1.2.${n}`)],
  ...['4.4.1', ...range(64).map((n) => `4.4.1.${n}`)],
  ...controlsPart(),
].map(read);

export const excludedObjectives = ['5.1.1', '5.1.2'];
export const baseService = 'C99-0001-1';

/** Of the detailed controls that are answered, every fourth or so is not selected: 254 of 1,056. */
const isNotSelected = (index: number): boolean =>
  Math.floor((index * 254) / 1056) !== Math.floor(((index + 1) * 254) / 1056);

function itemRow(criterion: Criterion, index: number): StatementRow['cells'] {
  const cells = { criterion: criterion.key, choice: 'selected', control: `${criterion.key} の統制`, owner: '運用部' };
  if (criterion.part !== 'CONTROLS') return cells;
  if (isNotSelected(index)) return { criterion: criterion.key, choice: 'not_selected', reason: '該当する機器がない' };
  return cells;
}

/**
 * The statement of the worked example: 802 selected detailed controls, of which 96 are taken over from the base service,
 * 118 share 41 populations and 96 are marked for 運用状況評価 without one; 254 not selected and two objectives excluded.
 */
export function workedStatement(): StatementRow[] {
  const under = (key: string) => excludedObjectives.some((objective) => key.startsWith(`${objective}.`));
  const items = fullEdition.filter(({ key, level }) => level === 4 && !under(key));
  const details = items.filter(({ part }) => part === 'CONTROLS');
  const cells = items.map((criterion) => itemRow(criterion, details.indexOf(criterion)));
  let selected = 0;
  const marked = cells.map((row): StatementRow['cells'] => {
    if (row.choice !== 'selected') return row;
    const at = selected++ - 82;
    if (at >= 0 && at < 96) return { ...row, baseService };
    if (at >= 96 && at < 214) return { ...row, ...sampled(at - 96) };
    return at >= 214 && at < 310 ? { ...row, operation: 'yes', frequency: 'AUTOMATED', mainTarget: 'SETTING' } : row;
  });
  const excluded = excludedObjectives.map((criterion) => ({
    criterion,
    choice: 'excluded',
    reason: '該当する業務がない',
  }));
  return [...marked, ...excluded].map((row, i) => ({ row: i + 4, cells: row }));
}

const frequencies: [string, number][] = [
  ['MULTI_DAILY', 14],
  ['DAILY', 3],
  ['WEEKLY', 4],
  ['MONTHLY', 9],
  ['QUARTERLY', 6],
  ['ANNUAL', 5],
];
const frequencyOfPopulation = frequencies.flatMap(([frequency, count]) => range(count).map(() => frequency));

function sampled(index: number): StatementRow['cells'] {
  const population = index % 41;
  return {
    population: `P-${String(population + 1).padStart(2, '0')}`,
    frequency: frequencyOfPopulation[population]!,
    mainTarget: 'RECORD',
    operation: 'yes',
  };
}

/** The 41 populations with the reason why their controls are drawn from together. */
export const workedPopulations: PopulationRow[] = range(41).map((n) => ({
  row: n + 3,
  cells: { population: `P-${String(n).padStart(2, '0')}`, name: `母集団 ${n}`, reason: '同じ手順書と担当で行うため' },
}));
