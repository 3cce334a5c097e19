/**
 * 起票, 事実確認済み, 査閲済み, 報告済み, 改善計画あり, 改善済み (the client says), 確認済み, 完了 — and 取下げ, which is kept with its
 * reason.
 */
export const findingStates = [
  'draft',
  'confirmed',
  'reviewed',
  'reported',
  'improvement_planned',
  'improved',
  'followed_up',
  'closed',
  'withdrawn',
] as const;

export type FindingState = (typeof findingStates)[number];

/** True once the finding stands in an issued report: its facts no longer change. */
export function isReported(state: FindingState): boolean {
  return !['draft', 'confirmed', 'reviewed', 'withdrawn'].includes(state);
}

/** `F-01`: the number of a finding in its engagement. A withdrawn finding keeps its own. */
export function findingNumber(number: number): string {
  return `F-${String(number).padStart(2, '0')}`;
}
