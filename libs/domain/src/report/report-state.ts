/** 草案, 審査済み, 承認済み, 発行済み; and a version that a later one took the place of. */
export const reportStates = ['draft', 'quality_reviewed', 'approved', 'issued', 'superseded'] as const;

export type ReportState = (typeof reportStates)[number];
