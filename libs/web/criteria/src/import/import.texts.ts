import type { TextTable } from '@akashi/web-ui';

const n = (count: number) => count.toLocaleString('en-US');

/** What every import says. */
export const importTexts = {
  criteria: ['管理基準', 'Criteria'],
  scanPending: [
    'ウイルス検査の結果を待っています。取り込むのは文字だけなので進められます。後で有害と分かったときは、セキュリティログに出ます。',
    'Waiting for the scanner. Only text is imported, so you can go on; if it turns out to do harm, the security log tells it.',
  ],
  scanTooLarge: [
    'ウイルス検査のできる大きさを超えているため、検査していません。取り込むのは文字だけなので進められます。',
    'Too large for the scanner, so it was not looked through. Only text is imported, so you can go on.',
  ],
  notWritten: ['まだ書き込んでいません', 'Nothing is written yet'],
  steps: ['取込みの手順', 'Steps of the import'],
  stepFile: ['ファイル', 'File'],
  stepMap: ['列と先頭の確認', 'Columns and first rows'],
  stepImport: ['取込み', 'Import'],
  drop: ['ファイルを選ぶか、ここに置く', 'Choose a file or drop it here'],
  again: ['ファイルを選び直す', 'Choose another file'],
  cannot: ['取り込めるのは、管理者と品質管理の担当です。', 'Administrators and the quality office can import.'],
  checking: ['確かめています…', 'Checking …'],
  columnsWrong: ['列の対応を直してください。', 'Correct the columns.'],
  unreadable: ['読めない箇所', 'Unreadable'],
  faultsLeft: (count: number) => [
    `読めない箇所が ${n(count)} 件あります。ファイルを直してください。`,
    `${n(count)} places cannot be read: correct the file.`,
  ],
  importing: ['取り込んでいます…', 'Importing …'],
} as const satisfies TextTable;

export const keptColumnsTexts = {
  kept: (name: string) => [`覚えた対応「${name}」から始めています。`, `Begun from the kept columns “${name}”.`],
  keep: ['この列の対応を覚える', 'Keep these columns'],
  keepName: ['列の対応の名前', 'Name of the columns'],
} as const satisfies TextTable;

export const keptMappingTexts = {
  kept: (name: string) => [`覚えた対応「${name}」から始めています。`, `Begun from the kept mapping “${name}”.`],
  keep: ['この対応を覚える', 'Keep this mapping'],
  keepName: ['対応の名前', 'Name of the mapping'],
} as const satisfies TextTable;

/** Of a file whose text the firm has to have a right to. */
export const rightsTexts = {
  rightsHelp: [
    '本文は法人の中だけで使います。書き出し、引渡し、依頼者の画面には出ません。',
    'The text stays in the firm: in no export, no handoff and no client’s page.',
  ],
  basis: ['根拠', 'By what right'],
} as const satisfies TextTable;
