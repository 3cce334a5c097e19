import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { pageUnits, type MarkedRegion } from '@akashi/domain/control';
import { MarkTag } from './mark-tag';
import { regionBetween, type PlacedMark, type Point, type ShownMark } from './mark-place';

/** The marks of one page over its picture. While a mark is being placed, the mouse draws its rectangle. */
@Component({
  selector: 'ak-mark-layer',
  imports: [MarkTag],
  template: `
    @for (mark of here(); track mark.id) {
      <i
        [class]="mark.kind"
        [class.is-now]="mark.id === now()"
        [style.left.%]="mark.box.left"
        [style.top.%]="mark.box.top"
        [style.width.%]="mark.box.width"
        [style.height.%]="mark.box.height"
      ></i>
      <ak-mark-tag
        [class.inside]="mark.box.left + mark.box.width > 88"
        [style.left.%]="mark.box.left + mark.box.width"
        [style.top.%]="mark.box.top + mark.box.height / 2"
        [mark]="mark"
        [isNow]="mark.id === now()"
        (picked)="picked.emit($event)"
      />
    }
    @if (draft(); as box) {
      <i
        class="draft"
        [class]="marking()!.kind"
        [style.left.%]="box.left"
        [style.top.%]="box.top"
        [style.width.%]="box.width"
        [style.height.%]="box.height"
      ></i>
    }
  `,
  styleUrl: './mark-layer.css',
  host: {
    '[class.is-marking]': 'marking() !== null',
    '(pointerdown)': 'begin($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'end($event)',
    '(pointercancel)': 'from = null',
  },
})
export class MarkLayer {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Counted from 1. */
  readonly page = input.required<number>();
  readonly marks = input.required<readonly ShownMark[]>();
  readonly marking = input.required<PlacedMark | null>();
  readonly now = input<string | null>(null);
  readonly drawing = output<MarkedRegion>();
  readonly drawn = output<MarkedRegion>();
  readonly picked = output<string>();

  protected from: Point | null = null;
  protected readonly here = computed(() =>
    this.marks().flatMap((mark) =>
      mark.region?.page === this.page() ? [{ ...mark, box: inPercent(mark.region) }] : [],
    ),
  );
  protected readonly draft = computed(() => {
    const region = this.marking()?.region;
    return region?.page === this.page() ? inPercent(region) : null;
  });

  protected begin(event: PointerEvent): void {
    if (!this.marking() || event.button !== 0) return;
    event.preventDefault();
    this.host.setPointerCapture?.(event.pointerId);
    this.from = this.pointOf(event);
  }

  protected move(event: PointerEvent): void {
    const region = this.regionTo(event);
    if (region) this.drawing.emit(region);
  }

  protected end(event: PointerEvent): void {
    const region = this.regionTo(event);
    this.from = null;
    if (region) this.drawn.emit(region);
  }

  private regionTo(event: PointerEvent): MarkedRegion | null {
    return this.from && regionBetween(this.page(), this.from, this.pointOf(event));
  }

  private pointOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.host.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }
}

const inPercent = ({ left, top, width, height }: MarkedRegion) => {
  const [x, y, wide, high] = [left, top, width, height].map((units) => (units / pageUnits) * 100);
  return { left: x!, top: y!, width: wide!, height: high! };
};
