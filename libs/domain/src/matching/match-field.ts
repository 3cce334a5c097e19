/** What a column of a population holds, as far as a document can be searched for it. */
export const matchKinds = ['id', 'date', 'amount', 'person'] as const;

export type MatchKind = (typeof matchKinds)[number];

/** How near a document has to come to the population's value: as written, in another spelling, or within a tolerance. */
export const matchWays = ['exact', 'normalised', 'days', 'amount', 'percent'] as const;

export type MatchWay = (typeof matchWays)[number];

/** One column of a population that is looked for in the document of each item. */
export interface MatchField {
  /** Counted from 1. */
  readonly column: number;
  readonly kind: MatchKind;
  readonly way: MatchWay;
  /** Days, an amount, or per cent of the population's value, as `1`, `100` or `0.5`; empty where there is none. */
  readonly tolerance: string;
  /** The attributes it speaks for; all of them where none is named. */
  readonly attributes: readonly string[];
}

const waysOf: Readonly<Record<MatchKind, readonly MatchWay[]>> = {
  id: ['exact', 'normalised'],
  person: ['exact', 'normalised'],
  date: ['exact', 'normalised', 'days'],
  amount: ['exact', 'normalised', 'amount', 'percent'],
};

/** The ways in which a kind of value can be compared. */
export const matchWaysOf = (kind: MatchKind): readonly MatchWay[] => waysOf[kind];

const most: Readonly<Partial<Record<MatchWay, number>>> = { days: 366, amount: 1e12, percent: 100 };

/** A tolerance is a plain figure of its kind: whole days, at most six decimals of an amount; and none where nothing may differ. */
export function isTolerance({ way, tolerance }: Pick<MatchField, 'way' | 'tolerance'>): boolean {
  const limit = most[way];
  if (limit === undefined) return tolerance === '';
  const form = way === 'days' ? /^(0|[1-9]\d{0,2})$/ : /^(0|[1-9]\d{0,12})(\.\d{1,6})?$/;
  return form.test(tolerance) && Number(tolerance) <= limit;
}

/** A value of the population that is looked for. */
export type Sought = Pick<MatchField, 'kind' | 'way' | 'tolerance'> & { readonly value: string };

/** Where a value stands in a line, in UTF-16 units, and by how much it differs: days, or an amount; `0` where it does not. */
export interface FoundInLine {
  readonly from: number;
  readonly to: number;
  readonly difference: string;
}
