import { ApplicationRef, DOCUMENT, DestroyRef, Injectable, effect, inject, signal } from '@angular/core';
import { type Chord, matchesChord, parseKeys, typesText } from './chord';
import { isImeEvent, takesText } from './ime';

/** A key and what it does. With a `host`, it works only while the host's dialog is the top one. */
export interface Shortcut {
  /** As the keycap shows it: `Ctrl+Enter`, `G M`, `?`. */
  readonly keys: string;
  readonly run: () => void;
  readonly host?: HTMLElement;
}

interface Listening extends Shortcut {
  readonly chords: readonly Chord[];
}

/** How long the second key of a sequence may take, in ms. */
const SEQUENCE_MS = 1500;

const storageKey = 'akashi.single-keys';

/**
 * One listener for all shortcuts of the page. It leaves keys to the input method and to text being typed, and lets
 * only the top dialog answer. Single letters can be turned off (WCAG 2.1.4).
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly app = inject(ApplicationRef);
  private listening: readonly Listening[] = [];
  private first: { readonly chord: Chord; readonly at: number } | null = null;

  /** Whether single letters act as shortcuts. Whoever speaks to the machine turns them off once, and not again each morning. */
  readonly singleKeys = signal(this.remembered());

  constructor() {
    effect(() => this.remember(this.singleKeys()));
    const hear = (event: KeyboardEvent) => this.onKey(event);
    this.document.addEventListener('keydown', hear);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', hear));
  }

  /** Begins to listen for a shortcut; the newest of equal keys wins. Returns the function that ends it. */
  add(shortcut: Shortcut): () => void {
    const one: Listening = { ...shortcut, chords: parseKeys(shortcut.keys) };
    this.listening = [one, ...this.listening];
    return () => {
      this.listening = this.listening.filter((other) => other !== one);
    };
  }

  private remembered(): boolean {
    try {
      return this.document.defaultView?.localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  }

  private remember(isOn: boolean): void {
    try {
      const kept = this.document.defaultView?.localStorage;
      if (isOn) kept?.removeItem(storageKey);
      else kept?.setItem(storageKey, 'off');
    } catch {
      // A browser that keeps nothing asks again.
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || isImeEvent(event)) return;
    // Two keys in one frame: the second meets what the first one made, an action that may be done by now or was not there.
    if (isHeld(event) || !takesText(event.target)) this.app.tick();
    const able = this.listening.filter((one) => this.mayRun(one, event.target));
    const waiting = this.first;
    this.first = null;
    const second = waiting && event.timeStamp - waiting.at < SEQUENCE_MS ? waiting.chord : null;
    const hit = able.find((one) => this.completes(one.chords, second, event));
    if (hit) {
      event.preventDefault();
      hit.run();
      return;
    }
    const begun = able.map((one) => one.chords).find(([head, next]) => head && next && matchesChord(event, head));
    if (begun?.[0]) this.first = { chord: begun[0], at: event.timeStamp };
  }

  private completes(chords: readonly Chord[], before: Chord | null, event: KeyboardEvent): boolean {
    const [head, next] = chords;
    if (!head) return false;
    if (!next) return before === null && matchesChord(event, head);
    return before !== null && before.key.toLowerCase() === head.key.toLowerCase() && matchesChord(event, next);
  }

  private mayRun(one: Listening, target: EventTarget | null): boolean {
    const top = [...this.document.querySelectorAll('cdk-dialog-container')].at(-1);
    if (top && !(one.host && top.contains(one.host))) return false;
    if (!one.chords.some(typesText)) return true;
    return this.singleKeys() && !takesText(target);
  }
}

const isHeld = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey;
