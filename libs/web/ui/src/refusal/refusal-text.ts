import { inject } from '@angular/core';
import type { ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { Language } from '../text/text';
import { ProblemTexts } from './problem-texts';

/** Reads a decision as the sentence a button shows when it is off; empty when it is allowed. Call it in a field. */
export function refusalText(): (decision: Decision<ProblemCode>) => string {
  const language = inject(Language);
  const texts = inject(ProblemTexts);
  return (decision) => (decision.allowed ? '' : texts.of(decision.code)[language.lang()].happened);
}
