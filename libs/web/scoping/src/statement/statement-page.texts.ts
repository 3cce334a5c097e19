import type { TextTable } from '@akashi/web-ui';

export const statementPageTexts = {
  title: ['言明書', 'Statement'],
  steps: ['取込みの手順', 'Steps of the import'],
  stepFile: ['ファイル', 'File'],
  stepColumns: ['列の対応', 'Columns'],
  toReview: ['この対応で内容の確認へ', 'Go on to its contents'],
  toColumns: ['列の対応に戻る', 'Back to the columns'],
  stepCheck: ['内容の確認', 'Check'],
  stepImport: ['取込み', 'Import'],
  stepScope: ['評価の範囲', 'Scope'],
  none: ['まだ取り込まれていません', 'Not imported yet'],
  importedBy: (no: number, file: string, at: string, by: string) => [
    `v${no} · ${file} · ${at} ${by}`,
    `v${no}, ${file}, ${at}, ${by}`,
  ],
  version: ['言明書の版', 'Version of the statement'],
  file: ['取り込んだファイル', 'File'],
  noRight: [
    '言明書を取り込めるのは、この案件の業務実施責任者・主任・業務実施者です。',
    'The leader, seniors and practitioners of the engagement can import.',
  ],
  dropTitle: ['依頼者の言明書を取り込みます', 'Import the client’s statement'],
  dropText: [
    '様式は、この案件の管理基準の版に合わせて作られます。依頼者が記入した .xlsx を取り込むと、番号・選択・理由・個別管理策を1行ずつ確かめます。',
    'The template fits the edition of this engagement. Every row of the .xlsx the client fills in is checked: number, choice, reason and individual control.',
  ],
  dropRule: [
    '取り込む前に、指摘を場所と直し方の一覧で示します。止める指摘が残る間は、何も取り込みません。',
    'Before the import every fault is listed with its place and what to do. While one that stops is left, nothing is imported.',
  ],
  drop: ['ここに .xlsx を置く、または押して選ぶ', 'Drop the .xlsx here, or press to choose'],
  template: ['様式', 'Template'],
  templateJa: ['様式（日本語）', 'Template (Japanese)'],
  templateEn: ['様式（英語）', 'Template (English)'],
  choose: ['ファイルの選択', 'Choose a file'],
  chooseAgain: ['直したファイルの選択', 'Choose the corrected file'],
  newVersion: ['新しい版の取込み', 'Import a new version'],
  faultsFoot: [
    '何も取り込んでいません。前の版があれば、そのまま残っています。',
    'Nothing was imported. An earlier version stays as it was.',
  ],
  reviewFoot: [
    'まだ何も取り込んでいません。指摘は言明書とともに記録され、事前点検に表示されます。',
    'Nothing is imported yet. What is told is recorded with the statement and stands in its pre-check.',
  ],
  import: ['取り込む', 'Import'],
  sameFile: (no: number) => [`このファイルは v${no} として取込み済みです。`, `This very file is v${no} already.`],
  stops: (n: number) => [
    `取込みの前に直す箇所が ${n.toLocaleString('en-US')}件あります。`,
    `${n.toLocaleString('en-US')} places have to be corrected before the import.`,
  ],
  back: ['取込みをやめる', 'Stop'],
  compare: ['版の比較', 'Compare versions'],
  toScope: ['評価の範囲へ', 'To the scope'],
  importedFoot: ['範囲の計画は、最も新しい版から作ります。', 'The scope is planned from the latest version.'],
  move: ['前後の章', 'Chapters'],
  upDown: ['上下', 'Up, down'],
  find: ['検索', 'Find'],
  fact: (n: number) => [
    `個別管理策 ${n.toLocaleString('en-US')}件`,
    `${n.toLocaleString('en-US')} individual controls`,
  ],
  done: (no: number, n: number) => [
    `言明書 v${no} を取り込みました（個別管理策 ${n.toLocaleString('en-US')}件）。`,
    `Statement v${no} was imported with ${n.toLocaleString('en-US')} controls.`,
  ],
} as const satisfies TextTable;
