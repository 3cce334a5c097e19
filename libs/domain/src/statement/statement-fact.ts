/** What the statement says about itself, apart from its list of controls. */
export const statementFacts = [
  'edition',
  'provider',
  'corporateNumber',
  'representative',
  'service',
  'serviceKind',
  'regions',
  'scope',
  'version',
  'statementDate',
  'periodFrom',
  'periodTo',
] as const;

export type StatementFact = (typeof statementFacts)[number];
