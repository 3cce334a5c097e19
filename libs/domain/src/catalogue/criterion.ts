/** ガバナンス基準 (chapter 3), マネジメント基準 (chapter 4), 管理策基準 (chapters 5–18). A catalogue without parts has controls only. */
export type CriterionPart = 'GOVERNANCE' | 'MANAGEMENT' | 'CONTROLS';

/**
 * What a criterion is for, whatever its number looks like: 1 a chapter, 2 a group, 3 a 統制目標 (or a heading of chapters 3 and
 * 4), 4 a tested item. How deep it stands in the tree of its catalogue is another thing.
 */
export type CriterionLevel = 1 | 2 | 3 | 4;

/**
 * A criterion of an edition as the rules need it: from what the edition keeps of it, never from its number, since every
 * catalogue has a grammar of its own. No rule depends on its wording.
 */
export interface Criterion {
  /** Identifies it inside its edition. */
  key: string;
  /** As the catalogue prints it, with its suffix. */
  number: string;
  suffix: string | null;
  part: CriterionPart;
  level: CriterionLevel;
  /** Key of the topmost criterion above it. */
  chapter: string;
  parentKey: string | null;
  isMandatory: boolean;
}

/**
 * 基本言明要件: a detailed control with B or PB has to be selected, unless its whole objective is excluded for a reason;
 * every item of the governance and management parts has to be selected in principle.
 */
export function isMandatory({ level, isMandatory: mandatory }: Pick<Criterion, 'level' | 'isMandatory'>): boolean {
  return level === 4 && mandatory;
}

/** 統制目標: what a client may exclude, with a reason, together with everything below it. */
export function isObjective(criterion: Pick<Criterion, 'level' | 'part'>): boolean {
  return criterion.part === 'CONTROLS' && criterion.level === 3;
}

/** Tested items are what a client selects and answers with its own individual controls. */
export function isSelectable(criterion: Pick<Criterion, 'level'>): boolean {
  return criterion.level === 4;
}

/** The 統制目標 a detailed control belongs to; null outside the controls part. */
export function objectiveKeyOf(criterion: Pick<Criterion, 'level' | 'part' | 'parentKey'>): string | null {
  return criterion.part === 'CONTROLS' && criterion.level === 4 ? criterion.parentKey : null;
}
