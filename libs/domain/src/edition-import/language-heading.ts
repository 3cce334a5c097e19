import { plainHeading, type TableFile } from '../table';
import { wordsFieldsIn, type WordsField } from './catalogue-field';
import { languageTag, ownLanguage } from './language';

/** What a heading calls a language, in its own words, in Japanese and in English. */
const names: Readonly<Record<string, readonly string[]>> = {
  de: ['Deutsch', 'ドイツ語', '独語', 'German'],
  es: ['Español', 'スペイン語', 'Spanish'],
  fr: ['Français', 'フランス語', '仏語', 'French'],
  it: ['Italiano', 'イタリア語', 'Italian'],
  ko: ['한국어', '韓国語', 'Korean'],
  nl: ['Nederlands', 'オランダ語', 'Dutch'],
  pt: ['Português', 'ポルトガル語', 'Portuguese'],
  'zh-Hans': ['简体中文', '中国語簡体字', '簡体字', 'Simplified Chinese', 'Chinese simplified'],
  'zh-Hant': ['繁體中文', '繁体中文', '中国語繁体字', '繁体字', 'Traditional Chinese', 'Chinese traditional'],
  zh: ['中文', '中国語', 'Chinese'],
};

const kinds = {
  title: [
    'Title',
    'Control name',
    'Name',
    'Titel',
    'Titre',
    'Título',
    '題名',
    '項目名',
    '管理策名',
    '名称',
    '表題',
    '見出し',
  ],
  text: [
    'Text',
    'Control text',
    'Requirement',
    'Statement',
    'Description',
    'Texte',
    'Texto',
    '本文',
    '内容',
    '要求事項',
  ],
} as const;

/** A tag of two letters and what follows them: of three, “Title (old)” and “Text new” would be languages, too. They are named by hand. */
const tagged = /^(.+?)\s*[\s_.:：,、（(［[-]\s*([A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*)\s*[）)］\]]?$/u;

/** “Requirement ID” is the number of a requirement, and neither it nor “Statement No” is in anybody’s language. */
const ofNumbers = ['id', 'no'];

interface NamedWords {
  readonly kind: 'title' | 'text';
  readonly language: string;
}

/**
 * The field that a heading names together with its language: “Title (de)”, `text_zh-Hant`, 「本文（ドイツ語）」. A heading that names no
 * language is nobody's guess: it is Japanese or English as it always was.
 */
export function languageOfHeading(heading: string): NamedWords | null {
  const byTag = tagged.exec(heading.normalize('NFKC').trim());
  const tag = languageTag(byTag?.[2] ?? '');
  const kind = kindOf(byTag?.[1] ?? '');
  if (!tag || !kind) return namedInWords(plainHeading(heading));
  return ownLanguage(tag) || ofNumbers.includes(tag) ? null : { kind, language: tag };
}

function namedInWords(heading: string): NamedWords | null {
  for (const [language, said] of Object.entries(names)) {
    const name = said.map(plainHeading).find((one) => heading.endsWith(one) || heading.startsWith(one));
    if (name === undefined) continue;
    const kind = kindOf(heading.startsWith(name) ? heading.slice(name.length) : heading.slice(0, -name.length));
    if (kind) return { kind, language };
  }
  return null;
}

function kindOf(word: string): NamedWords['kind'] | null {
  const plain = plainHeading(word);
  if (kinds.title.some((one) => plainHeading(one) === plain)) return 'title';
  return kinds.text.some((one) => plainHeading(one) === plain) ? 'text' : null;
}

/** Rows among which headings are looked for. */
const searchedRows = 40;

/** The headings of a file that name a language, by the field that each names. */
export function languageHeadings({ sheets }: TableFile): Map<WordsField, string[]> {
  const found = new Map<WordsField, string[]>();
  const cells = sheets.flatMap(({ rows }) => rows.slice(0, searchedRows).flatMap((row) => row.cells));
  for (const { text } of cells) {
    const named = text.length > 60 ? null : languageOfHeading(text);
    if (!named) continue;
    const field = wordsFieldsIn(named.language)[named.kind === 'title' ? 0 : 1];
    const known = found.get(field) ?? [];
    if (!known.includes(text)) found.set(field, [...known, text]);
  }
  return found;
}
