import type { StatementSections } from './statement-sections';

/** A section that two versions of a statement word differently; what a version does not say is empty. */
export interface ChangedSection {
  fact: keyof StatementSections;
  before: string;
  after: string;
}

/**
 * The sections that two versions tell otherwise, letter for letter: scope, regions and who audits what are as much of the
 * statement as its controls. Its own date moves with every version and is none of them.
 */
export function compareSections(before: StatementSections, after: StatementSections): ChangedSection[] {
  const facts = Object.keys(after) as (keyof StatementSections)[];
  return facts
    .filter((fact) => fact !== 'statementDate')
    .map((fact) => ({ fact, before: before[fact] ?? '', after: after[fact] ?? '' }))
    .filter((section) => section.before !== section.after);
}
