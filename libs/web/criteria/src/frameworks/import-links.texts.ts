import type { LinkField } from '@akashi/domain/framework-link';
import type { Bilingual, TextTable } from '@akashi/web-ui';
import { importTexts, keptColumnsTexts } from '../import/import.texts';
import { frameworkNames } from './framework-texts';

const n = (count: number) => count.toLocaleString('en-US');

/** Names of the columns of a list of links. */
export const linkFieldLabels: Readonly<Record<LinkField, Bilingual>> = {
  number: ['管理策の番号', 'Number of the control'],
  framework: ['基準の名前', 'Name of the framework'],
  reference: ['対応する番号', 'Reference'],
  ...frameworkNames,
};

export const importLinksTexts = {
  ...importTexts,
  ...keptColumnsTexts,
  title: ['対応の一覧の取込み', 'Import of links'],
  frameworks: ['他の基準との対応', 'Links to other frameworks'],
  stepImport: ['記録', 'Record'],
  dropTitle: ['他の基準との対応の一覧を選びます', 'Choose the list of links'],
  dropText: [
    'Excel（.xlsx）、CSV・TSV（UTF-8、Shift_JIS、EUC-JP など）を読みます。列の並びは問いません。',
    'Excel (.xlsx), CSV or TSV in any Japanese encoding, in any order of columns.',
  ],
  dropRule: [
    '管理策の番号の列と、基準ごとの列か、基準の名前と対応する番号の列が要ります。記録した対応は返事を待ちます。',
    'It has a column of control numbers, and either a column a framework or the framework’s name beside a reference. Recorded links wait for a yes.',
  ],
  cannot: ['変更できるのは、管理者と品質管理の担当です。', 'Administrators and the quality office can change this.'],
  fresh: ['新しい対応', 'New links'],
  leftOut: ['読まない箇所', 'Left out'],
  criteriaCount: (count: number) => [`管理策 ${n(count)}件`, `${n(count)} controls`],
  sum: (fresh: number, links: number) =>
    fresh === links ? [n(links), n(links)] : [`${n(fresh)} / ${n(links)}`, `${n(fresh)} of ${n(links)}`],
  source: ['根拠', 'Known from'],
  sourceExample: ['例：管理基準 別表6（2022年4月）', 'For example: Criteria, table 6, April 2022'],
  import: (count: number) => [`${n(count)} 件を記録`, `Record ${n(count)}`],
  importing: ['記録しています…', 'Recording …'],
  done: (count: number) => [
    `${n(count)} 件を記録しました。返事を待っています。`,
    `${n(count)} were recorded and wait for a yes.`,
  ],
} as const satisfies TextTable;
