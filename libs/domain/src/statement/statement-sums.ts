import { isObjective, isSelectable, type Criterion, type CriterionPart } from '../catalogue';
import type { Selection } from './answers';
import type { IndividualControl } from './individual-control';

/** Selected + excluded + not selected + unanswered = all, always. */
export interface SelectionSums {
  all: number;
  selected: number;
  excluded: number;
  notSelected: number;
  unanswered: number;
}

export interface StatementSums {
  /** 統制目標 of the controls part. */
  objectives: SelectionSums;
  /** Four-digit items, and the same by part and by chapter. */
  items: SelectionSums;
  parts: Readonly<Record<CriterionPart, SelectionSums>>;
  /** By the key of the chapter, in the order of the edition. */
  chapters: ReadonlyMap<string, SelectionSums>;
  individualControls: number;
  /** Of these, taken over from a base service; and with a population. */
  inherited: number;
  withPopulation: number;
  /** Different populations named. */
  populations: number;
}

type Chosen = Pick<Selection, 'choice'> & { criterion: Criterion };

function sumOf(chosen: readonly Chosen[]): SelectionSums {
  const count = (choice: Selection['choice']) => chosen.filter((one) => one.choice === choice).length;
  return {
    all: chosen.length,
    selected: count('selected'),
    excluded: count('excluded'),
    notSelected: count('not_selected'),
    unanswered: count(null),
  };
}

/** The reconciliation of a statement with its edition: what the client must be able to see add up. */
export function sumStatement(
  criteria: readonly Criterion[],
  selections: readonly Selection[],
  controls: readonly IndividualControl[],
): StatementSums {
  const byKey = new Map(selections.map((selection) => [selection.criterionKey, selection.choice]));
  const chosen = criteria.map((criterion): Chosen => ({ criterion, choice: byKey.get(criterion.key) ?? null }));
  const items = chosen.filter(({ criterion }) => isSelectable(criterion));
  const inPart = (part: CriterionPart) => sumOf(items.filter(({ criterion }) => criterion.part === part));
  const chapters = [...new Set(items.map(({ criterion }) => criterion.chapter))];
  const sampled = controls.filter(({ populationCode }) => populationCode !== null);
  return {
    objectives: sumOf(chosen.filter(({ criterion }) => isObjective(criterion))),
    items: sumOf(items),
    parts: { GOVERNANCE: inPart('GOVERNANCE'), MANAGEMENT: inPart('MANAGEMENT'), CONTROLS: inPart('CONTROLS') },
    chapters: new Map(
      chapters.map((chapter) => [chapter, sumOf(items.filter(({ criterion }) => criterion.chapter === chapter))]),
    ),
    individualControls: controls.length,
    inherited: controls.filter(({ inheritedFrom }) => inheritedFrom !== null).length,
    withPopulation: sampled.length,
    populations: new Set(sampled.map(({ populationCode }) => populationCode)).size,
  };
}
