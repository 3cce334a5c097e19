import { Directive, input, output } from '@angular/core';

/** The right edge of a column’s head: drawn with a pointer it says how wide the column becomes, and once more when it is let go. */
@Directive({
  selector: '[akColumnEdge]',
  host: {
    class: 'edge',
    'aria-hidden': 'true',
    '(pointerdown)': 'hold($event)',
    '(pointermove)': 'draw($event, drawn)',
    '(pointerup)': 'release($event)',
    '(lostpointercapture)': 'from = null',
    '(dragstart)': '$event.preventDefault()',
  },
})
export class ColumnEdge {
  /** How wide the column is now, in CSS px. */
  readonly width = input.required<number>();
  readonly drawn = output<number>();
  readonly letGo = output<number>();

  protected from: { readonly x: number; readonly width: number } | null = null;

  protected hold(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    (event.target as Element).setPointerCapture(event.pointerId);
    this.from = { x: event.clientX, width: this.width() };
  }

  protected draw({ clientX }: PointerEvent, told: { emit(px: number): void }): void {
    if (this.from) told.emit(this.from.width + clientX - this.from.x);
  }

  protected release(event: PointerEvent): void {
    this.draw(event, this.letGo);
    this.from = null;
  }
}
