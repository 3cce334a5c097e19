import type { TextTable } from '@akashi/web-ui';

const n = (count: number) => count.toLocaleString('en-US');

export const importProceduresTexts = {
  title: ['監査手続の取込み', 'Import of procedures'],
  criteria: ['管理基準', 'Criteria'],
  procedures: ['監査手続', 'Procedures'],
  notWritten: ['まだ書き込んでいません', 'Nothing is written yet'],
  steps: ['取込みの手順', 'Steps of the import'],
  stepFile: ['ファイル', 'File'],
  stepMap: ['列と先頭の確認', 'Columns and first rows'],
  stepImport: ['取込み', 'Import'],
  dropTitle: ['監査手続のファイルを選びます', 'Choose the file of the procedures'],
  dropText: [
    'Excel（.xlsx）、CSV・TSV（UTF-8、Shift_JIS、EUC-JP など）を読みます。管理策番号・評価の区分・手続の本文が要ります。',
    'Excel (.xlsx), CSV or TSV in any Japanese encoding, with number of the criterion, kind of test and text.',
  ],
  dropRule: [
    '同じ手続は前の版を残して次の版になります。取り込むまで何も書き込みません。',
    'A procedure that reads differently becomes its next version; until the import nothing is written.',
  ],
  drop: ['ファイルを選ぶか、ここに置く', 'Choose a file or drop it here'],
  again: ['ファイルを選び直す', 'Choose another file'],
  cannot: ['取り込めるのは、管理者と品質管理の担当です。', 'Administrators and the quality office can import.'],
  kept: (name: string) => [`覚えた対応「${name}」から始めています。`, `Begun from the kept mapping “${name}”.`],
  sameFile: (number: number, at: string, by: string) => [
    `同じファイルは取込み済みです：第${number}回 ${at} ${by}`,
    `This file was imported before: no. ${number}, ${at}, ${by}`,
  ],
  added: ['新しい手続', 'New'],
  changed: ['次の版になる手続', 'Next versions'],
  unchanged: ['変わらない手続', 'Unchanged'],
  unreadable: ['読めない箇所', 'Unreadable'],
  criteriaCount: (count: number) => [`管理策 ${n(count)} 件に対する手続`, `for ${n(count)} criteria`],
  keep: ['この対応を覚える', 'Keep this mapping'],
  keepName: ['対応の名前', 'Name of the mapping'],
  rights: ['当法人はこの手続を使う権利を持っています', 'The firm holds the right to use these procedures'],
  rightsHelp: [
    '本文は法人の中だけで使います。書き出し、引渡し、依頼者の画面には出ません。',
    'The text stays in the firm: in no export, no handoff and no client’s page.',
  ],
  basis: ['根拠', 'By what right'],
  basisExample: ['例：監査機関登録 2025-04-01', 'for example: registered firm since 2025-04-01'],
  import: (count: number) => [`${n(count)} 件を取り込む`, `Import ${n(count)} procedures`],
  importing: ['取り込んでいます…', 'Importing …'],
  faultsLeft: (count: number) => [
    `読めない箇所が ${n(count)} 件あります。ファイルを直してください。`,
    `${n(count)} places cannot be read: correct the file.`,
  ],
  checking: ['確かめています…', 'Checking …'],
  mappingWrong: ['列の対応を直してください。', 'Correct the columns.'],
  done: (added: number, changed: number) => [
    `手続を取り込みました：新規 ${n(added)}、次の版 ${n(changed)}。`,
    `Imported: ${n(added)} new, ${n(changed)} next versions.`,
  ],
} as const satisfies TextTable;
