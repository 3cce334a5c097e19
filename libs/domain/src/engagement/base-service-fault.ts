/** What can be wrong with a base service from which controls are taken over. */
export const baseServiceFaults = [
  'not-listed',
  'ends-in-period',
  'ended-before-report',
  'scope-reduced',
  'never-checked',
  'check-too-old',
  'number-malformed',
  'not-in-statement',
] as const;

export type BaseServiceFault = (typeof baseServiceFaults)[number];
