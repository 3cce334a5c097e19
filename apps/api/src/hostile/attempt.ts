import fc from 'fast-check';
import { requestFor } from './ask';
import type { Operation } from './operation';
import type { Schemas, Slot } from './sample';
import type { Sent } from './send';
import type { Standing } from './standing';
import { hostileBody, hostileFile, hostileHeaders, hostileQuery, hostileWord } from './strange';

/** One thing done wrong to a request that is right. */
export interface Attempt {
  /** Which engagement's ids. */
  of: number;
  body?: string;
  query?: string;
  headers?: Record<string, string>;
  /** Place in the path, and what stands there. */
  word?: [number, string];
}

/** Attempts on an operation: its body, its file, its query, its headers, its path. */
export function attemptsOn(operation: Operation, schemas: Schemas, standing: Standing): fc.Arbitrary<Attempt> {
  const { body: text } = requestFor(operation, schemas, standing, ({ path }) => standing.ids[path] ?? path);
  const of = fc.nat(1);
  const names = Object.keys(schemas[operation.query ?? '']?.properties ?? {});
  const body = operation.upload ? hostileFile : hostileBody(JSON.parse(operation.body ? String(text) : '{}'));
  const kinds = [
    { weight: operation.body || operation.upload ? 8 : 1, arbitrary: fc.record({ of, body }) },
    { weight: names.length > 0 ? 5 : 1, arbitrary: fc.record({ of, query: hostileQuery(names) }) },
    { weight: 2, arbitrary: fc.record({ of, headers: hostileHeaders }) },
    {
      weight: operation.params.length > 0 ? 2 : 0,
      arbitrary: fc.record({ of, word: fc.tuple(fc.nat(9), hostileWord) }),
    },
  ];
  return fc.oneof(...kinds.filter(({ weight }) => weight > 0)) as fc.Arbitrary<Attempt>;
}

/** The request that an attempt comes to. */
export function requestOf(
  attempt: Attempt,
  operation: Operation,
  schemas: Schemas,
  standing: Standing,
  id: (slot: Slot) => string,
): Sent {
  const right = requestFor(operation, schemas, standing, id);
  const body = right.method === 'GET' ? undefined : (attempt.body ?? right.body);
  const type = { 'Content-Type': operation.upload ? 'application/octet-stream' : 'application/json' };
  const headers = { ...(body === undefined ? {} : type), ...right.headers, ...attempt.headers };
  const url = addressOf(attempt, operation, right.url);
  return { method: right.method, url, headers, ...(body === undefined ? {} : { body }) };
}

function addressOf({ query = '', word }: Attempt, operation: Operation, rightUrl: string): string {
  const [path = '', asked = ''] = rightUrl.split('?');
  const parts = path.split('/');
  const places = operation.path.split('/').flatMap((part, index) => (part.startsWith(':') ? [index] : []));
  if (word) parts[places[word[0] % places.length] ?? 0] = word[1];
  const wrong = new Set(query.split('&').map((pair) => pair.split('=')[0] ?? ''));
  const kept = [...new URLSearchParams(asked)].filter(([name]) => !wrong.has(name));
  const search = [new URLSearchParams(kept).toString(), query].filter(Boolean).join('&');
  return search ? `${parts.join('/')}?${search}` : parts.join('/');
}
