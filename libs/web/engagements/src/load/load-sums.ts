import type { LoadView } from '@akashi/contracts';
import { overload } from '@akashi/domain/hours';

/** The cell with the most planned hours over what a person has; null where there is none. */
export interface HeaviestWeek {
  readonly name: string;
  readonly week: string;
  readonly hours: number;
}

/** How many people are planned beyond their week, in how many weeks, and where the most. */
export function sumOverload({ weeks, people }: LoadView): {
  weeks: number;
  people: number;
  heaviest: HeaviestWeek | null;
} {
  const over = people.flatMap(({ userId, name, planned }) =>
    planned.flatMap((hours, at) => (overload(hours) > 0 ? [{ userId, name, week: weeks[at]!, hours }] : [])),
  );
  const heaviest = over.reduce<HeaviestWeek | null>(
    (most, one) => (most && most.hours >= one.hours ? most : one),
    null,
  );
  return {
    weeks: new Set(over.map(({ week }) => week)).size,
    people: new Set(over.map(({ userId }) => userId)).size,
    heaviest: heaviest && { name: heaviest.name, week: heaviest.week, hours: heaviest.hours },
  };
}
