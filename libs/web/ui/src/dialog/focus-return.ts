import { DOCUMENT, Injectable, inject } from '@angular/core';

/** How long a page may take to draw itself anew after a dialog, in ms. */
const REDRAW_MS = 2000;

/**
 * Gives the focus back to what opened a dialog. A page often reads itself again when the dialog is done, and the button
 * that had the focus is drawn anew; without this the next key would begin at the top of the page.
 */
@Injectable({ providedIn: 'root' })
export class FocusReturn {
  private readonly document = inject(DOCUMENT);

  /** Remembers where the focus is; call what it returns when the dialog is gone. */
  remember(): () => void {
    const opener = this.document.activeElement;
    if (!(opener instanceof HTMLElement) || opener === this.document.body) return () => undefined;
    const words = wordsOf(opener);
    return () => this.watch(opener, words);
  }

  private watch(opener: HTMLElement, words: string): void {
    const giveBack = () => {
      if (this.document.activeElement === this.document.body) (this.standIn(opener, words) ?? this.main())?.focus();
    };
    giveBack();
    const observer = new MutationObserver(giveBack);
    observer.observe(this.document.body, { childList: true, subtree: true });
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const act of ['keydown', 'pointerdown']) this.document.removeEventListener(act, end, true);
    };
    const timer = setTimeout(end, REDRAW_MS);
    for (const act of ['keydown', 'pointerdown']) this.document.addEventListener(act, end, true);
  }

  /** The opener itself while it stands, else the one that was drawn in its place. */
  private standIn(opener: HTMLElement, words: string): HTMLElement | null {
    if (opener.isConnected) return opener;
    const alike = [...this.document.querySelectorAll<HTMLElement>(opener.tagName)];
    return (words && alike.find((one) => wordsOf(one) === words)) || null;
  }

  private main(): HTMLElement | null {
    return this.document.querySelector<HTMLElement>('main');
  }
}

function wordsOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
}
