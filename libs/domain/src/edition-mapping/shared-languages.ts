import type { ComparedCriterion } from './mapping-entry';

/** A criterion with its text in every language that it has, Japanese first, then English, then the others by their tags. */
export interface SaidCriterion extends ComparedCriterion {
  said: readonly { readonly language: string; readonly text: string }[];
}

export interface SharedLanguages<Criterion extends SaidCriterion> {
  /** Those in which both editions have texts, the first to be read first; empty where they share none. */
  readonly languages: readonly string[];
  readonly olds: readonly Criterion[];
  readonly news: readonly Criterion[];
}

/**
 * Two editions in the languages that both have: a Japanese text is not held against a German one as long as both have German.
 * What has no text in the first of them keeps the one that it is shown by.
 */
export function inSharedLanguages<Criterion extends SaidCriterion>(
  olds: readonly Criterion[],
  news: readonly Criterion[],
): SharedLanguages<Criterion> {
  const [older, newer] = [languagesOf(olds), languagesOf(news)];
  const languages = [...older].filter((language) => newer.has(language)).sort(byOrder);
  const [first, ...rest] = languages;
  if (first === undefined) return { languages, olds, news };
  const inThem = (criterion: Criterion): Criterion => {
    const texts = new Map(criterion.said.map(({ language, text }) => [language, text]));
    return {
      ...criterion,
      text: texts.get(first) ?? criterion.text,
      others: rest.map((language) => texts.get(language) ?? ''),
    };
  };
  return { languages, olds: olds.map(inThem), news: news.map(inThem) };
}

const languagesOf = (criteria: readonly SaidCriterion[]) =>
  new Set(criteria.flatMap(({ said }) => said.map(({ language }) => language)));

const places = ['ja', 'en'];

function byOrder(a: string, b: string): number {
  const placeOf = (language: string) => (places.includes(language) ? places.indexOf(language) : places.length);
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}
