import type { TableField, TableMapping } from '../table';
import { isOtherLanguage } from './language';

/** The frameworks that a criterion may come from, in the order they are shown. */
export const lineageFrameworks = [
  'JIS_Q_27001',
  'JIS_Q_27002',
  'JIS_Q_27014',
  'JIS_Q_27017',
  'COMMON_STANDARDS',
  'SP_800_53',
] as const;

export type LineageFramework = (typeof lineageFrameworks)[number];

export const catalogueFieldNames = [
  'part',
  'level',
  'above',
  'number',
  'suffix',
  'titleJa',
  'titleEn',
  'textJa',
  'textEn',
  'mandatory',
  'responsibility',
  'criticalArea',
  'mainTarget',
  'changeType',
  ...lineageFrameworks,
] as const;

export type CatalogueField = (typeof catalogueFieldNames)[number];

/** Title and text in a language beside Japanese and English, by its tag. */
export type WordsField = `title:${string}` | `text:${string}`;

/** What a column of a catalogue may be read as. */
export type CatalogueColumn = CatalogueField | WordsField;

const words: Readonly<Record<CatalogueField, readonly string[]>> = {
  part: ['基準の区分', '部', '分類', '基準区分', '区分', 'Part', 'Family', 'Domain', 'Category'],
  level: ['階層', 'レベル', '層', 'Level', 'Depth'],
  above: [
    '統制目標番号',
    '上位の番号',
    '上位番号',
    '親番号',
    '大項目番号',
    '中項目番号',
    'Objective number',
    'Parent number',
    'Parent ID',
    'CIS Control',
  ],
  number: [
    '管理策番号',
    '管理策基準番号',
    '番号',
    '項番',
    '管理番号',
    'Control number',
    'Control ID',
    'Control identifier',
    'Identifier',
    'Criterion',
    'Number',
    'CIS Safeguard',
    'ID',
    'Ref',
    'No',
  ],
  suffix: ['末尾', '接尾辞', '末尾記号', '記号', 'Suffix'],
  titleJa: ['項目名', '管理策名', '題名', '表題', '名称', '見出し', 'タイトル', '統制目標'],
  titleEn: ['題名英語', '英語名', 'Title', 'Control name', 'Name'],
  textJa: ['本文', '内容', '管理策', '管理策本文', '詳細管理策', '要求事項', '遵守事項', '本文日本語'],
  textEn: [
    '本文英語',
    '英文',
    'Control text',
    'Control specification',
    'Requirement',
    'Statement',
    'Description',
    'Text',
  ],
  mandatory: ['必須', '基本言明要件', '必須区分', 'Mandatory', 'Required'],
  responsibility: ['責任の型', '実施区分', '責任区分', '読み替え', 'Responsibility', 'Responsible'],
  criticalArea: ['重点領域', '重要領域', '重要分野', 'Critical area'],
  mainTarget: ['主たる監査対象', '監査対象例', '監査対象', 'Main target', 'Audit target'],
  changeType: ['変更の種類', '変更区分', '改定区分', '変更種別', 'Change type', 'Change'],
  JIS_Q_27001: ['JIS Q 27001', '27001', 'ISO 27001'],
  JIS_Q_27002: ['JIS Q 27002', '27002', 'ISO 27002'],
  JIS_Q_27014: ['JIS Q 27014', '27014', 'ISO 27014'],
  JIS_Q_27017: ['JIS Q 27017', '27017', 'ISO 27017'],
  COMMON_STANDARDS: ['統一基準', '政府統一基準', 'Common standards'],
  SP_800_53: ['SP 800-53', '800-53', 'NIST SP 800-53'],
};

const several: readonly CatalogueField[] = ['above', 'textJa', 'textEn', ...lineageFrameworks];

/** 「5.1.1　情報セキュリティ」: many a catalogue has number and title in one cell. */
const wordFields: readonly CatalogueColumn[] = ['titleJa', 'titleEn', 'textJa', 'textEn'];

/** Only the number has to be there; a row without any words is asked about. */
const catalogueFields: readonly TableField<CatalogueField>[] = catalogueFieldNames.map((name) => ({
  name,
  words: words[name],
  required: name === 'number',
  several: several.includes(name),
}));

/** Title or text, in any language. */
export const isOfWords = (name: string): boolean =>
  /^(?:title|text)(?:Ja|En)$/u.test(name) || languageOfField(name) !== null;

/** Languages that one catalogue may have beside Japanese and English. */
export const languageLimit = 20;

/** What is looked for in the columns of a catalogue, in these languages beside its own two, called by the headings found for them. */
export function catalogueFieldsIn(
  languages: readonly string[],
  headings: ReadonlyMap<WordsField, readonly string[]> = new Map(),
): readonly TableField<CatalogueColumn>[] {
  const further = languages.flatMap((language): TableField<CatalogueColumn>[] =>
    wordsFieldsIn(language).map((name) => ({
      name,
      words: headings.get(name) ?? [],
      required: false,
      several: name.startsWith('text:'),
    })),
  );
  const before = [...wordFields, ...further.map(({ name }) => name)];
  return [...catalogueFields.map((field) => (field.name === 'number' ? { ...field, before } : field)), ...further];
}

export function wordsFieldsIn(language: string): [WordsField, WordsField] {
  return [`title:${language}`, `text:${language}`];
}

/** The language of a field of words; null for every other field, and for a tag that names none. */
export function languageOfField(name: string): string | null {
  const tag = /^(?:title|text):(.+)$/u.exec(name)?.[1] ?? '';
  return isOtherLanguage(tag) ? tag : null;
}

/** Languages beside Japanese and English that a mapping reads, by their tags. */
export function languagesOf({ sheets }: TableMapping): string[] {
  const named = sheets.flatMap(({ columns }) => Object.keys(columns).map(languageOfField));
  return [...new Set(named.filter((tag) => tag !== null))].sort();
}
