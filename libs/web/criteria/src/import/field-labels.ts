import { wordsFieldsIn, type CatalogueColumn, type CatalogueField } from '@akashi/domain/edition-import';
import type { Bilingual } from '@akashi/web-ui';
import { languageName } from '../language-name';

/** Names of the fields of a catalogue; the frameworks that a criterion comes from among them. */
export const fieldLabels: Readonly<Record<CatalogueField, Bilingual>> = {
  part: ['部（区分）', 'Part'],
  level: ['階層', 'Level'],
  above: ['上位の番号', 'Number above'],
  number: ['番号', 'Number'],
  suffix: ['末尾（P・B・PB）', 'Suffix (P, B, PB)'],
  titleJa: ['題名 日本語', 'Title, Japanese'],
  titleEn: ['題名 英語', 'Title, English'],
  textJa: ['本文 日本語', 'Text, Japanese'],
  textEn: ['本文 英語', 'Text, English'],
  mandatory: ['必須の区分', 'Mandatory'],
  responsibility: ['責任の型', 'Responsibility'],
  criticalArea: ['重点領域', 'Critical area'],
  mainTarget: ['主たる監査対象', 'Main target'],
  changeType: ['変更の種類', 'Kind of change'],
  JIS_Q_27001: ['由来 JIS Q 27001', 'From JIS Q 27001'],
  JIS_Q_27002: ['由来 JIS Q 27002', 'From JIS Q 27002'],
  JIS_Q_27014: ['由来 JIS Q 27014', 'From JIS Q 27014'],
  JIS_Q_27017: ['由来 JIS Q 27017', 'From JIS Q 27017'],
  COMMON_STANDARDS: ['由来 統一基準', 'From the common standards'],
  SP_800_53: ['由来 SP 800-53', 'From SP 800-53'],
};

/** The same, with title and text in each of these languages. */
export function fieldLabelsIn(languages: readonly string[]): Readonly<Record<CatalogueColumn, Bilingual>> {
  const further = languages.flatMap((tag) => {
    const [title, text] = wordsFieldsIn(tag);
    const [ja, en] = [languageName(tag, 'ja'), languageName(tag, 'en')];
    return [
      [title, [`題名 ${ja}`, `Title, ${en}`]],
      [text, [`本文 ${ja}`, `Text, ${en}`]],
    ] as const;
  });
  return { ...fieldLabels, ...Object.fromEntries(further) };
}
