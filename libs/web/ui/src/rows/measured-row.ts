import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';
import type { VirtualRows } from './virtual-rows';

/** Stands on each row that is drawn: its height is measured, so that the rows below stand where they would. */
@Directive({ selector: '[akRow]', host: { '[attr.data-index]': 'akRowAt()' } })
export class MeasuredRow {
  readonly akRow = input.required<VirtualRows>();
  readonly akRowAt = input.required<number>();

  constructor() {
    const row: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      this.akRowAt();
      this.akRow().measure(row);
    });
  }
}
