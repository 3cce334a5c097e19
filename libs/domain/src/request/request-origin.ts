/** Where a request came from beside papers and last year's: what it is linked with, and what may answer it without a file. */
export type RequestOriginKind = 'procedure' | 'statement' | 'population' | 'finding';

/** What a person asks from, where they see that something is missing: a version of the statement, a population, a finding. */
export const askedFromKinds = ['statement', 'population', 'finding'] as const;

export type AskedFromKind = (typeof askedFromKinds)[number];
