import { Component, input, output } from '@angular/core';
import { markSigns, type ShownMark } from './mark-place';

/** The number of a mark, at its place. */
@Component({
  selector: 'ak-mark-tag',
  template: `
    <button
      type="button"
      [class]="mark().kind"
      [class.is-now]="isNow()"
      [title]="mark().title"
      [attr.aria-label]="mark().title"
      [attr.data-mark]="mark().id"
      (pointerdown)="$event.stopPropagation()"
      (click)="picked.emit(mark().id)"
    >
      <span aria-hidden="true">{{ signs[mark().kind] }} {{ mark().number || '＋' }}</span>
    </button>
  `,
  styles: `
    :host {
      display: inline-block;
      pointer-events: auto;
    }
    button {
      min-width: 32px;
      min-height: 24px;
      padding: 0 6px;
      border: 1px solid var(--ink);
      border-radius: var(--ak-radius-s);
      background: var(--ak-surface);
      color: var(--ink);
      font: 700 12px / 1.3 var(--ak-font);
      white-space: nowrap;
      cursor: pointer;
      --ink: var(--ak-accent);
    }
    .tick {
      --ink: var(--ak-ok-fg);
    }
    .exception {
      --ink: var(--ak-bad-fg);
    }
    .is-now,
    button:hover {
      background: var(--ink);
      color: var(--ak-surface);
    }
  `,
})
export class MarkTag {
  readonly mark = input.required<ShownMark>();
  readonly isNow = input(false);
  readonly picked = output<string>();
  protected readonly signs = markSigns;
}
