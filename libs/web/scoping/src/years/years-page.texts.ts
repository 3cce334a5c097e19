import type { TextTable } from '@akashi/web-ui';

export const yearsPageTexts = {
  title: ['評価の範囲 · 年ごと', 'Scope over the years'],
  caption: (plan: number, ruleset: string, certainty: string) => [
    `計画 v${plan} · 周期は規則 ${ruleset}（確からしさ：${certainty}）`,
    `Plan v${plan}; cycle of ruleset ${ruleset}, certainty: ${certainty}`,
  ],
  noCycle: (plan: number, ruleset: string) => [
    `計画 v${plan} · 規則 ${ruleset} には周期がありません`,
    `Plan v${plan}; ruleset ${ruleset} knows no cycle`,
  ],
  toScope: ['今年', 'This year'],
  record: ['過年度の評価の記録', 'Record earlier tests'],
  importList: ['一覧の取込み', 'Import a list'],
  recorded: (n: number) => [
    `${n.toLocaleString('en-US')}件の過年度の評価を記録しました。`,
    `${n} earlier tests were recorded.`,
  ],
  newer: ['計画の後に過年度の評価が記録されています', 'Earlier tests were recorded after this plan was drafted'],
  newerNext: [
    '計算と理由は前のままです。「今年」の画面で計画を作り直すと改まります。変えた判断は残ります。',
    'What is computed is as it was. Draft the plan again on “This year”; what the firm decided stays decided.',
  ],
  relief: (n: number) => [`マネジメント基準の周期の条件：未了 ${n}`, `Open conditions of the management cycle: ${n}`],
  updateTest: ['アップデートテスト：規則により計画しない', 'Update tests: the ruleset plans none'],
  search: ['番号・本文で絞り込み', 'Number or text'],
  show: ['表示', 'Show'],
  type: ['評価の区分', 'Type of test'],
  all: ['すべて', 'All'],
  due: ['今年が期限', 'Due this year'],
  overdue: ['期限超過', 'Overdue'],
  overruled: ['変えた判断', 'Overruled'],
  inherited: ['引継ぎ', 'Taken over'],
  nothing: ['この条件に当たる管理策はありません。', 'No control is shown under this setting.'],
  none: ['範囲の計画はまだありません', 'No scope plan yet'],
  noneText: [
    '年ごとの表は計画の管理策を並べます。「評価の範囲」で計画を作成してください。',
    'The years are those of the controls of a plan. Draft it on the page of the scope.',
  ],
  toDraft: ['評価の範囲へ', 'To the scope'],
  count: (n: number) => [
    `${n.toLocaleString('en-US')}件`,
    n === 1 ? '1 control' : `${n.toLocaleString('en-US')} controls`,
  ],
  locked: ['承認された計画の判断は変わりません。', 'The decisions of an approved plan do not change.'],
  noDraftRight: ['計画を作るのはチームのメンバーです。', 'The plan is drafted by the team.'],
  noRecordRight: ['過年度の評価を記録するのはチームのメンバーです。', 'Earlier tests are recorded by the team.'],
  select: ['選ぶ', 'Select'],
  selectOn: ['続けて選ぶ', 'Go on selecting'],
  upDown: ['上下', 'Up and down'],
  chapters: ['章', 'Chapters'],
  filter: ['絞り込み', 'Filter'],
} satisfies TextTable;
