import type { ControlColumns, StatementView } from '@akashi/contracts';
import type { MainTarget } from '@akashi/domain/control';
import type { FrequencyCode } from '@akashi/domain/engagement';
import type { StatementChoice } from '@akashi/domain/statement';
import type { CriterionLine } from '../criteria';

/** An individual control as the statement has it. */
export interface ControlLine {
  id: string;
  text: string;
  frequency: FrequencyCode | null;
  owner: string;
  mainTarget: MainTarget | null;
  populationCode: string | null;
  inheritedFrom: string | null;
  operationClaimed: boolean;
  /** First and last day of the text inside the period. */
  validFrom: string | null;
  validTo: string | null;
}

/** A criterion with what the client chose for it, and with the controls that answer it. */
export interface SelectionRow {
  criterion: CriterionLine;
  /** Null where the statement says nothing of it. */
  choice: StatementChoice | null;
  reason: string;
  controls: readonly ControlLine[];
}

/** Joins the columns of a statement with the criteria of its edition; what the edition does not have is left out. */
export function selectionRows(
  { selections, controls }: Pick<StatementView, 'selections' | 'controls'>,
  criteria: ReadonlyMap<string, CriterionLine>,
): SelectionRow[] {
  const stated = controlsByCriterion(controls);
  const said = selections.criterionKey.flatMap((key, at): SelectionRow[] => {
    const criterion = criteria.get(key);
    const choice = selections.choice[at];
    if (!criterion || !choice) return [];
    return [{ criterion, choice, reason: selections.reason[at] ?? '', controls: stated.get(key) ?? [] }];
  });
  const known = new Set(selections.criterionKey);
  const unsaid = [...criteria.values()].filter(
    ({ key, level, isAudited }) => level === 4 && isAudited && !known.has(key),
  );
  const silent = unsaid.map((criterion): SelectionRow => ({ criterion, choice: null, reason: '', controls: [] }));
  return silent.length === 0 ? said : inOrderOf([...criteria.keys()], [...said, ...silent]);
}

/** A row that is missing in the statement stands where the edition has it. */
function inOrderOf(keys: readonly string[], rows: readonly SelectionRow[]): SelectionRow[] {
  const place = new Map(keys.map((key, at) => [key, at]));
  const placeOf = ({ criterion }: SelectionRow) => place.get(criterion.key) ?? 0;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

function controlsByCriterion(columns: ControlColumns): Map<string, ControlLine[]> {
  const byKey = new Map<string, ControlLine[]>();
  columns.criterionKey.forEach((key, at) => {
    const line: ControlLine = {
      id: columns.id[at] ?? '',
      text: columns.text[at] ?? '',
      frequency: columns.frequency[at] ?? null,
      owner: columns.owner[at] ?? '',
      mainTarget: columns.mainTarget[at] ?? null,
      populationCode: columns.populationCode[at] ?? null,
      inheritedFrom: columns.inheritedFrom[at] ?? null,
      operationClaimed: columns.operationClaimed[at] ?? false,
      validFrom: columns.validFrom[at] ?? null,
      validTo: columns.validTo[at] ?? null,
    };
    const lines = byKey.get(key);
    if (lines) lines.push(line);
    else byKey.set(key, [line]);
  });
  return byKey;
}
