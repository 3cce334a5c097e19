import { deepStrictEqual } from 'node:assert/strict';

/** The example stands for numbers that are written down: what the service answers is held against them, and a difference ends it. */
export function mustBe<T>(what: string, found: T, expected: T): void {
  deepStrictEqual(found, expected, `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}
