import { ElementRef, afterRenderEffect, inject } from '@angular/core';

/**
 * Keeps the current row of a list in sight while somebody goes through it by keys.
 * Called where a component is made; `current` reads what the list shows as `aria-current`.
 */
export function keepCurrentInSight(current: () => unknown): void {
  const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  afterRenderEffect(() => {
    current();
    host.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
}
