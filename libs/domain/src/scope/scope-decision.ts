import type { TestType } from '../engagement/test-type';
import type { LocalDate } from '../dates/local-date';
import type { OperationTrigger, SchemeRuleset, ScopeProfile } from '../engagement/scheme-ruleset';
import type { BaseService } from '../firm';
import type { IndividualControl } from '../statement';
import { auditScopeOf } from './audit-scope';

/** Is a test of a control performed in this engagement? What is omitted carries a reason of the ruleset. */
export interface ScopeDecision {
  stableKey: string;
  testType: TestType;
  decision: 'in' | 'omitted';
  /** Code of the ruleset's omission reason; null for what is in. */
  reason: string | null;
}

export type ScopedControl = Pick<
  IndividualControl,
  'stableKey' | 'criterionKey' | 'populationCode' | 'inheritedFrom' | 'operationClaimed'
>;

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

/** Why no test of a control is done at all: another audit looks at it, a base service does it, or its cycle is met. */
function reasonLeftOut(control: ScopedControl, context: ScopeContext): string | null {
  const { profile, relief, scope } = context;
  if (profile && auditScopeOf(control.criterionKey, profile) === 'INTERNAL') return profile.internalReason;
  if (isInherited(control, context)) return scope.inheritedReason;
  return relief?.criteria.has(control.criterionKey) ? relief.reason : null;
}

function decisionsOf(control: ScopedControl, context: ScopeContext): ScopeDecision[] {
  const { notMarkedReason, operationTriggers } = context.scope;
  const leftOut = reasonLeftOut(control, context);
  const operates = operationTriggers.some((trigger) => triggered[trigger](control));
  const decide = (testType: TestType, reason: string | null): ScopeDecision => ({
    stableKey: control.stableKey,
    testType,
    decision: reason === null ? 'in' : 'omitted',
    reason,
  });
  return [decide('DESIGN', leftOut), decide('OPERATION', leftOut ?? (operates ? null : notMarkedReason))];
}

/**
 * The plan as the statement and the ruleset make it, before the firm overrules anything: two decisions for every
 * individual control, 整備状況評価 and 運用状況評価.
 */
export function computeScope(controls: readonly ScopedControl[], context: ScopeContext): ScopeDecision[] {
  return controls.flatMap((control) => decisionsOf(control, context));
}
