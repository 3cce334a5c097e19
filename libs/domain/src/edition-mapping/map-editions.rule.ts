import { allow, refuse, type Decision } from '../decision';

export type MapEditionRefusal =
  | 'edition.same-edition'
  | 'edition.mapping-there'
  | 'edition.entry-confirmed'
  | 'edition.entry-open'
  | 'edition.entry-unknown'
  | 'edition.number-missing'
  | 'edition.number-unknown'
  | 'edition.number-taken';

/** Between two editions there is one mapping: two would say two things of the same criterion. */
export function mayMapEditions(facts: { isSame: boolean; isMapped: boolean }): Decision<MapEditionRefusal> {
  if (facts.isSame) return refuse('edition.same-edition');
  return facts.isMapped ? refuse('edition.mapping-there') : allow;
}
