import { Component, computed, input } from '@angular/core';
import { nextId } from '../field/next-id';

/**
 * A bordered section: head with title, body, foot. Slots: `[panelHead]` beside the title, `[panelFoot]` below; all else is
 * the body. `flush` lets a table or list reach the edges, `next` marks the one thing to do next.
 */
@Component({
  selector: 'ak-panel',
  template: `
    @if (title()) {
      <div class="panel__head">
        <h2 [id]="titleId">{{ title() }}</h2>
        @if (caption()) {
          <span class="cap one">{{ caption() }}</span>
        }
        <ng-content select="[panelHead]" />
      </div>
    }
    <div class="panel__body"><ng-content /></div>
    <div class="panel__foot"><ng-content select="[panelFoot]" /></div>
  `,
  host: {
    class: 'panel',
    '[class]': 'look()',
    '[attr.role]': `title() ? 'region' : null`,
    '[attr.aria-labelledby]': 'title() ? titleId : null',
  },
})
export class Panel {
  readonly title = input('');
  readonly caption = input('');
  readonly flush = input(false);
  readonly tight = input(false);
  readonly next = input(false);

  protected readonly titleId = nextId('panel');
  protected readonly look = computed(() =>
    [this.flush() && 'panel--flush', this.tight() && 'panel--tight', this.next() && 'panel--next']
      .filter(Boolean)
      .join(' '),
  );
}
