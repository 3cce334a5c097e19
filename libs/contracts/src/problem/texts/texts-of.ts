import type { PlatformProblemCode } from '../platform-problem-code';
import type { ProblemText } from '../problem';
import type { ProblemCode } from '../problem-code';

type CodeOf<Noun extends string> = Extract<ProblemCode, `${Noun}.${string}`>;

/**
 * The texts of every code that begins with one of these nouns (`period.…`), but for the codes the platform says itself.
 * A code of a new noun has no place until a file of texts takes it, and then `problem-text.ts` does not compile.
 */
export type TextsOf<Noun extends string> = Record<Exclude<CodeOf<Noun>, PlatformProblemCode>, ProblemText>;
