import type { Lang } from '@akashi/web-ui';

/** What a language is called to a reader, with its tag: 「ドイツ語（de）」. A tag that nobody has a name for is told as it is. */
export function languageName(tag: string, lang: Lang): string {
  const name = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' }).of(tag);
  if (name === undefined) return tag;
  return lang === 'ja' ? `${name}（${tag}）` : `${name} (${tag})`;
}
