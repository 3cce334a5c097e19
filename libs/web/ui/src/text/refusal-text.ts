import { inject } from '@angular/core';
import { problemText, type ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { Language } from './text';

/**
 * Reads a decision as the sentence a button shows when it is off; empty when it is allowed. Call it in a field. It has
 * an address of its own, `@akashi/web-ui/refusal`: it brings the sentences of every rule, and signing in needs none.
 */
export function refusalText(): (decision: Decision<ProblemCode>) => string {
  const language = inject(Language);
  return (decision) => (decision.allowed ? '' : problemText(decision.code)[language.lang()].happened);
}
