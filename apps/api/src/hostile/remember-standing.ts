import type { TestApp } from '@akashi/api-testing';
import type { Operation } from './operation';
import type { Answer } from './send';
import { standingOf, type Standing } from './standing';

/** What stands in an engagement while operation after operation is tried on it. */
export interface RememberedStanding {
  now(): Promise<Standing>;
  /** Has to be told of each answer. */
  after(operation: Operation, answer: Answer): void;
}

/** Reads anew only what an answer may have changed: most of thousands of requests are refused, and what is refused changes nothing. */
export function rememberStanding(test: TestApp, { work, atClient }: Standing): RememberedStanding {
  let known: Promise<Standing> | null = null;
  return {
    now: () => (known ??= standingOf(test, work, atClient)),
    after: ({ method }, { status }) => {
      const isRefused = status >= 400 && status < 500;
      if (method !== 'GET' && !isRefused) known = null;
    },
  };
}
