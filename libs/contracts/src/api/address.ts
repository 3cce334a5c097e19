import type { Operation, PathOf, QueryOf } from './operation';

/** An operation with everything that stands in its address. */
export interface Address<O extends Operation = Operation> {
  readonly operation: O;
  /** Below the origin: `/api/engagements/…`. */
  readonly url: string;
}

type PathGiven<O extends Operation> = [keyof PathOf<O>] extends [never] ? Record<never, never> : PathOf<O>;

/** The path's parameters, then the query: each left out only where nothing of it has to be said. */
type Given<O extends Operation> =
  QueryOf<O> extends void
    ? [keyof PathOf<O>] extends [never]
      ? []
      : [path: PathOf<O>]
    : Record<never, never> extends QueryOf<O>
      ? [path: PathGiven<O>, query?: QueryOf<O>]
      : [path: PathGiven<O>, query: QueryOf<O>];

/**
 * The address of an operation: `at(findingApi.confirm, { engagementId, findingId })`. A parameter that is empty is a fault
 * of the page that asks, and would silently name another operation.
 */
export function at<O extends Operation>(operation: O, ...[path, query]: Given<O>): Address<O> {
  const params = (path ?? {}) as Readonly<Record<string, string>>;
  const parts = operation.path.split('/').map((part) => {
    if (!part.startsWith(':')) return part;
    const value = params[part.slice(1)];
    if (!value) throw new Error(`The address of ${operation.path} needs ${part}.`);
    return encodeURIComponent(value);
  });
  return { operation, url: `/api/${parts.join('/')}${searchOf(query)}` };
}

function searchOf(query: unknown): string {
  const said = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  if (said.length === 0) return '';
  const pairs = said.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return `?${pairs.join('&')}`;
}
