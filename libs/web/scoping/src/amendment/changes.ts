import type { AmendmentPageView, ChangedControlView, PlanChangeView, StatementComparisonView } from '@akashi/contracts';
import type { ControlChangeQuestion } from '@akashi/domain/engagement';
import {
  isJudged,
  isPlanBehind,
  kindByAnswers,
  mayDecideAmendment,
  type ControlChangeAnswers,
} from '@akashi/domain/scope';
import { controlChangeKinds, type ComputedChange, type ControlChangeKind } from '@akashi/domain/statement';

/** One changed control with what is decided on it; null where the two versions are only compared. */
export interface ChangeRow extends ChangedControlView {
  stableKey: string;
  criterionKey: string;
  decision: PlanChangeView | null;
}

export interface ChangeGroup {
  kind: ComputedChange;
  rows: ChangeRow[];
  decided: number;
}

/** The amendment is about exactly these two versions, and still a draft; beside last year’s, the first plan is. */
export function isBeingDecided(
  { amendment, ofYear }: AmendmentPageView,
  { from, to }: StatementComparisonView,
): boolean {
  if (from === 0) return ofYear?.isOpen === true && ofYear.toStatement === to && ofYear.changes.length > 0;
  return amendment?.state === 'draft' && amendment.fromStatement === from && amendment.toStatement === to;
}

/** The client has told something since that the approved plan does not know. */
export function isBehindStatement({ plannedStatement, latestStatement }: AmendmentPageView): boolean {
  return plannedStatement !== null && latestStatement !== null && isPlanBehind({ plannedStatement, latestStatement });
}

/** The draft was drawn from a version that is no longer the latest. */
export function isStaleDraft({ amendment, latestStatement }: AmendmentPageView): boolean {
  return amendment?.state === 'draft' && amendment.toStatement < (latestStatement ?? 0);
}

/** How many changes nobody has judged yet. */
export function countOpen({ amendment }: AmendmentPageView): number {
  return amendment?.changes.filter(({ judged }) => judged === null).length ?? 0;
}

/** The changed controls, each under the kind it is judged to be, or computed to be while it is undecided. */
export function changeGroups(comparison: StatementComparisonView, page: AmendmentPageView): ChangeGroup[] {
  const decisions = new Map(changesBetween(page, comparison).map((change) => [change.stableKey, change]));
  const rows = comparison.changed.flatMap((change): ChangeRow[] => {
    const control = change.after ?? change.before;
    if (!control) return [];
    const { stableKey, criterionKey } = control;
    return [{ ...change, stableKey, criterionKey, decision: decisions.get(stableKey) ?? null }];
  });
  const groups = [...controlChangeKinds, 'uncompared' as const].map((kind) => {
    const own = rows.filter((row) => (row.decision?.judged ?? row.kind) === kind);
    return { kind, rows: own, decided: own.filter(({ decision }) => decision?.judged).length };
  });
  return groups.filter(({ kind, rows: own }) => kind !== 'uncompared' || own.length > 0);
}

/** What is decided between these two versions, or since last year; nothing where the plan is about others. */
function changesBetween(
  { amendment, ofYear }: AmendmentPageView,
  { from, to }: StatementComparisonView,
): PlanChangeView[] {
  if (from === 0) return ofYear?.toStatement === to ? ofYear.changes : [];
  return amendment?.fromStatement === from && amendment.toStatement === to ? amendment.changes : [];
}

/** The rows in the order in which the list shows them. */
export function rowsInOrder(groups: readonly ChangeGroup[]): ChangeRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/**
 * What the columns suggest to answer: a change of frequency, or only of who is in charge. Everything else is a no until
 * somebody who has looked says otherwise.
 */
export function suggestedAnswers(
  { differs }: Pick<ChangeRow, 'differs'>,
  questions: readonly ControlChangeQuestion[],
): ControlChangeAnswers {
  const yes = new Set<string>();
  if (differs.includes('frequency')) yes.add('FREQUENCY');
  if (differs.length > 0 && differs.every((column) => column === 'owner')) yes.add('MANAGER_NAME');
  return Object.fromEntries(questions.map(({ code }) => [code, yes.has(code)]));
}

/** What the answers make of a change, or of a control that is asked about; what came or went is what it is. */
export function judgedKind(
  { kind }: Pick<ChangeRow, 'kind'>,
  questions: readonly ControlChangeQuestion[],
  answers: ControlChangeAnswers,
): ControlChangeKind {
  const isAsked = kind === 'uncompared' || (isJudged(kind) && questions.length > 0);
  return isAsked ? kindByAnswers(questions, answers) : kind;
}

/** Rows that the same decision would be allowed for: the group of the open row, without what is decided already. */
export function rowsToDecide(
  group: ChangeGroup,
  open: ChangeRow,
  said: { questions: readonly ControlChangeQuestion[]; answers: ControlChangeAnswers; reason: string },
): ChangeRow[] {
  const judged = judgedKind(open, said.questions, said.answers);
  return group.rows.filter(
    (row) =>
      row.decision !== null &&
      (row.decision.judged === null || row.stableKey === open.stableKey) &&
      mayDecideAmendment({ planApproved: false, computed: row.kind, judged, ...said, answers: answersFor(row, said) })
        .allowed,
  );
}

/** The questions are asked only of a control that both versions have. */
export function answersFor(
  { kind }: Pick<ChangeRow, 'kind'>,
  { answers }: { answers: ControlChangeAnswers },
): ControlChangeAnswers {
  return isJudged(kind) ? answers : {};
}

/**
 * The two versions to show: those asked for, or the amendment's, or the plan's and the latest. A single version is shown beside
 * last year's, which is 0, or beside what another auditor's report tells; null where there is none of them.
 */
export function versionsShown(
  { amendment, plannedStatement, latestStatement, lastYear, ofYear }: AmendmentPageView,
  asked: { from: number | null; to: number },
): readonly [from: number, to: number] | null {
  const latest = latestStatement ?? 0;
  const isOfYears = (lastYear !== null || ofYear !== null) && (asked.from === 0 || latest < 2);
  if (isOfYears && latest > 0) return [0, Math.min(latest, asked.to || latest)];
  if (latest < 2) return null;
  return versionsOf(asked, latest, { from: amendment?.fromStatement ?? plannedStatement, to: amendment?.toStatement });
}

function versionsOf(
  asked: { from: number | null; to: number },
  latest: number,
  own: { from: number | null; to: number | undefined },
): readonly [from: number, to: number] {
  const to = Math.min(latest, asked.to || (own.to ?? latest));
  const from = asked.from || (own.from ?? to - 1);
  return from < to ? [from, to] : [Math.max(1, to - 1), Math.max(2, to)];
}
