import type { TestType } from '../engagement/test-type';
import type { LocalDate } from '../dates/local-date';
import type { OperationTrigger, SchemeRuleset, ScopeProfile } from '../engagement/scheme-ruleset';
import type { BaseService } from '../firm';
import type { IndividualControl } from '../statement';
import { auditScopeOf } from './audit-scope';
import { cycleBasis, notDueReason, type CycleFacts, type ScopeBasis } from './scope-basis';
import { updateBasis } from './update-test';

/** Is a test of a control performed in this engagement? What is omitted carries a reason of the ruleset. */
export interface ScopeDecision {
  stableKey: string;
  testType: TestType;
  decision: 'in' | 'omitted';
  /** Code of the ruleset's omission reason; null for what is in. */
  reason: string | null;
}

/** A decision as statement and ruleset make it, with why. */
export interface ComputedScope extends ScopeDecision {
  basis: ScopeBasis;
}

export type ScopedControl = Pick<
  IndividualControl,
  'stableKey' | 'criterionKey' | 'populationCode' | 'inheritedFrom' | 'operationClaimed'
> & { validFrom: LocalDate | null };

/** A base service the audited service stands on, and the last day on which it is known to be registered. */
export type RegisteredBaseService = Pick<BaseService, 'registrationNo' | 'validUntil'>;

/** Criteria that the cycle of the management criteria leaves out in this engagement, where the ruleset lets a plan do so. */
export interface ReliefScope {
  reason: string;
  criteria: ReadonlySet<string>;
}

export interface ScopeContext {
  scope: SchemeRuleset['scope'];
  /** What the audit firm looks at, in a variant that leaves the rest to the provider; null where it looks at everything. */
  profile: ScopeProfile | null;
  baseServices: readonly RegisteredBaseService[];
  periodEnd: LocalDate;
  /** Null while a condition of the relief is open, and where the ruleset leaves it to people. */
  relief: ReliefScope | null;
  /** Null under a ruleset that knows no cycle of several years. */
  cycle: CycleFacts | null;
}

/**
 * Procedures on a control taken over from a base service may be omitted while that service is registered, which it has to
 * be to the last day of the period; otherwise the control is tested like any other.
 */
export function isInherited(control: Pick<ScopedControl, 'inheritedFrom'>, context: ScopeContext): boolean {
  return context.baseServices.some(
    ({ registrationNo, validUntil }) => registrationNo === control.inheritedFrom && validUntil >= context.periodEnd,
  );
}

const triggered: Readonly<Record<OperationTrigger, (control: ScopedControl) => boolean>> = {
  MARKED_IN_STATEMENT: ({ operationClaimed }) => operationClaimed,
  HAS_POPULATION: ({ populationCode }) => populationCode !== null,
};

interface Reasoned {
  /** Code of the reason it is left out for; null for what is in. */
  reason: string | null;
  basis: ScopeBasis;
}

/** Why no test of a control is done at all: another audit looks at it, a base service does it, or the relief covers it. */
function leftOutWhole(control: ScopedControl, context: ScopeContext): Reasoned | null {
  const { profile, scope, baseServices, relief } = context;
  if (profile && auditScopeOf(control.criterionKey, profile) === 'INTERNAL') {
    return { reason: profile.internalReason, basis: { code: 'internal-audit', key: control.criterionKey } };
  }
  if (!isInherited(control, context)) {
    if (!relief?.criteria.has(control.criterionKey) || control.inheritedFrom !== null) return null;
    return { reason: relief.reason, basis: { code: 'relief-met' } };
  }
  const from = control.inheritedFrom ?? '';
  const validUntil = baseServices.find(({ registrationNo }) => registrationNo === from)?.validUntil ?? '';
  return { reason: scope.inheritedReason, basis: { code: 'inherited', from, validUntil } };
}

/** What was to be taken over and cannot be is tested, whatever its year: nobody else answers for it. */
function lapsed({ inheritedFrom }: ScopedControl, { baseServices }: ScopeContext): Reasoned | null {
  if (inheritedFrom === null) return null;
  const found = baseServices.find(({ registrationNo }) => registrationNo === inheritedFrom);
  const basis = { code: 'inheritance-lapsed', from: inheritedFrom, validUntil: found?.validUntil ?? null } as const;
  return { reason: null, basis };
}

function byYears(control: ScopedControl, testType: TestType, { cycle }: ScopeContext): Reasoned {
  if (!cycle) return { reason: null, basis: { code: 'no-cycle' } };
  const basis = cycleBasis(control, testType, cycle);
  return { reason: basis.code === 'not-due' ? notDueReason(control, cycle) : null, basis };
}

function decisionsOf(control: ScopedControl, context: ScopeContext): ComputedScope[] {
  const { notMarkedReason, operationTriggers } = context.scope;
  const whole = leftOutWhole(control, context);
  const operates = operationTriggers.some((trigger) => triggered[trigger](control));
  const due = (testType: TestType): Reasoned => lapsed(control, context) ?? byYears(control, testType, context);
  const decide = (testType: TestType, { reason, basis }: Reasoned): ComputedScope => ({
    stableKey: control.stableKey,
    testType,
    decision: reason === null ? 'in' : 'omitted',
    reason,
    basis,
  });
  const notMarked: Reasoned = { reason: notMarkedReason, basis: { code: 'not-marked' } };
  const design = decide('DESIGN', whole ?? due('DESIGN'));
  const operation = decide('OPERATION', whole ?? (operates ? due('OPERATION') : notMarked));
  const updates = context.cycle?.rules.updateTests;
  if (!updates) return [design, operation];
  const basis = updateBasis({ DESIGN: design.basis, OPERATION: operation.basis }, updates);
  const update = { reason: basis.code === 'update-carries' ? null : updates.notNeededReason, basis };
  return [design, operation, decide('UPDATE', whole ?? update)];
}

/**
 * The plan as the statement and the ruleset make it, before the firm overrules anything: for every individual control
 * 整備状況評価, 運用状況評価 and, under a ruleset that knows when it is done, アップデートテスト, each with why.
 */
export function computeScope(controls: readonly ScopedControl[], context: ScopeContext): ComputedScope[] {
  return controls.flatMap((control) => decisionsOf(control, context));
}
