import type { CriterionNumber } from './criterion-number';
import { parentKey } from './criterion-number';

/** A criterion of an edition as the rules need it. Its wording is the edition's, and no rule depends on it. */
export type Criterion = CriterionNumber;

/**
 * 基本言明要件: a detailed control with B or PB has to be selected, unless its whole objective is excluded for a reason;
 * every item of the governance and management parts has to be selected in principle.
 */
export function isMandatory(criterion: Criterion): boolean {
  if (criterion.level !== 4) return false;
  return criterion.part !== 'CONTROLS' || criterion.suffix === 'B' || criterion.suffix === 'PB';
}

/** 統制目標: what a client may exclude, with a reason, together with everything below it. */
export function isObjective(criterion: Criterion): boolean {
  return criterion.part === 'CONTROLS' && criterion.level === 3;
}

/** Four-digit items are what a client selects and answers with its own individual controls. */
export function isSelectable(criterion: Criterion): boolean {
  return criterion.level === 4;
}

/** The 統制目標 a detailed control belongs to; null outside the controls part. */
export function objectiveKeyOf(criterion: Criterion): string | null {
  return criterion.part === 'CONTROLS' && criterion.level === 4 ? parentKey(criterion.key) : null;
}
