import type { HttpResourceRef } from '@angular/common/http';
import { effect, type Injector, untracked } from '@angular/core';

/**
 * A reading that is asked for again while the first answer is on its way is made once that has come: it may tell of what stood
 * before. Angular would ask for nothing then, and the page would go on showing what is past.
 */
export function reloadAfter<T>(read: HttpResourceRef<T>, injector: Injector): HttpResourceRef<T> {
  const reload = read.reload.bind(read);
  let waits = false;
  const whenItHasCome = (): void => {
    waits = true;
    const watching = effect(
      () => {
        if (read.status() === 'loading') return;
        watching.destroy();
        waits = false;
        untracked(reload);
      },
      { injector },
    );
  };
  return Object.assign(read, {
    reload: () => {
      if (untracked(read.status) !== 'loading') return reload();
      if (!waits) whenItHasCome();
      return true;
    },
  });
}
