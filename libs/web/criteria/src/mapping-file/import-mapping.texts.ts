import type { MappingFileField } from '@akashi/domain/mapping-file';
import type { Bilingual, TextTable } from '@akashi/web-ui';
import { importTexts, keptColumnsTexts } from '../import/import.texts';

const n = (count: number) => count.toLocaleString('en-US');

/** Names of the fields of a file that maps two editions. */
export const mappingFileFieldLabels: Readonly<Record<MappingFileField, Bilingual>> = {
  from: ['旧版の番号', 'Old number'],
  to: ['新版の番号', 'New number'],
  kind: ['変わり方', 'Kind of change'],
  confirmed: ['確認', 'Confirmed'],
};

export const importMappingTexts = {
  ...importTexts,
  ...keptColumnsTexts,
  title: ['対応表の取込み', 'Import of a mapping'],
  difference: ['管理基準の比較', 'Comparison of editions'],
  between: (from: string, to: string) => [`${from} から ${to} へ`, `from ${from} to ${to}`],
  dropTitle: ['版の対応表のファイルを選びます', 'Choose the file that maps the editions'],
  dropText: [
    'Excel（.xlsx）、CSV・TSV（UTF-8、Shift_JIS、EUC-JP など）を読みます。旧版の番号と新版の番号の列が要ります。',
    'Excel (.xlsx), CSV or TSV in any Japanese encoding, with a column of old numbers and one of new.',
  ],
  dropRule: [
    '番号が一方にしかない行は新設・廃止、同じ番号を持つ行は一つの分割・統合です。ファイルにない管理策は提案として補います。',
    'A row with one number alone is new or withdrawn; rows that share a number are one entry. What the file leaves out is proposed.',
  ],
  same: ['1対1', 'One to one'],
  merged: ['統合', 'Merged'],
  split: ['分割', 'Split'],
  withdrawn: ['廃止', 'Withdrawn'],
  new: ['新設', 'New'],
  named: (named: number, proposed: number) => [
    `ファイルの対応 ${n(named)} 件、補う提案 ${n(proposed)} 件`,
    `${n(named)} entries of the file, ${n(proposed)} proposed beside them`,
  ],
  confirmed: ['確認済みと数えるもの', 'What counts as confirmed'],
  none: ['数えない', 'None'],
  marked: (count: number) => [`印のある ${n(count)} 件`, `The ${n(count)} marked`],
  all: (count: number) => [`ファイルの ${n(count)} 件すべて`, `All ${n(count)} of the file`],
  confirmedHelp: [
    'あなたの名前で確認したことになり、証跡に残ります。補った提案は数えません。',
    'It counts in your name, and the ledger tells it. What is only proposed never counts.',
  ],
  import: (count: number) => [`${n(count)} 件を取り込む`, `Import ${n(count)} entries`],
  done: (count: number) => [`対応表を取り込みました：${n(count)} 件。`, `Imported: ${n(count)} entries.`],
} as const satisfies TextTable;
