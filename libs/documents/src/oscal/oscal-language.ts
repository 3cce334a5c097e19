import { languageTag, ownLanguage, type CatalogueEntry } from '@akashi/domain/edition-import';
import { objectsOf, plain, type Shape } from './oscal-shape';

/** The format has no place for it: catalogues say it in their metadata, as a property of it or as one of its props. */
export function declaredLanguage(catalog: object): string | null {
  const { metadata } = catalog as Shape<'metadata'>;
  const { language, props } = (metadata ?? {}) as Shape<'language' | 'props'>;
  const said = objectsOf<'name' | 'value'>(props, 'catalog.metadata.props').find(({ name }) =>
    /^(?:language|lang)$/i.test(plain(name)),
  );
  return languageTag(plain(language)) ?? languageTag(plain(said?.value));
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u;

/** Title and text where words of this language are kept; where nobody said which it is, by their letters. */
export function wordsIn(
  language: string | null,
  title: string,
  text: string,
): Pick<CatalogueEntry, 'titleJa' | 'titleEn' | 'textJa' | 'textEn' | 'others'> {
  const none = { titleJa: '', titleEn: '', textJa: '', textEn: '' };
  if (language !== null && ownLanguage(language) === null) {
    return { ...none, others: title === '' && text === '' ? [] : [{ language, title, text }] };
  }
  const isJapanese = (words: string) => (language === null ? japanese.test(words) : ownLanguage(language) === 'ja');
  const [titled, said] = [isJapanese(title), isJapanese(text)];
  return {
    titleJa: titled ? title : '',
    titleEn: titled ? '' : title,
    textJa: said ? text : '',
    textEn: said ? '' : text,
  };
}
