import type { StatementRow as CheckedRow } from '@akashi/domain/statement';
import type { FrequencyCode } from '@akashi/domain/engagement';
import { controlText, ownerOf, reasonNotSelected } from './control-text';
import { baseServiceNo } from './engagement';
import { examplePopulations } from './populations';

/** What the statement needs to know of a criterion of the edition. */
export interface ExampleCriterion {
  key: string;
  number: string;
  part: 'GOVERNANCE' | 'MANAGEMENT' | 'CONTROLS';
  level: number;
  labelJa: string;
  isMandatory: boolean;
  isAudited: boolean;
}

export const excludedObjectives: Record<string, string> = {
  '11.1.6': '自社の搬入口を持たず、物品の受渡しは基盤サービスの事業者が行うため。',
  '14.2.7': '対象期間に外部委託による開発を行っていないため。',
};

/** Controls that the example's findings and explained deviations are about; they are always selected and tested. */
export const storied = [
  '9.2.1.3',
  '9.2.5.2',
  '9.2.5.3',
  '12.1.2.4',
  '12.6.1.3',
  '15.2.1.2',
  '8.3.2.2',
  '16.1.2.1',
  '9.2.2.1',
  '12.3.1.5',
];

/** Which population each storied control is tested from. */
export const storiedPopulation: Record<string, string> = {
  '9.2.1.3': 'P-01',
  '9.2.5.2': 'P-27A',
  '9.2.5.3': 'P-27B',
  '12.1.2.4': 'P-05',
  '12.6.1.3': 'P-18',
  '15.2.1.2': 'P-37',
  '9.2.2.1': 'P-02',
  '12.3.1.5': 'P-06',
};

/** Cells of a row: codes where the sheet shows a word of a list. */
export type StatementCells = CheckedRow['cells'];

const notSelectedCount = 254;
const inheritedCount = 96;
const sampledCount = 118;
const unsampledCount = 96;

const under = (key: string, objective: string): boolean => key.startsWith(`${objective}.`);
const isUnderExcluded = (key: string): boolean =>
  Object.keys(excludedObjectives).some((objective) => under(key, objective));

/** Takes `count` of a list, spread evenly over it. */
function spread<T>(list: readonly T[], count: number): Set<T> {
  return new Set(Array.from({ length: count }, (_, n) => list[Math.floor((n * list.length) / count)] as T));
}

interface Roles {
  notSelected: Set<string>;
  inherited: Set<string>;
  population: Map<string, string>;
  unsampled: Set<string>;
}

/** Decides, always the same way, which detailed controls play which part. */
function rolesOf(detailed: readonly ExampleCriterion[]): Roles {
  const isStoried = (key: string) => storied.includes(key);
  const populations = examplePopulations.filter(({ days }) => days === undefined);
  const free = detailed.filter(({ key, isMandatory }) => !isMandatory && !isStoried(key));
  const notSelected = spread(
    free.map(({ key }) => key),
    notSelectedCount,
  );
  const selected = detailed.filter(({ key }) => !notSelected.has(key)).map(({ key }) => key);
  const physical = selected.filter((key) => !isStoried(key) && /^(11|13|17)\./.test(key));
  const inherited = spread(physical, inheritedCount);
  const own = selected.filter((key) => !inherited.has(key));
  const sampled = [
    ...Object.keys(storiedPopulation),
    ...spread(
      own.filter((key) => !isStoried(key)),
      sampledCount - Object.keys(storiedPopulation).length,
    ),
  ];
  const population = new Map(
    sampled.map((key, n) => [key, storiedPopulation[key] ?? populations[n % populations.length]?.code ?? '']),
  );
  const rest = own.filter((key) => !population.has(key) && !isStoried(key));
  return { notSelected, inherited, population, unsampled: spread(rest, unsampledCount) };
}

const frequencyOf = new Map<string, FrequencyCode>(examplePopulations.map(({ code, frequency }) => [code, frequency]));

function selectedRow(criterion: ExampleCriterion, roles: Roles): StatementCells {
  const base = {
    criterion: criterion.number,
    choice: 'selected',
    control: controlText(criterion),
    owner: ownerOf(criterion.key),
  };
  const population = roles.population.get(criterion.key);
  if (roles.inherited.has(criterion.key))
    return { ...base, baseService: baseServiceNo, mainTarget: 'FACILITY', frequency: 'ANNUAL' };
  if (population) {
    return {
      ...base,
      population,
      frequency: frequencyOf.get(population) ?? 'DAILY',
      mainTarget: 'RECORD',
      operation: 'yes',
    };
  }
  if (roles.unsampled.has(criterion.key))
    return { ...base, frequency: 'AUTOMATED', mainTarget: 'SETTING', operation: 'yes' };
  return {
    ...base,
    operation: 'no',
    frequency: 'ANNUAL',
    mainTarget: criterion.part === 'CONTROLS' ? 'DOC_STATIC' : 'REGULATION',
  };
}

/** The rows of the client's final statement: codes where the sheet shows a word of a list. */
export function finalStatement(criteria: readonly ExampleCriterion[]): StatementCells[] {
  const items = criteria.filter(({ level, isAudited, key }) => level === 4 && isAudited && !isUnderExcluded(key));
  const roles = rolesOf(items.filter(({ part }) => part === 'CONTROLS'));
  const excluded = Object.entries(excludedObjectives).map(([criterion, reason]) => ({
    criterion,
    choice: 'excluded',
    reason,
  }));
  const answered = items.map((criterion, n) =>
    roles.notSelected.has(criterion.key)
      ? { criterion: criterion.number, choice: 'not_selected', reason: reasonNotSelected(n) }
      : selectedRow(criterion, roles),
  );
  return [...excluded, ...answered];
}
