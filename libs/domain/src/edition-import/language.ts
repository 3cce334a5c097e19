/** The words of a criterion in one language beside Japanese and English. */
export interface WordsIn {
  /** As BCP 47 names it: `de`, `zh-Hant`. */
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** A language as BCP 47 names it, in the form in which it is kept: `ZH_hant` is `zh-Hant`. Null for what names none. */
export function languageTag(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replaceAll('_', '-');
  if (plain.length > 35 || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(plain)) return null;
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null;
  } catch {
    return null;
  }
}

/** Japanese and English have fields of their own, whatever the country: `en-GB` is English. */
export function ownLanguage(tag: string): 'ja' | 'en' | null {
  const [primary] = tag.split('-');
  return primary === 'ja' || primary === 'en' ? primary : null;
}

/** A tag of a language whose words are kept beside Japanese and English, in the form in which it is kept. */
export function isOtherLanguage(tag: string): boolean {
  return languageTag(tag) === tag && ownLanguage(tag) === null;
}
