import { Directive, ElementRef, effect, inject, input, output } from '@angular/core';
import { Shortcuts } from './shortcuts';

/**
 * Gives an element a key: `<a akShortcut="G M" …>` is pressed by the key as by a finger, and
 * `<section akShortcut="F6" (shortcut)="other()">` hears it. Keys of an input method and of typing are left alone.
 */
@Directive({ selector: '[akShortcut]' })
export class ShortcutKey {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly shortcuts = inject(Shortcuts);

  /** The keys as shown on the keycap; empty means none. */
  readonly keys = input.required<string>({ alias: 'akShortcut' });
  /** The key was pressed. */
  readonly shortcut = output();

  constructor() {
    effect((onCleanup) => {
      if (this.keys() === '') return;
      onCleanup(this.shortcuts.add({ keys: this.keys(), host: this.host, run: () => this.press() }));
    });
  }

  private press(): void {
    this.shortcut.emit();
    if (this.host.matches('a, button')) this.host.click();
  }
}
