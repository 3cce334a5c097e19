import type { CycleRules } from './cycle-rules';

/**
 * That the criteria go through several years by class, and that a change brings a control forward, is public; the number of
 * years and the classes are not, and stand here as a beginning that the firm corrects. What is uncertain is said in the notes.
 */
export const ismapCycle20240801: CycleRules = {
  kinds: ['RENEWAL'],
  classes: [
    {
      code: 'GOVERNANCE',
      part: 'GOVERNANCE',
      importance: 'ANY',
      designYears: 1,
      operationYears: 1,
      title: { ja: 'ガバナンス', en: 'Governance' },
    },
    {
      code: 'MANAGEMENT',
      part: 'MANAGEMENT',
      importance: 'ANY',
      designYears: 3,
      operationYears: 3,
      title: { ja: 'マネジメント', en: 'Management' },
    },
    {
      code: 'EVERY_YEAR',
      part: 'CONTROLS',
      importance: 'MANDATORY',
      designYears: 3,
      operationYears: 1,
      title: { ja: '毎年', en: 'Every year' },
    },
    {
      code: 'ROTATING',
      part: 'CONTROLS',
      importance: 'ANY',
      designYears: 3,
      operationYears: 3,
      title: { ja: '巡回', en: 'Rotating' },
    },
  ],
  notDueReason: 'CYCLE_YEAR',
  managementReason: 'MANAGEMENT_CYCLE',
  managementNeedsRelief: true,
  testAfterDeviation: true,
  changedBy: ['text', 'frequency', 'mainTarget', 'inheritedFrom'],
  updateCountsFor: [],
};
