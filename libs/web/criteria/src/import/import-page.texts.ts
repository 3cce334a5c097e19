import type { TextTable } from '@akashi/web-ui';
import { importTexts, keptMappingTexts, rightsTexts } from './import.texts';

const n = (count: number) => count.toLocaleString('en-US');

export const importPageTexts = {
  ...importTexts,
  ...keptMappingTexts,
  ...rightsTexts,
  title: ['管理基準の取込み', 'Import of criteria'],
  dropTitle: ['管理基準のファイルを選びます', 'Choose the file of the criteria'],
  dropText: [
    'Excel（.xlsx）、CSV・TSV（UTF-8、Shift_JIS、EUC-JP など）、OSCAL catalog（JSON）を読みます。60 MB まで。',
    'Excel (.xlsx), CSV or TSV in any Japanese encoding, or an OSCAL catalog (JSON), up to 60 MB.',
  ],
  dropRule: [
    '列の対応と先頭の行を確かめてから取り込みます。それまで何も書き込みません。',
    'You check columns and first rows before the import; until then nothing is written.',
  ],
  sameFile: (edition: string) => [
    `同じファイルから取り込んだ版があります：${edition}`,
    `An edition came from the same file: ${edition}`,
  ],
  sameContent: (edition: string) => [
    `同じ内容の版がすでにあります：${edition}`,
    `An edition with the same criteria is there: ${edition}`,
  ],
  read: ['読めた項目', 'Items read'],
  waiting: ['答えが必要', 'To answer'],
  notRead: ['読まない行', 'Not read'],
  hidden: (count: number) => [`うち非表示の行 ${n(count)}`, `${n(count)} of them hidden`],
  known: (objectives: string, mandatory: string) => [
    `番号表との照合　統制目標 ${objectives}　基本言明要件 ${mandatory}`,
    `Public numbers: objectives ${objectives}, basic requirements ${mandatory}`,
  ],
  levels: (chapters: number, groups: number, objectives: number, items: number) => [
    `章 ${n(chapters)}・群 ${n(groups)}・見出し（統制目標を含む） ${n(objectives)}・管理策 ${n(items)}`,
    `${n(chapters)} chapters, ${n(groups)} groups, ${n(objectives)} headings and objectives, ${n(items)} controls`,
  ],
  grammar: ['番号の書式', 'Grammar of the numbers'],
  ismap: ['ISMAP（9.2.3.11.PB）', 'ISMAP (9.2.3.11.PB)'],
  generic: ['ファイルのまま（A.5.1、ac-2.1）', 'As in the file (A.5.1, ac-2.1)'],
  language: ['ほかの言語の題名・本文', 'Titles and texts in another language'],
  addLanguage: ['欄を加える', 'Add fields'],
  treeLanguage: [
    '本文の言語（空欄は文字から日本語か英語と判断）',
    'Language of its texts (empty: Japanese or English by the letters)',
  ],
  useLanguage: ['この言語にする', 'Use it'],
  code: ['版の記号', 'Code of the edition'],
  titleJa: ['版の名称 日本語', 'Title, Japanese'],
  titleEn: ['版の名称 英語', 'Title, English'],
  rights: ['当法人はこの本文を使う権利を持っています', 'The firm holds the right to use this text'],
  basisExample: ['例：規格票の購入 2026-03-02', 'for example: standards bought on 2026-03-02'],
  import: (count: number) => [`${n(count)} 件を取り込む`, `Import ${n(count)} criteria`],
  waitsFor: (count: number) => [`答えが必要な行が ${n(count)} 件あります。`, `${n(count)} rows wait for an answer.`],
  done: (title: string, count: number) => [
    `${title}（${n(count)} 件）を取り込みました。`,
    `${title} with ${n(count)} criteria was imported.`,
  ],
} as const satisfies TextTable;
