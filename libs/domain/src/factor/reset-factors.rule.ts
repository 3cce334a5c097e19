import { allow, refuse, type Decision } from '../decision';

export type ResetFactorsRefusal = 'factor.own-reset' | 'factor.none-to-reset' | 'factor.works-elsewhere';

export interface ResetFactorsFacts {
  userId: string;
  askedBy: string;
  factors: number;
  /** The person works for another firm or client too, and signs in there by the same factors. */
  worksElsewhere: boolean;
}

/** An administrator takes lost factors away and sets none: what takes their place, the person sets up alone. */
export function mayResetFactors(facts: ResetFactorsFacts): Decision<ResetFactorsRefusal> {
  if (facts.userId === facts.askedBy) return refuse('factor.own-reset');
  if (facts.worksElsewhere) return refuse('factor.works-elsewhere');
  return facts.factors === 0 ? refuse('factor.none-to-reset') : allow;
}
