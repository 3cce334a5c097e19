import type { PlatformProblemCode } from './platform-problem-code';
import type { ProblemText } from './problem';
import { platformTexts } from './texts/platform.texts';

/** The sentences of the platform's own codes alone: what a page needs before it knows any rule. */
export function platformProblemText(code: PlatformProblemCode): ProblemText {
  return platformTexts[code];
}
