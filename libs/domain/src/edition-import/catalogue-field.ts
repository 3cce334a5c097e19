import type { TableField } from '../table';

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

const words: Readonly<Record<CatalogueField, readonly string[]>> = {
  part: ['基準の区分', '部', '分類', '基準区分', '区分', 'Part', 'Family', 'Domain', 'Category'],
  level: ['階層', 'レベル', '層', 'Level', 'Depth'],
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
    'ID',
    'Ref',
    'No',
  ],
  suffix: ['末尾', '接尾辞', '末尾記号', '記号', 'Suffix'],
  titleJa: ['項目名', '管理策名', '題名', '表題', '名称', '見出し', 'タイトル', '統制目標'],
  titleEn: ['題名英語', '英語名', 'Title', 'Control name', 'Name'],
  textJa: ['本文', '内容', '管理策', '管理策本文', '詳細管理策', '要求事項', '本文日本語'],
  textEn: ['本文英語', '英文', 'Control text', 'Requirement', 'Statement', 'Description', 'Text'],
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

const several: readonly CatalogueField[] = ['textJa', 'textEn', ...lineageFrameworks];

/** 「5.1.1　情報セキュリティ」: many a catalogue has number and title in one cell. */
const wordFields: readonly CatalogueField[] = ['titleJa', 'titleEn', 'textJa', 'textEn'];

/** What is looked for in the columns of a catalogue. Only the number has to be there; a row without any words is asked about. */
export const catalogueFields: readonly TableField<CatalogueField>[] = catalogueFieldNames.map((name) => ({
  name,
  words: words[name],
  required: name === 'number',
  several: several.includes(name),
  ...(name === 'number' ? { before: wordFields } : {}),
}));
