import type { TextTable } from '@akashi/web-ui';
import { importTexts, keptMappingTexts, rightsTexts } from '../import/import.texts';

const n = (count: number) => count.toLocaleString('en-US');

export const importProceduresTexts = {
  ...importTexts,
  ...keptMappingTexts,
  ...rightsTexts,
  title: ['監査手続の取込み', 'Import of procedures'],
  procedures: ['監査手続', 'Procedures'],
  dropTitle: ['監査手続のファイルを選びます', 'Choose the file of the procedures'],
  dropText: [
    'Excel（.xlsx）、CSV・TSV（UTF-8、Shift_JIS、EUC-JP など）を読みます。管理策番号・評価の区分・手続の本文が要ります。',
    'Excel (.xlsx), CSV or TSV in any Japanese encoding, with number of the criterion, kind of test and text.',
  ],
  dropRule: [
    '同じ手続は前の版を残して次の版になります。取り込むまで何も書き込みません。',
    'A procedure that reads differently becomes its next version; until the import nothing is written.',
  ],
  sameFile: (number: number, at: string, by: string) => [
    `同じファイルは取込み済みです：第${number}回 ${at} ${by}`,
    `This file was imported before: no. ${number}, ${at}, ${by}`,
  ],
  added: ['新しい手続', 'New'],
  changed: ['次の版になる手続', 'Next versions'],
  unchanged: ['変わらない手続', 'Unchanged'],
  criteriaCount: (count: number) => [`管理策 ${n(count)} 件に対する手続`, `for ${n(count)} criteria`],
  rights: ['当法人はこの手続を使う権利を持っています', 'The firm holds the right to use these procedures'],
  basisExample: ['例：監査機関登録 2025-04-01', 'for example: registered firm since 2025-04-01'],
  import: (count: number) => [`${n(count)} 件を取り込む`, `Import ${n(count)} procedures`],
  done: (added: number, changed: number) => [
    `手続を取り込みました：新規 ${n(added)}、次の版 ${n(changed)}。`,
    `Imported: ${n(added)} new, ${n(changed)} next versions.`,
  ],
} as const satisfies TextTable;
