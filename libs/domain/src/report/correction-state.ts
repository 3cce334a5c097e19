/** 訂正中, 発行済み, 取りやめ. */
export const correctionStates = ['open', 'issued', 'abandoned'] as const;

export type CorrectionState = (typeof correctionStates)[number];
