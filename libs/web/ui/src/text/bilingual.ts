/** The two languages of the working environment. Japanese is the language of the scheme and comes first. */
export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One sentence or label in both languages. */
export type Bilingual = readonly [ja: string, en: string];

/** A table of texts; an entry with arguments is a function that puts its values into both languages. */
export type TextTable = Record<string, Bilingual | ((...args: never[]) => Bilingual)>;

/** The same table read in one language: plain entries are strings, the others functions returning a string. */
export type Texts<T extends TextTable> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Bilingual ? (...args: A) => string : string;
};

/** True for a stored or typed value that names one of the two languages. */
export function isLang(value: unknown): value is Lang {
  return LANGS.some((lang) => lang === value);
}

/** Picks one side of a bilingual text. */
export function inLang(text: Bilingual, lang: Lang): string {
  return lang === 'ja' ? text[0] : text[1];
}

/** Reads a whole table in one language. The result is a fresh object; the table is not changed. */
export function tableInLang<const T extends TextTable>(table: T, lang: Lang): Texts<T> {
  const entries = Object.entries(table).map(([key, entry]) => {
    if (typeof entry !== 'function') return [key, inLang(entry, lang)];
    return [key, (...args: never[]) => inLang(entry(...args), lang)];
  });
  return Object.fromEntries(entries) as Texts<T>;
}
