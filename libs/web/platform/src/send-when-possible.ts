import { effect, inject, untracked } from '@angular/core';
import { onDestroy } from './on-destroy';
import { Session } from './session';

/**
 * Sends what waits when there is a connection again, when somebody is signed in again, and a last time when the page is
 * left. Call it where the page is made.
 */
export function sendWhenPossible(send: () => Promise<void>): void {
  const session = inject(Session);
  const go = () => void send();
  addEventListener('online', go);
  let hadEnded = false;
  effect(() => {
    const hasEnded = session.hasEnded();
    if (hadEnded && !hasEnded) untracked(go);
    hadEnded = hasEnded;
  });
  onDestroy(() => {
    removeEventListener('online', go);
    go();
  });
}
