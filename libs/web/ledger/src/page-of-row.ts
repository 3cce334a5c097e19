import type { DifferingRow } from '@akashi/contracts';

const pages: Partial<Record<DifferingRow['kind'], string>> = {
  engagement: 'overview',
  term: 'terms',
  team: 'plan',
  declaration: 'plan',
  statement: 'statement',
  plan: 'scope',
  evidence: 'matrix',
  letter: 'report',
  report: 'report',
  correction: 'report',
  package: 'handoff',
  'package-item': 'handoff',
  registration: 'handoff',
  addendum: 'handoff',
  'legal-hold': 'handoff',
  export: 'handoff',
  'base-service': 'base-services',
};

const firmPages: Partial<Record<DifferingRow['kind'], string[]>> = { member: ['/firm'], ruleset: ['/rulesets'] };

/** Where a row is seen; null when it is seen nowhere else, or is gone without a trace of where it was. */
export function pageOfRow(engagementId: string | null, row: DifferingRow): string[] | null {
  return engagementId === null ? (firmPages[row.kind] ?? null) : pageIn(engagementId, row);
}

function pageIn(engagementId: string, { kind, row, page }: DifferingRow): string[] | null {
  const at = (...path: string[]) => ['/engagements', engagementId, ...path];
  const known = pages[kind];
  if (known) return at(known);
  if (page === '') return null;
  if (kind === 'signature' && row === 'report') return at('report');
  if (kind === 'paper' || kind === 'signature' || kind === 'note' || kind === 'deviation') return at('papers', page);
  if (kind === 'finding') return at('findings', page);
  return kind === 'population' ? at('populations', page) : null;
}
