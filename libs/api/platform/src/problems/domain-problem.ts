import type { Fault, ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';

export interface ProblemDetail {
  /** Field name → codes of what is wrong with it. */
  fields?: Record<string, string[]>;
  /** Faults of an imported file, each with its place. */
  faults?: readonly Fault[];
  /** Small facts for the reader, such as the limit that was passed or the version that is current. */
  facts?: Record<string, string | number>;
  retryAfterSeconds?: number;
}

/** Thrown by use cases; the problem filter gives it a status and a body. */
export class DomainProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: ProblemDetail = {},
    /** Whose account was tried where nobody is signed in; never told to whoever asked. */
    readonly triedAccount: string | null = null,
  ) {
    super(code);
  }
}

/** Refuses with the code that the rule gave. */
export function ensure(decision: Decision<ProblemCode>): void {
  if (!decision.allowed) throw new DomainProblem(decision.code);
}
