import { Component, ElementRef, computed, effect, inject, input, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-shapes';
import { Kbd } from '../mark/kbd';
import { Shortcuts } from '../keyboard/shortcuts';
import { nextId } from '../field/next-id';

export const BUTTON_KINDS = ['primary', 'secondary', 'quiet', 'danger'] as const;
export type ButtonKind = (typeof BUTTON_KINDS)[number];

/**
 * An action. Its key is shown on it and works. An action that cannot be done stays where it is, reachable by keyboard,
 * and has the reason beside it: `reason` turns it off and explains it in one.
 */
@Component({
  selector: 'ak-button',
  imports: [Icon, Kbd],
  template: `
    <button
      #button
      class="btn"
      [class]="look()"
      [type]="type()"
      [attr.aria-disabled]="blocked() ? 'true' : null"
      [attr.aria-busy]="busy() ? 'true' : null"
      [attr.aria-describedby]="reason() && shown() ? reasonId : null"
      [attr.aria-label]="label() || null"
      [attr.aria-keyshortcuts]="spokenKeys()"
      (click)="act($event)"
    >
      @if (icon(); as name) {
        <ak-icon [name]="name" />
      }
      <ng-content />
      @if (key()) {
        <ak-kbd aria-hidden="true" [keys]="key()" />
      }
    </button>
    @if (reason() && shown()) {
      <span class="why" [id]="reasonId">{{ reason() }}</span>
    }
  `,
})
export class Button {
  private readonly shortcuts = inject(Shortcuts);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');

  readonly kind = input<ButtonKind>('secondary');
  readonly size = input<'s' | 'm' | 'l'>('m');
  readonly type = input<'button' | 'submit'>('button');
  readonly icon = input<IconName | null>(null);
  /** The key that presses it, as on the keycap: `Ctrl+Enter`, `G R`. */
  readonly key = input('');
  /** Off where something else already hears the key, as Escape in a dialog. */
  readonly keyBound = input(true);
  /** Why it cannot be pressed now, in a sentence; empty when it can. */
  readonly reason = input('');
  /** Off when the page writes the reason itself, for several actions at once. */
  readonly shown = input(true);
  /** It was pressed and the answer is not here yet. */
  readonly busy = input(false);
  /** A name for a button that shows a symbol alone, which takes the square form; or one that says more than its words. */
  readonly label = input('');
  /** As wide as its column. */
  readonly wide = input(false);
  /** Pressed, by pointer or key, while it may be. */
  readonly press = output();

  protected readonly reasonId = nextId('reason');
  protected readonly blocked = computed(() => this.reason() !== '' || this.busy());
  protected readonly spokenKeys = computed(() => this.key().replaceAll('Ctrl', 'Control') || null);
  protected readonly look = computed(() => {
    const size = this.size() === 'm' ? '' : `btn--${this.size()}`;
    return `btn--${this.kind()} ${size}${this.label() && this.icon() ? ' btn--icon' : ''}${this.wide() ? ' btn--wide' : ''}`;
  });

  constructor() {
    effect((onCleanup) => {
      if (this.key() === '' || !this.keyBound()) return;
      const host = this.button().nativeElement;
      onCleanup(this.shortcuts.add({ keys: this.key(), host, run: () => host.click() }));
    });
  }

  /** Puts the focus on it. */
  focus(): void {
    this.button().nativeElement.focus();
  }

  protected act(event: Event): void {
    if (this.blocked()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    this.press.emit();
  }
}
