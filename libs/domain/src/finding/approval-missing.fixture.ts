import type { FindingText } from './finding-text';

/** Two of twenty-five new user ids have no approval on record. */
export const approvalMissing: FindingText = {
  title: '新規に発行した利用者ID 25件のうち 2件に承認の記録がない',
  fact: '利用者ID 1,284件から25件を選び、発行前の承認記録を閲覧した。2件は承認の記録がなかった。',
  statedControl: '新規の利用者IDは、品質保証部の承認を得てから発行する。',
  difference: '2件は発行されたが承認の記録がない。',
  periodNote: '2026-04-01 から 2026-09-30',
};
