import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-shapes';

export const NOTE_KINDS = ['plain', 'info', 'ok', 'warn', 'bad', 'back'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

const SHAPE: Record<NoteKind, IconName> = {
  plain: 'user',
  info: 'lock',
  ok: 'ok',
  warn: 'warn',
  bad: 'bad',
  back: 'back',
};

/** A message in the place it is about. `live` reads it out as soon as it appears: a failure at once, the rest in turn. */
@Component({
  selector: 'ak-note',
  imports: [Icon],
  template: `
    <ak-icon [name]="shape()" />
    <div>
      @if (title()) {
        <b>{{ title() }}</b>
      }
      <ng-content />
    </div>
  `,
  host: {
    class: 'note',
    '[class]': 'kind() === "plain" ? "" : "note--" + kind()',
    '[attr.role]': `live() ? (kind() === 'bad' ? 'alert' : 'status') : null`,
  },
})
export class Note {
  readonly kind = input<NoteKind>('plain');
  readonly title = input('');
  readonly icon = input<IconName | null>(null);
  readonly live = input(false);

  protected readonly shape = computed(() => this.icon() ?? SHAPE[this.kind()]);
}
