/** A control as a version of the statement has it, in all that a test can hang on. */
export interface StatedControl {
  stableKey: string;
  criterionKey: string;
  text: string;
  frequency: string | null;
  owner: string;
  mainTarget: string | null;
  populationCode: string | null;
  inheritedFrom: string | null;
  operationClaimed: boolean;
  /** First and last day of a control that did not run through the whole period. */
  validFrom: string | null;
  validTo: string | null;
}

/** What may be said anew without anything being done otherwise: the wording, and who is in charge. */
const wordingColumns = ['text', 'owner'] as const;

/** What is done otherwise where it differs: how often, on what, on which records, by whom in the chain, and on which days. */
const substanceColumns = [
  'frequency',
  'mainTarget',
  'populationCode',
  'inheritedFrom',
  'operationClaimed',
  'validFrom',
  'validTo',
] as const;

export type ComparedColumn = (typeof wordingColumns)[number] | (typeof substanceColumns)[number];

/** 文言のみ, 統制変更, 追加, 取下げ: what became of a control from one version to the next. */
export const controlChangeKinds = ['reworded', 'control_changed', 'added', 'dropped'] as const;

export type ControlChangeKind = (typeof controlChangeKinds)[number];

/** What is computed of a control: what became of it, or that nobody has the words it was tested under and it has to be asked. */
export type ComputedChange = ControlChangeKind | 'uncompared';

export interface ChangedControl<T extends StatedControl> {
  kind: ControlChangeKind;
  before: T | null;
  after: T | null;
  differs: ComparedColumn[];
}

export interface StatementComparison<T extends StatedControl> {
  /** Same in every column; counted and not listed. */
  unchanged: number;
  /** In the order of the later version; what was dropped follows. */
  changed: ChangedControl<T>[];
}

function differences(before: StatedControl, after: StatedControl): ComparedColumn[] {
  return [...wordingColumns, ...substanceColumns].filter((column) => before[column] !== after[column]);
}

function isSubstance(column: ComparedColumn): boolean {
  return substanceColumns.some((one) => one === column);
}

/**
 * Two versions of a statement, control by control. Before = unchanged + reworded + changed + dropped, and after = unchanged +
 * reworded + changed + added: the two sums are what the page shows, and they close by construction.
 */
export function compareStatements<T extends StatedControl>(
  earlier: readonly T[],
  later: readonly T[],
): StatementComparison<T> {
  const before = new Map(earlier.map((control) => [control.stableKey, control]));
  const changed: ChangedControl<T>[] = [];
  let unchanged = 0;
  for (const after of later) {
    const old = before.get(after.stableKey);
    before.delete(after.stableKey);
    const differs = old ? differences(old, after) : [];
    if (!old) changed.push({ kind: 'added', before: null, after, differs });
    else if (differs.length === 0) unchanged += 1;
    else {
      const kind = differs.some(isSubstance) ? 'control_changed' : 'reworded';
      changed.push({ kind, before: old, after, differs });
    }
  }
  for (const old of before.values()) changed.push({ kind: 'dropped', before: old, after: null, differs: [] });
  return { unchanged, changed };
}
