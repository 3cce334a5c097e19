/** What the statement says about itself, apart from its list of controls; in the order of its sheet. */
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
  'systemOverview',
  'baseServices',
  'subsequentEvents',
  'specialNotes',
  'generativeAi',
  'externalAuditScope',
  'internalAuditScope',
] as const;

export type StatementFact = (typeof statementFacts)[number];

/** What only a variant asks for that is audited from outside in part: who audits what of the scope. */
export const auditScopeFacts = ['externalAuditScope', 'internalAuditScope'] as const satisfies StatementFact[];

export const statementDateFacts = ['statementDate', 'periodFrom', 'periodTo'] as const satisfies StatementFact[];

/** Whether the service calls generative AI, and whose: what the public list is told of it. */
export const generativeAiUses = ['none', 'own', 'external', 'both'] as const;

export type GenerativeAiUse = (typeof generativeAiUses)[number];
