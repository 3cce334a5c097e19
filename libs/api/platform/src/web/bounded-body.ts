import type { NextFunction, Request, Response } from 'express';
import { isUtf8 } from 'node:buffer';
import { DomainProblem } from '../problems/domain-problem';

/**
 * The widest body anybody needs names 5,000 tests with their versions and digests; no whole number that travels in one is more than
 * a column of ours can keep. Beyond that the validator would fall over (depth) or work for half a minute (width).
 */
const most = { values: 25_000, depth: 20, number: 2_147_483_647 };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const nameOfId = /id$/i;
const nameOfIds = /ids$/i;

/** Throws at bytes that are no UTF-8: read leniently they would be kept as other letters than were sent. */
export function wellFormedBody(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw Object.assign(new DomainProblem('invalid-input'), { status: 400 });
}

/** Refuses a body by its shape alone, before anything walks through it; ids in capitals are written small on the way. */
export function boundedBody(request: Request, _response: Response, next: NextFunction): void {
  next(faultOf(request.body));
}

function faultOf(body: unknown): DomainProblem | undefined {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: body, path: '', depth: 0 }];
  let values = 0;
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const { value, path, depth } = here;
    if (typeof value === 'number' && Math.abs(value) > most.number) {
      return new DomainProblem('invalid-input', { fields: { [path]: ['max'] } });
    }
    if (value === null || typeof value !== 'object') continue;
    const parts = Object.entries(value);
    values += parts.length;
    if (values > most.values) return new DomainProblem('too-large');
    if (depth === most.depth) return new DomainProblem('invalid-input');
    for (const [name, part] of parts) {
      if (isIdInCapitals(path, name, part)) (value as Record<string, unknown>)[name] = part.toLowerCase();
      waiting.push({ value: part, path: path ? `${path}.${name}` : name, depth: depth + 1 });
    }
  }
  return undefined;
}

/** `testId`, `id`, and each of `deviationIds`. */
function isIdInCapitals(path: string, name: string, part: unknown): part is string {
  if (typeof part !== 'string' || !uuid.test(part)) return false;
  return nameOfId.test(name) || nameOfIds.test(path);
}
