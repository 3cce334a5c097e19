import { computed, effect, signal, untracked, type Signal, type WritableSignal } from '@angular/core';
import {
  form,
  MAX_LENGTH,
  metadata,
  REQUIRED,
  submit,
  validateTree,
  type FieldTree,
  type SchemaPath,
  type ValidationError,
} from '@angular/forms/signals';
import type { Problem } from '@akashi/contracts';
import type { TypedFields } from '../field/typed-fields';
import { refusalText } from '../refusal/refusal-text';
import { dialogDraft } from './dialog-draft';
import { faultsOf, limitsOf, requiredOf, type Fault } from './form-faults';
import type { FieldOf, FormDraft, FormPlan } from './form-plan';

/** What a component of the kit knows of a form, whatever is said in it. */
export interface AnyForm {
  readonly busy: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  readonly isStale: Signal<boolean>;
  /** What speaks against it, once sending was tried. */
  readonly refused: Signal<readonly ValidationError.WithFieldTree[]>;
  /** What was typed before and never taken stands in it again. */
  readonly isRestored: Signal<boolean>;
  /** Leaves that, and begins with what the form would have begun with. */
  forget(): void;
  send(typed: TypedFields): Promise<unknown>;
}

/** A form on its way: bind its `fields`, and let `ak-form-dialog` or `form[akForm]` send it. */
export interface RuleForm<T extends object, A> extends AnyForm {
  readonly said: WritableSignal<T>;
  readonly fields: FieldTree<T>;
  /** Sets some of what is said, as a page may know it better than the person. */
  patch(some: Partial<T>): void;
  /** Begins anew with this: nothing was typed or tried yet. */
  begin(said: T): void;
  send(typed: TypedFields): Promise<A | undefined>;
}

/**
 * Makes a form of signals out of a rule. What the rule refuses stands beside the field it is about; the request is
 * awaited here and goes out once; what was typed is kept through every refusal. Call it in a field.
 */
export function ruleForm<T extends object, A>(plan: FormPlan<T, A>): RuleForm<T, A> {
  const read = refusalText();
  const draft = plan.draft ?? dialogDraft(plan);
  const found = draft?.find() ?? null;
  const said = signal<T>(found ?? plan.said);
  const isRestored = signal(found !== null && !isSame(found, plan.said));
  const fields = form(said, (path) => {
    const root = path as SchemaPath<T>;
    for (const field of Object.keys(plan.said) as FieldOf<T>[]) {
      metadata(at(path, field), REQUIRED, ({ valueOf }) => requiredOf(plan, valueOf(root)).includes(field));
    }
    for (const [field, most] of Object.entries(limitsOf(plan))) metadata(at(path, field), MAX_LENGTH, () => most);
    validateTree(root, ({ value, fieldTree }) =>
      faultsOf(plan, value(), read).map((fault) => toError(fault, fieldTree)),
    );
  });
  const tried = signal(false);
  keepDraft(draft, plan.said, said);
  const begin = (anew: T) => {
    tried.set(false);
    isRestored.set(false);
    said.set(anew);
    fields().reset();
  };
  return {
    said,
    fields,
    busy: plan.sending.busy,
    problem: plan.sending.problem,
    isStale: computed(() => plan.refresh !== undefined && plan.sending.problem()?.code === 'stale-version'),
    refused: computed(() => (tried() ? fields().errorSummary() : [])),
    isRestored: isRestored.asReadonly(),
    begin,
    forget: () => begin(plan.said),
    patch: (some) => said.update((before) => ({ ...before, ...some })),
    send: (typed) => {
      tried.set(true);
      return send(plan, draft, fields, typed);
    },
  };
}

/** Sends what stands in the fields, unless something speaks against it or it is on its way already. */
async function send<T extends object, A>(
  plan: FormPlan<T, A>,
  draft: FormDraft<T> | null,
  fields: FieldTree<T>,
  typed: TypedFields,
): Promise<A | undefined> {
  if (plan.sending.busy()) return undefined;
  if (typed.unread().length > 0) {
    fields().markAsTouched();
    return undefined;
  }
  let answer: A | undefined;
  await submit(fields, {
    action: async () => {
      answer = await plan.send(fields().value());
      const code = plan.sending.problem()?.code;
      if (answer !== undefined || code === undefined) return undefined;
      if (code === 'stale-version') await plan.refresh?.();
      const field = plan.about?.[code];
      return field && toError({ field, kind: 'refused', text: plan.sending.problem()!.title }, fields);
    },
  });
  if (answer !== undefined) draft?.drop();
  return answer;
}

/** What was typed is kept until it is taken; what is as it was when the form opened is nothing to keep. */
function keepDraft<T extends object>(draft: FormDraft<T> | null, before: T, said: Signal<T>): void {
  if (!draft) return;
  effect(() => {
    const now = said();
    untracked(() => (isSame(now, before) ? draft.drop() : draft.keep(now)));
  });
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function toError<T extends object>({ field, kind, text }: Fault<T>, tree: unknown): ValidationError.WithFieldTree {
  const fieldTree = field === null ? tree : (tree as Record<string, unknown>)[field];
  return { kind, ...(text && { message: text }), fieldTree: fieldTree as FieldTree<unknown> };
}

function at(path: unknown, field: FieldOf<object> | string): SchemaPath<string> {
  return (path as Record<string, SchemaPath<string>>)[field]!;
}
