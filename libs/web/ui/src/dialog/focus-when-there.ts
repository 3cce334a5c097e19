import { afterNextRender, effect, ElementRef, inject, Injector } from '@angular/core';

/**
 * What a dialog asks for comes later than its way out, which has the focus until then: a Space that is meant for the first row would
 * press «cancel». Gives the focus to `selector` once it is there, unless the person went elsewhere. Called while a component is made.
 */
export function focusWhenThere(isThere: () => boolean, selector: string): void {
  const [host, injector] = [inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(Injector)];
  const waiting = effect(() => {
    if (!isThere()) return;
    waiting.destroy();
    afterNextRender(() => isAtTheWayOut(host) && host.querySelector<HTMLElement>(selector)?.focus(), { injector });
  });
}

/** Nowhere in what was shown meanwhile: in the foot of the dialog, or outside of it. */
function isAtTheWayOut(host: HTMLElement): boolean {
  const at = document.activeElement;
  return !at || !host.contains(at) || at.closest('.dialog__foot') !== null;
}
