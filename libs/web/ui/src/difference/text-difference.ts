import { Component, computed, input } from '@angular/core';
import { texts } from '../text/text';
import { wordDifference } from './word-difference';

/** One of two texts with what is only in it marked, or both run together: struck out what went, underlined what came. */
@Component({
  selector: 'ak-text-difference',
  template: `
    @for (piece of pieces(); track $index) {
      @switch (piece.kind) {
        @case ('removed') {
          <del
            ><span class="vh">{{ t().removed }}</span
            >{{ piece.text }}</del
          >
        }
        @case ('added') {
          <ins
            ><span class="vh">{{ t().added }}</span
            >{{ piece.text }}</ins
          >
        }
        @default {
          <span>{{ piece.text }}</span>
        }
      }
    }
  `,
  styles: `
    :host {
      display: block;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    ins {
      background: var(--ak-surface-mark);
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 3px;
    }
    del {
      color: var(--ak-text-2);
      background: var(--ak-surface-sunken);
      text-decoration: line-through;
      text-decoration-thickness: 2px;
    }
  `,
})
export class TextDifference {
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  readonly side = input<'before' | 'after' | 'both'>('both');

  protected readonly t = texts({ removed: ['［削除］', '[removed] '], added: ['［追加］', '[added] '] });
  protected readonly pieces = computed(() => {
    const left = this.side() === 'before' ? 'added' : this.side() === 'after' ? 'removed' : null;
    return wordDifference(this.before(), this.after()).filter(({ kind }) => kind !== left);
  });
}
