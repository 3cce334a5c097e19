import type { ElementRef } from '@angular/core';

/** A note that appears above pushes down what is being written: brings it back into sight. */
export function keepFocusInSight(pane: ElementRef<HTMLElement> | undefined): void {
  const field = document.activeElement;
  if (field && pane?.nativeElement.contains(field)) field.scrollIntoView({ block: 'nearest' });
}
