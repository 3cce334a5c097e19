import { isMandatory, isObjective, isSelectable, type Criterion, type CriterionPart } from './criterion';

/** How many criteria an edition has. Numbers of the scheme have gaps, so they are counted and never computed. */
export interface EditionCounts {
  objectives: number;
  mandatory: number;
  selectable: Readonly<Record<CriterionPart, number>>;
}

/** Counts of an edition: 統制目標, four-digit items per part, and the mandatory (B, PB) detailed controls. */
export function countEdition(criteria: readonly Criterion[]): EditionCounts {
  const inPart = (part: CriterionPart) => criteria.filter((c) => c.part === part && isSelectable(c)).length;
  return {
    objectives: criteria.filter(isObjective).length,
    mandatory: criteria.filter((c) => c.part === 'CONTROLS' && isMandatory(c)).length,
    selectable: { GOVERNANCE: inPart('GOVERNANCE'), MANAGEMENT: inPart('MANAGEMENT'), CONTROLS: inPart('CONTROLS') },
  };
}

export const editionFaultRules = ['criterion.duplicated', 'criterion.without-objective'] as const;

export type EditionFaultRule = (typeof editionFaultRules)[number];

export interface EditionFault {
  rule: EditionFaultRule;
  key: string;
}

/** What keeps a set of criteria from being an edition: a number twice, or a detailed control under no objective. */
export function checkEdition(criteria: readonly Criterion[]): EditionFault[] {
  const seen = new Set<string>();
  const faults: EditionFault[] = [];
  for (const { key } of criteria) {
    if (seen.has(key)) faults.push({ rule: 'criterion.duplicated', key });
    seen.add(key);
  }
  for (const criterion of criteria.filter(isSelectable)) {
    const parent = criterion.parentKey;
    if (parent && !seen.has(parent)) faults.push({ rule: 'criterion.without-objective', key: criterion.key });
  }
  return faults;
}
