import { DomainProblem } from '@akashi/api-platform';
import type { ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import type { FindingText } from '@akashi/domain/finding';
import { refusedWords, type WordRules } from '@akashi/domain/text';

const ownFields = ['title', 'fact', 'difference', 'periodNote'] as const satisfies readonly (keyof FindingText)[];

/** Refuses as the rule does; a word that a report does not use is named, with the field it stands in. */
export function ensureFactual(decision: Decision<ProblemCode>, text: FindingText, words: WordRules): void {
  if (decision.allowed) return;
  if (decision.code !== 'finding.banned-word') throw new DomainProblem(decision.code);
  const found = ownFields.flatMap((field) =>
    refusedWords(text[field], words).map(({ stem }) => ({ field, word: stem })),
  );
  throw new DomainProblem(decision.code, {
    facts: { word: found[0]?.word ?? '' },
    fields: Object.fromEntries(
      found.map(({ field }) => [field, found.filter((one) => one.field === field).map(({ word }) => word)]),
    ),
  });
}
