import { DestroyRef, ElementRef, inject, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import { Router } from '@angular/router';
import { Shortcuts } from '@akashi/web-ui';

/** What Enter means by itself, wherever a list of engagements marks a line. */
const ownEnter = 'a, button, input, select, textarea, [role=tab]';

/**
 * Marks one engagement of a table: J and K go down and up, Enter opens it. Gives the index of the marked line, which begins anew with other
 * lines; `rowsAt` selects their rows in the table. Called while a component is made.
 */
export function markedLine(lines: Signal<readonly { readonly id: string }[]>, rowsAt: string): WritableSignal<number> {
  const router = inject(Router);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const at = linkedSignal({ source: lines, computation: () => 0 });

  const mark = (next: number): void => {
    at.set(Math.min(lines().length - 1, Math.max(0, next)));
    host.querySelectorAll(rowsAt)[at()]?.scrollIntoView({ block: 'nearest' });
  };
  /** Enter belongs to the element in focus; only when none has it does it open the marked line. */
  const enter = (): void => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches(ownEnter)) return focused.click();
    const line = lines()[at()];
    if (line) void router.navigate(['/engagements', line.id, 'overview']);
  };
  const shortcuts = inject(Shortcuts);
  const ends = [
    shortcuts.add({ keys: 'J', run: () => mark(at() + 1) }),
    shortcuts.add({ keys: 'K', run: () => mark(at() - 1) }),
    shortcuts.add({ keys: 'Enter', run: enter }),
  ];
  inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  return at;
}
