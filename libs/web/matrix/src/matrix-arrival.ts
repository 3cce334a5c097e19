import { afterRenderEffect, effect, inject, untracked, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { onDestroy } from '@akashi/web-platform';
import { filter } from 'rxjs';
import type { CellChanges } from './cells/cell-changes';
import { lineOf } from './grid/grid-place';
import type { MatrixGrid } from './grid/matrix-grid';

type Grid = Signal<MatrixGrid | undefined>;

/** The arrows work at once: whoever arrives has not put the focus anywhere yet. Call it where the page is made. */
export function focusOnArrival(grid: Grid): void {
  const once = afterRenderEffect(() => {
    const drawn = grid();
    if (!drawn?.isDrawn()) return;
    once.destroy();
    const at = document.activeElement;
    if (!at || at === document.body || at.matches('main, h1')) untracked(() => drawn.focus());
  });
}

/** Whoever comes for one control finds the cursor on its row, once; the address then says nothing of it any more. */
export function arriveAt(
  grid: Grid,
  control: Signal<string | undefined>,
  page: { unfold(): void; arrived(): void },
): void {
  afterRenderEffect(() => {
    const [id, drawn] = [control(), grid()];
    if (id === undefined || !drawn?.isDrawn()) return;
    untracked(() => {
      if (drawn.goTo(lineOf(drawn.lines(), id))) page.arrived();
      else page.unfold();
    });
  });
}

/** A cell that is being typed is kept when the page is left; what did not get kept the last time is shown. */
export function keepWhatIsTyped(page: { grid: Grid; changes: CellChanges; loaded: Signal<boolean> }): void {
  const keep = (): void => page.grid()?.keepTyped();
  addEventListener('pagehide', keep);
  onDestroy(() => removeEventListener('pagehide', keep));
  const router = inject(Router);
  // A search that the address takes up a moment later leaves nothing: half a word would be kept in the middle of typing.
  router.events
    .pipe(
      filter((event) => event instanceof NavigationStart && pathOf(event.url) !== pathOf(router.url)),
      takeUntilDestroyed(),
    )
    .subscribe(keep);
  effect(() => {
    if (page.loaded()) untracked(() => page.changes.recover());
  });
}

const pathOf = (url: string): string | undefined => url.split(/[?#]/u)[0];
