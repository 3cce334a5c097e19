import { fold, kanaOf } from '@akashi/domain/search';

/** Says of a row’s text, once made comparable, whether every word of a query stands in it. An empty query is everywhere. */
export function rowFinder(query: string): (comparable: string) => boolean {
  const words = query
    .split(/[\s　]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const plain = fold(word);
      const kana = kanaOf(plain);
      return [...new Set([plain, kana, kana.replace(/n$/, 'ん')])];
    });
  return (comparable) => words.every((forms) => forms.some((form) => comparable.includes(form)));
}
