/** What is wrong at a place of a file, and what to do about it. */
export interface FaultSentences {
  what: string;
  next: string;
}

export interface FaultText {
  ja: FaultSentences;
  en: FaultSentences;
}

type Sentences = readonly [what: string, next: string];

/** Points at a fault: first in Japanese, then in English. */
export function point(ja: Sentences, en: Sentences): FaultText {
  return { ja: { what: ja[0], next: ja[1] }, en: { what: en[0], next: en[1] } };
}
