import type { ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import type { FieldOf, FormPlan } from './form-plan';

/** One sentence against what is said, and the field it is about; null for none. */
export interface Fault<T> {
  readonly field: FieldOf<T> | null;
  readonly kind: 'refused' | 'required' | 'maxLength';
  /** Empty where the field has its own words for the kind. */
  readonly text: string;
}

type Read = (decision: Decision<ProblemCode>) => string;

/** Everything that speaks against sending this: the rules, the sentences of the form, what is missing, what is too long. */
export function faultsOf<T extends object, A>(plan: FormPlan<T, A>, said: T, read: Read): readonly Fault<T>[] {
  const found = [...ofFields(plan, said, read), ...ofChecks(plan, said)];
  const isTold = (field: FieldOf<T> | null) => found.some((fault) => fault.field === field);
  const whole = ofWhole(plan, said, read).filter(({ field }) => field === null || !isTold(field));
  found.push(...whole);
  const missing = requiredOf(plan, said).filter((field) => isEmpty(said[field]) && !isTold(field));
  const long = Object.entries(limitsOf(plan)).filter(([field, most]) => lengthOf(said, field) > most);
  return [
    ...found,
    ...missing.map((field) => ({ field, kind: 'required' as const, text: '' })),
    ...long.map(([field]) => ({ field: field as FieldOf<T>, kind: 'maxLength' as const, text: '' })),
  ];
}

export function requiredOf<T extends object, A>({ required = [] }: FormPlan<T, A>, said: T): readonly FieldOf<T>[] {
  return typeof required === 'function' ? required(said) : required;
}

export function limitsOf<T extends object, A>(plan: FormPlan<T, A>): Readonly<Record<string, number>> {
  return (plan.limits ?? {}) as Readonly<Record<string, number>>;
}

function ofWhole<T extends object, A>(plan: FormPlan<T, A>, said: T, read: Read): Fault<T>[] {
  const decision = plan.rule?.(said);
  if (!decision || decision.allowed) return [];
  return [{ field: plan.about?.[decision.code] ?? null, kind: 'refused', text: read(decision) }];
}

function ofFields<T extends object, A>({ rules = {} }: FormPlan<T, A>, said: T, read: Read): Fault<T>[] {
  const asked = Object.entries(rules) as [FieldOf<T>, (said: T) => Decision<ProblemCode>][];
  return asked.flatMap(([field, rule]) => {
    const decision = rule(said);
    return decision.allowed ? [] : [{ field, kind: 'refused' as const, text: read(decision) }];
  });
}

function ofChecks<T extends object, A>({ checks }: FormPlan<T, A>, said: T): Fault<T>[] {
  const sentences = Object.entries(checks?.(said) ?? {}) as [FieldOf<T>, string][];
  return sentences.flatMap(([field, text]) => (text ? [{ field, kind: 'refused' as const, text }] : []));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() === '' : value === null || value === undefined;
}

/** Counted as people count, a character outside the first plane as one. */
function lengthOf(said: object, field: string): number {
  const value = (said as Record<string, unknown>)[field];
  return typeof value === 'string' ? [...value].length : 0;
}
