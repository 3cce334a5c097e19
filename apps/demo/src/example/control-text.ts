const actors = [
  '情報システム部長',
  'セキュリティ管理者',
  '運用チームの責任者',
  '開発チームの責任者',
  '人事部の担当者',
  'サービス責任者',
];
const acts = [
  '手順書に沿って実施し、結果を申請ワークフローに記録する',
  '実施前に承認を得て、承認の記録を台帳に残す',
  '設定を構成管理の基盤で定め、変更があれば差分を確認する',
  '対象の一覧を作り、責任者が内容を確認して日付を残す',
  '記載と異なるものを見つけたときは当日中に責任者へ報告し、対応を記録する',
  '年度の計画に従って点検し、点検表に結果を残す',
];
const subjects = ['対象システム', '運用環境', '利用者向けの画面', '管理用の端末', '委託先との接続', '保管している記録'];

/** A number from a criterion's own number, so that the same criterion always reads the same. */
function turn(key: string): number {
  return key.split('.').reduce((sum, part, index) => sum + Number(part) * (index * 7 + 3), 0);
}

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** Wording of an individual control, made up for the example. */
export function controlText(criterion: { key: string; labelJa: string }): string {
  const n = turn(criterion.key);
  return `${criterion.labelJa}。${pick(actors, n)}が、${pick(subjects, n >> 1)}について${pick(acts, n >> 2)}。`;
}

export function ownerOf(key: string): string {
  return pick(actors, turn(key));
}

const reasons = [
  'リスク分析の結果、同じ統制目標の他の管理策で残るリスクが受け入れられる水準になるため。',
  'サービスの構成上、該当する機器や媒体を用いていないため。',
  '利用者側で行う事項であり、提供する機能と情報を別に言明しているため。',
];

export function reasonNotSelected(n: number): string {
  return pick(reasons, n);
}
