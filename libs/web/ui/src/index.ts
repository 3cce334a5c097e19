export { LANGS, inLang, isLang, tableInLang } from './text/bilingual';
export type { Bilingual, Lang, TextTable, Texts } from './text/bilingual';
export { Language, texts } from './text/text';
