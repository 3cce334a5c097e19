import { allow, refuse, type Decision } from '../decision';

/** So many views of one matrix a person finds their way in. */
export const savedViewLimit = 50;

export const viewNameLimit = 40;

export type SaveViewRefusal = 'test.too-many-views';

export interface SaveViewFacts {
  /** How many views of this matrix the person has, without the one that is replaced. */
  readonly others: number;
}

/** A view is kept until its owner removes it; none goes to make room. */
export function maySaveView({ others }: SaveViewFacts): Decision<SaveViewRefusal> {
  return others < savedViewLimit ? allow : refuse('test.too-many-views');
}
