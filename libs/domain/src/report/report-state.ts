/** 草案, 審査済み, 承認済み, 発行済み; a draft that a later one took the place of, and an issued version that a correction replaced. */
export const reportStates = ['draft', 'quality_reviewed', 'approved', 'issued', 'superseded', 'replaced'] as const;

export type ReportState = (typeof reportStates)[number];
