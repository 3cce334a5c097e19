import type { NextFunction, Request, Response } from 'express';
import { DomainProblem } from '../problems/domain-problem';

/**
 * The widest body anybody needs names 5,000 tests with their versions; no whole number that travels in one is more than
 * a column of ours can keep. Beyond that the validator would fall over (depth) or work for half a minute (width).
 */
const most = { values: 20_000, depth: 20, number: 2_147_483_647 };

/** Refuses a body by its shape alone, before anything walks through it. */
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
      waiting.push({ value: part, path: path ? `${path}.${name}` : name, depth: depth + 1 });
    }
  }
  return undefined;
}
