import type { CriterionPart, NumberGrammar } from '@akashi/domain/catalogue';

export interface EditionView {
  id: string;
  titleJa: string;
  titleEn: string;
  isFictional: boolean;
  grammar: NumberGrammar;
  /** Its titles and texts stay in the firm. */
  isRestricted: boolean;
  sourceNote: string;
  /** SHA-256 of the criteria as they were added; an edition never changes. */
  criterionSha256: string;
  counts: { governance: number; management: number; objectives: number; detailed: number; mandatory: number };
}

/** All criteria of an edition, a column each: the n-th criterion is the n-th of every column, in catalogue order. */
export interface CriteriaView {
  key: string[];
  number: string[];
  part: CriterionPart[];
  /** 1 chapter, 2 group, 3 heading or 統制目標, 4 tested item or 詳細管理策. */
  level: number[];
  parentKey: (string | null)[];
  /** Key of the topmost criterion above each. */
  chapter: string[];
  labelJa: string[];
  labelEn: string[];
  isMandatory: boolean[];
  isAudited: boolean[];
}
