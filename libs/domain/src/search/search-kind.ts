/** What is found, in the order in which it is shown. Those of the first list are of an engagement, the others of the firm. */
export const engagementSearchKinds = [
  'control',
  'paper',
  'evidence',
  'population',
  'item',
  'finding',
  'engagement',
] as const;
export const firmSearchKinds = ['person', 'client'] as const;
export const searchKinds = [...engagementSearchKinds, ...firmSearchKinds] as const;

export type SearchKind = (typeof searchKinds)[number];
