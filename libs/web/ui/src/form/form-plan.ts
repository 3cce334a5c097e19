import type { Signal } from '@angular/core';
import type { Problem, ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';

/** A field of what is said. */
export type FieldOf<T> = keyof T & string;

/** What is on its way for a form, and what the server said against it: a `Sending`, a `DialogAct`. */
export interface FormSending {
  readonly busy: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
}

/** Where what was typed and not yet taken is kept. */
export interface FormDraft<T> {
  find(): T | null;
  keep(said: T): void;
  drop(): void;
}

/** A form in the words of its rule: what is said, what the rule answers, which field a refusal is about, how it is sent. */
export interface FormPlan<T extends object, A> {
  /** What stands in the fields when it opens. */
  readonly said: T;
  /** What cannot be left empty, as far as the rest of what is said asks for it. */
  readonly required?: readonly FieldOf<T>[] | ((said: T) => readonly FieldOf<T>[]);
  /** The most characters a text may have. */
  readonly limits?: { readonly [K in FieldOf<T>]?: number };
  /** The rule that decides about the whole. */
  readonly rule?: (said: T) => Decision<ProblemCode>;
  /** Which field a refusal is about, the server's own too; one that is about none is said above the fields. */
  readonly about?: { readonly [C in ProblemCode]?: FieldOf<NoInfer<T>> };
  /** Rules that are asked of one field by itself: whoever left three of them empty hears of all three. */
  readonly rules?: { readonly [K in FieldOf<T>]?: (said: T) => Decision<ProblemCode> };
  /** What no rule of the domain knows, in sentences. */
  readonly checks?: (said: T) => { readonly [K in FieldOf<T>]?: string };
  readonly sending: FormSending;
  /** Sends it; undefined when it was refused. It is awaited here, and runs once however often it is pressed. */
  readonly send: (said: T) => Promise<A | undefined>;
  /** Reads again what stands now, when somebody else was faster; what was typed stays. */
  readonly refresh?: () => Promise<unknown>;
  /** Where the whole of it is kept; the words of a dialog are kept without one. */
  readonly draft?: FormDraft<T>;
}
