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
  | 'population.total-differs';

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
  /** What they come to in the population; null where no column of amounts is named. */
  countedTotal: string | null;
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

function totalDecision({
  declaredTotal,
  countedTotal,
}: RegisterPopulationFacts): Decision<'population.total-without-column' | 'population.total-differs'> {
  if (declaredTotal === null) return allow;
  if (countedTotal === null) return refuse('population.total-without-column');
  return isSameFigure(declaredTotal, countedTotal) ? allow : refuse('population.total-differs');
}
