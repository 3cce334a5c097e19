/** How often a control is operated, as the client's statement says it. */
export const frequencyCodes = [
  'MULTI_DAILY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'SEMIANNUAL',
  'ANNUAL',
  'AD_HOC',
  'AUTOMATED',
] as const;

export type FrequencyCode = (typeof frequencyCodes)[number];
