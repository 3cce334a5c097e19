import { ElementRef, afterRenderEffect, inject } from '@angular/core';

/**
 * Keeps the current row of a list in sight while somebody goes through it by keys.
 * Called where a component is made; `current` reads what the list shows as `aria-current`, a
 * listbox as `aria-selected`.
 */
export function keepCurrentInSight(current: () => unknown): void {
  const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  afterRenderEffect(() => {
    current();
    const rows = host.querySelectorAll('[aria-current], [role="option"][aria-selected="true"]');
    rows.forEach((row) => row.scrollIntoView({ block: 'nearest' }));
  });
}
