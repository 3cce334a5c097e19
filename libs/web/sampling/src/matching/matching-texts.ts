import type { MatchKind, MatchWay } from '@akashi/domain/matching';
import type { TextTable } from '@akashi/web-ui';

export const matchKindTexts = {
  id: ['番号・ID', 'Number or ID'],
  date: ['日付', 'Date'],
  amount: ['金額', 'Amount'],
  person: ['人の名前', 'Person'],
} as const satisfies Record<MatchKind, readonly [string, string]>;

export const matchWayTexts = {
  exact: ['書かれたとおり', 'As written'],
  normalised: ['表記をそろえて', 'In any spelling'],
  days: ['前後の日数まで', 'Within days'],
  amount: ['差額まで', 'Within an amount'],
  percent: ['差の率（%）まで', 'Within per cent'],
} as const satisfies Record<MatchWay, readonly [string, string]>;

export const standingTexts = {
  agreed: ['一致', 'Agrees'],
  within: ['許容内の差', 'Within tolerance'],
  asked: ['見つからない項目', 'Something not found'],
  'not-looked': ['書類あり', 'Has a document'],
  'no-document': ['書類がない', 'No document'],
} as const satisfies TextTable;

export const matchingTexts = {
  bar: ['書類との照合', 'Documents'],
  files: ['書類を置く', 'Add documents'],
  place: ['証跡から付ける…', 'From the evidence…'],
  rule: ['照合の規則…', 'Rule…'],
  ruleNo: (no: number) => [`照合の規則 第${no}版`, `Rule, version ${no}`],
  noRule: ['照合の規則はまだありません', 'No rule is set yet'],
  again: ['もう一度照合', 'Look again'],
  take: (count: number) => [`一致した案 ${count}件を記入`, `Record ${count} that agree`],
  taken: (count: number) => [`案 ${count}件を記入しました`, `${count} recorded`],
  nothingToTake: ['記入できる案がありません。', 'There is nothing to take.'],
  placed: (count: number) => [`書類 ${count}件を標本に付けました`, `${count} documents put to items`],
  ruleSet: ['照合の規則を決めました', 'The rule is set'],
  withDocument: (some: number, all: number) => [`書類 ${some} / ${all}`, `Documents ${some} / ${all}`],
  unread: (count: number) => [`文字を読取り中 ${count}件`, `${count} still being read`],
  open: ['書類を見る', 'Show documents'],
  shut: ['書類を閉じる', 'Hide documents'],
} as const satisfies TextTable;
