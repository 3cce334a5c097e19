import { Component, computed, input } from '@angular/core';
import { ICON_SHAPES, type IconName, type IconShape } from './icon-shapes';

/**
 * A symbol beside a word. It is hidden from assistive technology, because the word next to it carries the
 * meaning; a control that shows a symbol alone needs a name of its own.
 */
@Component({
  selector: 'ak-icon',
  template: `
    <svg class="i" [class]="sizeClass()" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      @for (shape of shapes(); track $index) {
        <path
          [attr.d]="shape.d"
          [attr.fill]="shape.fill ? 'currentColor' : null"
          [attr.stroke-dasharray]="shape.dash ?? null"
        />
      }
    </svg>
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Edge in CSS px: 12 in crumbs, 14 in chips, 16 beside text, 20 alone. */
  readonly size = input<12 | 14 | 16 | 20>(16);

  protected readonly sizeClass = computed(() => (this.size() === 16 ? '' : `i--${this.size()}`));
  protected readonly shapes = computed(() => {
    const shapes: readonly IconShape[] = ICON_SHAPES[this.name()];
    return shapes.map((shape) => (typeof shape === 'string' ? { d: shape, fill: false, dash: undefined } : shape));
  });
}
