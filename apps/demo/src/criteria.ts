import type { CriteriaView } from '@akashi/contracts';
import type { ExampleCriterion } from './example/statement';

/** The criteria of an edition, a row each. */
export function criteriaOf(columns: CriteriaView): ExampleCriterion[] {
  return columns.key.map((key, n) => ({
    key,
    number: columns.number[n] ?? key,
    part: columns.part[n] ?? 'CONTROLS',
    level: columns.level[n] ?? 0,
    labelJa: columns.labelJa[n] ?? '',
    isMandatory: columns.isMandatory[n] ?? false,
    isAudited: columns.isAudited[n] ?? false,
  }));
}
