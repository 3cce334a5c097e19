import { DomainProblem } from '@akashi/api-platform';
import type { ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { weighedSentences, type ComposeReportFacts } from '@akashi/domain/report';
import { unconfirmedWords, wordPlaces, wordsToWeigh } from '@akashi/domain/text';

type Written = Pick<ComposeReportFacts, 'texts' | 'events' | 'words' | 'standardTexts' | 'confirmedWords'>;

/** Refuses as the rule does; a word that nobody said yes to is named. */
export function ensureWeighed(decision: Decision<ProblemCode>, written: Written): void {
  if (decision.allowed) return;
  if (decision.code !== 'report.word-unconfirmed') throw new DomainProblem(decision.code);
  const [word = ''] = unconfirmedWords(weighedSentences(written), written.words, written.confirmedWords);
  throw new DomainProblem(decision.code, { facts: { word } });
}

/** The words that were weighed and found to state a fact, as the ledger tells them. */
export function confirmedPlaces(written: Written): string {
  const weighed = wordsToWeigh(weighedSentences(written), written.words);
  return wordPlaces(
    weighed.filter((word) => written.confirmedWords.includes(word)),
    written.words,
  );
}
