/** 手続の手法: 質問, 閲覧, 観察, 再実施. */
export const techniques = ['INQUIRY', 'INSPECTION', 'OBSERVATION', 'REPERFORMANCE'] as const;

export type Technique = (typeof techniques)[number];
