/** Paths of the API below one engagement. */
export const apiPath = (engagementId: string, ...parts: readonly string[]): string =>
  ['engagements', engagementId, ...parts].join('/');

/** Addresses of the pages below one engagement. */
export const pagePath = (engagementId: string, ...parts: readonly string[]): string =>
  `/${apiPath(engagementId, ...parts)}`;
