import type { LocalDate } from '../dates/local-date';
import type { ControlChangeKind } from '../statement';
import {
  controlOf,
  differencesOf,
  speaksOf,
  type ComparedFields,
  type EarlierFact,
  type JudgedSince,
  type MatchedControl,
} from './match-earlier';
import type { NumberedNow, NumberedThen } from './old-numbers';
import type { JudgedBy } from './test-cycle';

/** A test of an earlier year under the numbers of the edition that it was done on. */
export type DatedFact = Omit<EarlierFact, 'under'> & { editionId: string };

/** A change that an amendment inside a year decided on: how the control was told before and after, and what it was judged to be. */
export interface AmendedControl {
  stableKey: string;
  judged: ControlChangeKind;
  by: JudgedBy;
  before: ComparedFields | null;
  after: ComparedFields | null;
}

/** A judgement in a year's first plan, with the control as it was stated when it was judged. */
export interface JudgedControl extends JudgedSince {
  stableKey: string;
  after: ComparedFields;
}

/** A year of the service that the firm audited before this one, with the controls as its report has them. */
export interface AuditedYear {
  engagementId: string;
  editionId: string;
  periodStart: LocalDate;
  /** The audited year before it, whose statement its own was held against; null where there is none. */
  lastYear: string | null;
  controls: readonly MatchedControl[];
  judged: readonly JudgedControl[];
  /** In the order in which the amendments were approved. */
  amended: readonly AmendedControl[];
}

type NumbersIn = (editionId: string) => (then: NumberedThen) => readonly NumberedNow[];

interface ReadYear extends Pick<AuditedYear, 'engagementId' | 'editionId' | 'periodStart' | 'lastYear'> {
  byCriterion: ReadonlyMap<string, readonly MatchedControl[]>;
  judged: ReadonlyMap<string, JudgedControl>;
  amended: ReadonlyMap<string, readonly AmendedControl[]>;
}

/**
 * What was tested before a year goes on counting for the control as that year's report has it, where it says the same, or where
 * somebody judged of every change on the way that only its words are others. So a judgement is not asked for again in the third year,
 * and one that was never made is missed there. Of numbers that were split or merged on the way nothing is carried: which of them
 * it is nobody said.
 */
export function carryThroughYears(
  facts: readonly DatedFact[],
  years: readonly AuditedYear[],
  numbersIn: NumbersIn,
): DatedFact[] {
  return years.map(read).reduce<DatedFact[]>(
    (carried, year) => {
      const numbersOf = numbersIn(year.editionId);
      return carried.map((fact) => (fact.periodEnd < year.periodStart ? throughYear(fact, year, numbersOf) : fact));
    },
    [...facts],
  );
}

function read({ controls, judged, amended, ...year }: AuditedYear): ReadYear {
  return {
    ...year,
    byCriterion: Map.groupBy(controls, ({ criterionKey }) => criterionKey),
    judged: new Map(judged.map((one) => [one.stableKey, one])),
    amended: Map.groupBy(amended, ({ stableKey }) => stableKey),
  };
}

function throughYear(fact: DatedFact, year: ReadYear, numbersOf: ReturnType<NumbersIn>): DatedFact {
  const [now, ...others] = numbersOf(fact);
  if (!now || others.length > 0 || now.under) return fact;
  const control = controlOf({ ...fact, stableKey: now.stableKey }, year.byCriterion.get(now.criterionKey) ?? []);
  if (!control) return fact;
  const carried = asJudged(fact, control.stableKey, year);
  // What is told otherwise in the end by a change that nobody judged to be mere wording is not the control that was tested.
  if (!carried || differencesOf(carried.stated, control)?.length !== 0) return fact;
  const { stableKey, criterionKey } = control;
  const { engagementId: asOf, editionId } = year;
  return { ...carried, stableKey, criterionKey, editionId, asOf };
}

/** The control as it stands after every judgement of the year; null once one of them says that it was changed. */
function asJudged(fact: DatedFact, stableKey: string, year: ReadYear): DatedFact | null {
  const amendments = year.amended.get(stableKey) ?? [];
  const since = year.judged.get(stableKey);
  if ([since, ...amendments].some((one) => one?.judged === 'control_changed')) return null;
  let carried = fact;
  const isCompared = fact.stated !== null;
  if (since?.judged === 'reworded' && speaksOf(since, { ...fact, isCompared }, year.lastYear))
    carried = { ...fact, stated: since.after, judgedBy: since.by };
  for (const { judged, by, before, after } of amendments) {
    const speaks = judged === 'reworded' && before && after && differencesOf(carried.stated, before)?.length === 0;
    if (speaks) carried = { ...carried, stated: after, judgedBy: by };
  }
  return carried;
}
