import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const STORAGE_KEY = 'akashi.theme';
const DARK = '(prefers-color-scheme: dark)';

/** Light or dark. Light is the default, because what is read here is paper; `system` follows the machine. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<ThemeChoice>(this.remembered());
  private readonly machineIsDark = signal(this.document.defaultView?.matchMedia?.(DARK).matches ?? false);

  /** What was chosen on this device. */
  readonly choice = this.chosen.asReadonly();

  constructor() {
    this.document.defaultView
      ?.matchMedia?.(DARK)
      .addEventListener('change', (event) => this.machineIsDark.set(event.matches));
    effect(() => {
      const dark = this.choice() === 'dark' || (this.choice() === 'system' && this.machineIsDark());
      this.document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
    });
  }

  /** Changes the look of the whole page and remembers it on this device. */
  use(choice: ThemeChoice): void {
    this.chosen.set(choice);
    try {
      this.document.defaultView?.localStorage.setItem(STORAGE_KEY, choice);
    } catch {
      // Storage may be closed to us: the choice then lasts as long as the page.
    }
  }

  private remembered(): ThemeChoice {
    try {
      const stored = this.document.defaultView?.localStorage.getItem(STORAGE_KEY);
      return THEMES.find((theme) => theme === stored) ?? 'light';
    } catch {
      return 'light';
    }
  }
}
