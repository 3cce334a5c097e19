import type { TextTable } from '@akashi/web-ui';

export const scopePageTexts = {
  years: ['年ごと', 'Over the years'],
  title: ['評価の範囲', 'Scope'],
  caption: (no: number, statement: number, state: string) => [
    `計画 v${no} · 言明書 v${statement} · ${state}`,
    `Plan v${no}, statement v${statement}, ${state}`,
  ],
  approvedBy: (by: string, at: string) => [`${by} が ${at} に承認`, `approved by ${by} on ${at}`],
  find: ['検索', 'Find'],
  found: ['すべての章から', 'From every chapter'],
  none: ['範囲の計画はまだありません', 'No scope plan yet'],
  noneText: [
    '言明書と規則から、整備状況評価と運用状況評価を行う個別管理策と、省く理由を一度に決めます。決めたあとで、理由を書いて一つずつ変えられます。',
    'Statement and rules decide at once which controls are tested in design and in operation, and why the rest are not. Each decision can then be changed with a reason.',
  ],
  draft: ['範囲の計画の作成', 'Draft the scope'],
  redraft: ['作り直し', 'Draft again'],
  redraftTitle: ['範囲の計画を作り直します', 'Draft the scope again'],
  redraftText: [
    '最も新しい言明書から計算し直します。今の計画は旧版として残り、変えた判断は同じ個別管理策に引き継がれます。',
    'It is worked out anew from the latest statement. This plan stays as an earlier version, and changed decisions are carried over to the same controls.',
  ],
  noDraftRight: [
    '計画を作れるのは、この案件の業務実施責任者・主任・業務実施者です。',
    'The leader, seniors and practitioners of the engagement can draft.',
  ],
  noApproveRight: ['計画を承認できるのは業務実施責任者です。', 'Only the engagement leader can approve.'],
  approve: ['計画の承認', 'Approve the plan'],
  approveTitle: ['範囲の計画を承認します', 'Approve the scope plan'],
  approveText: [
    '承認すると管理基準の版が固定され、手続が作られます。そのあと範囲は変えられません。',
    'Approval pins the edition of the criteria and creates the tests. The scope cannot be changed afterwards.',
  ],
  edition: ['管理基準の版', 'Edition'],
  approved: (n: number) => [
    `計画を承認し、手続 ${n.toLocaleString('en-US')}件を作りました。`,
    `The plan was approved and ${n.toLocaleString('en-US')} tests were created.`,
  ],
  drafted: ['範囲の計画を作りました。', 'The scope was drafted.'],
  newer: (no: number) => [
    `言明書 v${no} が新しく取り込まれています。計画を作り直してください。`,
    `Statement v${no} is newer. Draft the plan again.`,
  ],
  amendment: [
    'これは承認済みの計画の変更案です。扱いの決定と承認は、言明書の比較で行います。',
    'This draft amends the approved plan. It is decided and approved on the comparison of the statements.',
  ],
  toComparison: ['言明書の比較へ', 'To the comparison'],
  toMatrix: ['マトリクスへ', 'To the matrix'],
  toStatement: ['言明書へ', 'To the statement'],
  show: ['表示', 'Show'],
  all: ['すべて', 'All'],
  omitted: ['省略あり', 'Omitted'],
  overruled: ['自法人の判断', 'Own'],
  count: (n: number) => [`${n.toLocaleString('en-US')}件`, n.toLocaleString('en-US')],
  upDown: ['上下', 'Up, down'],
  select: ['選択', 'Select'],
  selectOn: ['続けて選択', 'Select on'],
  chapters: ['前後の章', 'Chapters'],
  locked: ['計画は承認済みのため変更できません。', 'The plan is approved and cannot be changed.'],
  fact: (n: number) => [`手続 ${n.toLocaleString('en-US')}件`, `${n.toLocaleString('en-US')} tests`],
} as const satisfies TextTable;
