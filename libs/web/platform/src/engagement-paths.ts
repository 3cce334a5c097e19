/** Paths of the API below one engagement; the pages' own addresses are the same below `/`. */
export const inEngagement = (engagementId: string, ...parts: readonly string[]): string =>
  ['engagements', engagementId, ...parts].join('/');

/** The address of a page below one engagement. */
export const pageAt = (engagementId: string, ...parts: readonly string[]): string =>
  `/${inEngagement(engagementId, ...parts)}`;
