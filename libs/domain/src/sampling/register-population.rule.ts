import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isSameFigure } from '../population-file/column-facts';

export type RegisterPopulationRefusal =
  | 'test.fieldwork-not-open'
  | 'population.code-taken'
  | 'population.empty'
  | 'population.larger-than-limit'
  | 'population.count-differs'
  | 'population.total-without-column'
  | 'population.total-of-unsaid'
  | 'population.total-differs';

/** A source that gives a total may mean everything that it gave, or what of it lies in the period. */
export const declaredTotalsOf = ['file', 'period'] as const;

export type DeclaredTotalOf = (typeof declaredTotalsOf)[number];

export interface RegisterPopulationFacts {
  engagementState: EngagementState;
  /** Another current population of the engagement has this code. */
  codeTaken: boolean;
  /** Records that are the population. */
  rowCount: number;
  /** Records of the file, those outside the period among them. */
  recordCount: number;
  /** Rows the source system said it gave; null when it gave no figure. */
  declaredCount: number | null;
  /** What the amounts come to as the source said; null when it gave no figure. */
  declaredTotal: string | null;
  /** Of which records it is; null where nobody said. */
  declaredTotalOf: DeclaredTotalOf | null;
  /** What they come to in the population; null where no column of amounts is named. */
  countedTotal: string | null;
  /** What they come to in the file; null where all of its records are the population. */
  fileTotal: string | null;
  rowLimit: number;
}

/** A population is taken in under a code of its own, with exactly as many rows, and as much in them, as its source said. */
export function mayRegisterPopulation(facts: RegisterPopulationFacts): Decision<RegisterPopulationRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.codeTaken) return refuse('population.code-taken');
  if (facts.rowCount < 1) return refuse('population.empty');
  if (facts.rowCount > facts.rowLimit) return refuse('population.larger-than-limit');
  if (!agreesInCount(facts)) return refuse('population.count-differs');
  return totalDecision(facts);
}

/** A source counts what it gave, or of it what lies in the period. */
function agreesInCount({ declaredCount, rowCount, recordCount }: RegisterPopulationFacts): boolean {
  return declaredCount === null || declaredCount === rowCount || declaredCount === recordCount;
}

type TotalRefusal = 'population.total-without-column' | 'population.total-of-unsaid' | 'population.total-differs';

/** Where the two come to different figures a person says which was meant: one that happens to fit is never taken for the other. */
function totalDecision({ declaredTotal, declaredTotalOf, ...facts }: RegisterPopulationFacts): Decision<TotalRefusal> {
  if (declaredTotal === null) return allow;
  const { countedTotal, fileTotal } = facts;
  if (countedTotal === null) return refuse('population.total-without-column');
  const isOfTwo = fileTotal !== null && !isSameFigure(fileTotal, countedTotal);
  if (isOfTwo && declaredTotalOf === null) return refuse('population.total-of-unsaid');
  const meant = isOfTwo && declaredTotalOf === 'file' ? fileTotal : countedTotal;
  return isSameFigure(declaredTotal, meant) ? allow : refuse('population.total-differs');
}
