import { DestroyRef, inject } from '@angular/core';

/** Ends something with the component it is called in. */
export function onDestroy(end: () => void): void {
  inject(DestroyRef).onDestroy(end);
}
