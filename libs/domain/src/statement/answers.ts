import { isMandatory, type Criterion } from '../catalogue';
import { isBlank } from '../firm';
import { controlFaults, type ControlContext } from './control-faults';
import type { IndividualControl } from './individual-control';
import { faultAt } from './resolve-rows';
import { statedControls } from './selected-controls';
import type { StatementFault } from './statement-fault';
import { cellOf, statementChoices, type StatementChoice, type StatementRow } from './statement-row';
import type { StatementRule } from './statement-rules';
import { changeFaults } from './validity';

/** What the client chose for a criterion. `null` while the statement does not say. */
export interface Selection {
  criterionKey: string;
  choice: StatementChoice | null;
  reason: string;
}

export interface Answer {
  selection: Selection;
  controls: IndividualControl[];
  faults: StatementFault[];
}

const choiceOf = (row: StatementRow): StatementChoice | null =>
  statementChoices.find((choice) => choice === cellOf(row, 'choice')) ?? null;

function missingRow(rule: StatementRule, criterion: Criterion): StatementFault {
  return {
    rule,
    sheet: 'controls',
    row: null,
    column: 'criterion',
    criterion: criterion.number,
    value: '',
  };
}

/** The first row decides; further rows of the same criterion add controls and may leave the choice blank. */
function choiceFaults(criterion: Criterion, first: StatementRow, more: readonly StatementRow[]): StatementFault[] {
  const text = cellOf(first, 'choice');
  const choice = choiceOf(first);
  if (text === '') return [faultAt('choice.missing', first, 'choice', criterion)];
  if (choice === null) return [faultAt('choice.unknown', first, 'choice', criterion)];
  return more
    .filter((row) => cellOf(row, 'choice') !== '' && cellOf(row, 'choice') !== choice)
    .map((row) => faultAt('choice.contradictory', row, 'choice', criterion));
}

function reasonFault(criterion: Criterion, row: StatementRow): StatementFault[] {
  return isBlank(row.cells.reason) ? [faultAt('reason.missing', row, 'reason', criterion)] : [];
}

/** A heading only groups criteria: it cannot be left out, and no control is stated on its row. */
export function headingFaults(criterion: Criterion, rows: readonly StatementRow[]): StatementFault[] {
  const isPlain = (row: StatementRow) =>
    ['', 'selected'].includes(cellOf(row, 'choice')) && cellOf(row, 'control') === '';
  const answered = rows.filter((row) => !isPlain(row));
  return answered.map((row) => faultAt('choice.on-heading', row, 'choice', criterion));
}

/** 統制目標: selected unless the statement excludes it with a reason. It has no individual control of its own. */
export function answerObjective(criterion: Criterion, rows: readonly StatementRow[]): Answer {
  const [first, ...more] = rows;
  const selection: Selection = { criterionKey: criterion.key, choice: 'selected', reason: '' };
  if (!first) return { selection, controls: [], faults: [] };
  const faults = cellOf(first, 'choice') === '' ? [] : choiceFaults(criterion, first, []);
  faults.push(...more.map((row) => faultAt('criterion.duplicated', row, 'criterion', criterion)));
  const withControl = rows.filter((row) => cellOf(row, 'control') !== '');
  faults.push(...withControl.map((row) => faultAt('control.on-objective', row, 'control', criterion)));
  const choice = choiceOf(first);
  if (choice === 'not_selected') faults.push(faultAt('choice.objective-not-excludable', first, 'choice', criterion));
  if (choice !== 'excluded') return { selection, controls: [], faults };
  faults.push(...reasonFault(criterion, first));
  return { selection: { ...selection, choice, reason: cellOf(first, 'reason') }, controls: [], faults };
}

/** Everything below an excluded objective falls with it, stated or not. */
export function answerUnderExcluded(criterion: Criterion, rows: readonly StatementRow[]): Answer {
  const selected = rows.filter((row) => choiceOf(row) === 'selected');
  return {
    selection: { criterionKey: criterion.key, choice: 'excluded', reason: rows[0] ? cellOf(rows[0], 'reason') : '' },
    controls: [],
    faults: selected.map((row) => faultAt('choice.selected-under-excluded', row, 'choice', criterion)),
  };
}

/** The same words again, on the same days: one of the two rows is a slip of the hand. */
const saidBefore = ({ text, validFrom }: IndividualControl) =>
  `${text.normalize('NFKC').replace(/\s+/g, '')} ${validFrom ?? ''}`;

function answerSelected(criterion: Criterion, rows: readonly StatementRow[], context: ControlContext): Answer {
  const seen = new Set<string>();
  const faults: StatementFault[] = [];
  const stated = statedControls(rows, criterion.key);
  for (const { row, control, replaces } of stated) {
    const said = saidBefore(control);
    if (control.text === '') faults.push(faultAt('control.missing', row, 'control', criterion));
    else if (seen.has(said)) faults.push(faultAt('criterion.duplicated', row, 'criterion', criterion));
    seen.add(said);
    const inCells = controlFaults(row, control, context);
    const inChange = replaces ? changeFaults(replaces, control) : [];
    faults.push(...[...inCells, ...inChange].map(([rule, column]) => faultAt(rule, row, column, criterion)));
  }
  return {
    selection: { criterionKey: criterion.key, choice: 'selected', reason: '' },
    controls: stated.map(({ control }) => control),
    faults,
  };
}

function notSelectedFaults(criterion: Criterion, first: StatementRow, more: readonly StatementRow[]): StatementFault[] {
  const faults = more.map((row) => faultAt('criterion.duplicated', row, 'criterion', criterion));
  faults.push(...reasonFault(criterion, first));
  if (isMandatory(criterion)) {
    const inPrinciple = criterion.part !== 'CONTROLS';
    const rule = inPrinciple ? 'criterion.part-not-selected' : 'criterion.mandatory-not-selected';
    faults.push(faultAt(rule, first, 'choice', criterion));
  }
  if (cellOf(first, 'control') !== '') faults.push(faultAt('control.not-selected', first, 'control', criterion));
  return faults;
}

/** An item that the statement says nothing of stays unanswered; a mandatory one makes the statement weak, and it is readable. */
function answerMissing(criterion: Criterion, selection: Selection): Answer {
  const rule = isMandatory(criterion) ? 'criterion.mandatory-not-selected' : 'criterion.unanswered';
  return { selection, controls: [], faults: [missingRow(rule, criterion)] };
}

/** A four-digit item: selected with its individual controls, or not selected with a reason. */
export function answerItem(criterion: Criterion, rows: readonly StatementRow[], context: ControlContext): Answer {
  const [first, ...more] = rows;
  const selection: Selection = { criterionKey: criterion.key, choice: null, reason: '' };
  if (!first) return answerMissing(criterion, selection);
  const faults = choiceFaults(criterion, first, more);
  const choice = choiceOf(first);
  if (choice === null) return { selection, controls: [], faults };
  if (choice === 'selected') {
    const answer = answerSelected(criterion, rows, context);
    return { ...answer, faults: [...faults, ...answer.faults] };
  }
  faults.push(...notSelectedFaults(criterion, first, more));
  if (choice === 'excluded') faults.push(faultAt('choice.excluded-below-objective', first, 'choice', criterion));
  return { selection: { ...selection, choice, reason: cellOf(first, 'reason') }, controls: [], faults };
}
