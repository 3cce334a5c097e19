import type { ProblemCode } from './problem-code';
import type { ProblemText } from './problem';
import { platformTexts } from './texts/platform.texts';

const texts = { ...platformTexts } as Record<ProblemCode, ProblemText>;

/** The three sentences of a code in both languages; what the API answers and what the page shows. */
export function problemText(code: ProblemCode): ProblemText {
  return texts[code] ?? platformTexts.unexpected;
}
