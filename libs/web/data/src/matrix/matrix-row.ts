import type { MatrixView } from '@akashi/contracts';
import { placeTests, type Conclusion, type MainTarget, type TestState, type TestType } from '@akashi/domain/control';
import type { FrequencyCode } from '@akashi/domain/engagement';

/** A test of an individual control as the matrix shows it. */
export interface MatrixTest {
  readonly id: string;
  readonly type: TestType;
  readonly state: TestState;
  readonly conclusion: Conclusion | null;
  /** What was remarked on the result; empty for nothing. */
  readonly note: string;
  readonly assigneeId: string | null;
  /** Family name of the assignee; empty when nobody has it. */
  readonly assignee: string;
  readonly dueOn: string | null;
  readonly deviations: number;
  readonly version: number;
}

/** Where an individual control stands: its tests taken together, or `omitted` when the plan tests nothing of it. */
export type RowState = TestState | 'omitted';

/** One individual control with its tests side by side. */
export interface MatrixRow {
  readonly id: string;
  readonly number: string;
  /** Key of the chapter: `9`. */
  readonly chapter: string;
  /** Key of the heading above the control: `9.2.3`. */
  readonly objective: string;
  readonly text: string;
  readonly target: MainTarget | null;
  readonly frequency: FrequencyCode | null;
  readonly population: string | null;
  readonly inheritedFrom: string | null;
  readonly tests: readonly MatrixTest[];
  /** The evaluation, or the update test that carries an earlier one over in its place. */
  readonly design: MatrixTest | null;
  readonly operation: MatrixTest | null;
  /** An update test beside both evaluations, as only people bring it about. */
  readonly update: MatrixTest | null;
  readonly state: RowState;
  /** Family names, each once. */
  readonly assignees: readonly string[];
  /** The earliest day something is due that is not reviewed. */
  readonly dueOn: string | null;
  readonly evidence: number;
  readonly itemTotal: number;
  readonly itemDone: number;
  readonly deviations: number;
  readonly openNotes: number;
}

export interface MatrixHeading {
  readonly ja: string;
  readonly en: string;
}

type Tests = MatrixView['tests'];
type Controls = MatrixView['controls'];

/** Turns the columns of the view into rows, in the order of the statement. */
export function rowsOf(view: MatrixView): MatrixRow[] {
  const names = new Map(view.people.id.map((id, at) => [id, familyName(view.people.name[at] ?? '')]));
  const ofControl = new Map<number, number[]>();
  view.tests.control.forEach((control, test) => {
    ofControl.set(control, [...(ofControl.get(control) ?? []), test]);
  });
  return view.controls.id.map((_, at) => rowOf(view.controls, at, view.tests, ofControl.get(at) ?? [], names));
}

/** Labels of chapters and headings by their keys. */
export function headingsOf({ headings }: MatrixView): ReadonlyMap<string, MatrixHeading> {
  return new Map(
    headings.key.map((key, at) => [key, { ja: headings.labelJa[at] ?? '', en: headings.labelEn[at] ?? '' }]),
  );
}

/** 佐藤 花子 → 佐藤. */
export function familyName(name: string): string {
  return name.trim().split(/[\s　]+/)[0] ?? '';
}

/** The state of all tests of a control together: what was returned comes first, and reviewed means all of them. */
export function stateOfTests(states: readonly TestState[]): RowState {
  if (states.length === 0) return 'omitted';
  if (states.includes('returned')) return 'returned';
  const first = states[0]!;
  if (states.every((state) => state === first)) return first;
  return states.every((state) => state === 'prepared' || state === 'reviewed') ? 'prepared' : 'in_progress';
}

function rowOf(
  controls: Controls,
  at: number,
  tests: Tests,
  own: readonly number[],
  names: ReadonlyMap<string, string>,
): MatrixRow {
  const number = controls.number[at] ?? '';
  const text = controls.text[at] ?? '';
  const made = own.map((test) => testOf(tests, test, names));
  const sum = (counts: readonly number[]) => own.reduce((total, test) => total + (counts[test] ?? 0), 0);
  const population = controls.population[at] ?? null;
  const due = made.filter(({ state, dueOn }) => dueOn !== null && state !== 'reviewed').map(({ dueOn }) => dueOn!);
  return {
    id: controls.id[at]!,
    number,
    chapter: controls.chapter[at] ?? '',
    objective: controls.objective[at] ?? '',
    text,
    target: controls.target[at] ?? null,
    frequency: controls.frequency[at] ?? null,
    population,
    inheritedFrom: controls.inheritedFrom[at] ?? null,
    tests: made,
    ...placeTests(made),
    state: stateOfTests(made.map(({ state }) => state)),
    assignees: [...new Set(made.map(({ assignee }) => assignee))].filter((name) => name !== ''),
    dueOn: due.sort()[0] ?? null,
    evidence: sum(tests.evidence),
    itemTotal: sum(tests.itemTotal),
    itemDone: sum(tests.itemDone),
    deviations: sum(tests.deviations),
    openNotes: sum(tests.openNotes),
  };
}

function testOf(tests: Tests, at: number, names: ReadonlyMap<string, string>): MatrixTest {
  const assigneeId = tests.assigneeId[at] ?? null;
  return {
    id: tests.id[at]!,
    type: tests.type[at]!,
    state: tests.state[at]!,
    conclusion: tests.conclusion[at] ?? null,
    note: tests.note[at] ?? '',
    assigneeId,
    assignee: (assigneeId && names.get(assigneeId)) ?? '',
    dueOn: tests.dueOn[at] ?? null,
    deviations: tests.deviations[at] ?? 0,
    version: tests.version[at]!,
  };
}
