/** What the cycle of several years of the management criteria may ask for (ISMS 認証ほか). */
export const reliefConditions = [
  'renewal-application',
  'certificate-standard',
  'accredited-body',
  'covers-service',
  'covers-organisation',
  'period-within-validity',
  'wish-told',
  'confirmation-told',
] as const;

export type ReliefCondition = (typeof reliefConditions)[number];
