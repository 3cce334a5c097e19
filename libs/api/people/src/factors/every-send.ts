import type { Caller } from '@akashi/api-platform';

/**
 * A secret that is told once is kept nowhere, and so no answer can be given a second time: each send makes it anew, and
 * what was told last is good.
 */
export function everySend(caller: Caller): Caller {
  const { idempotency: _, ...anew } = caller;
  return Object.freeze(anew);
}
