import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import { type IconName } from '../icon/icon-shapes';

/** A step of the way to this page, after the firm and the engagement, which the frame writes itself. */
export interface Crumb {
  readonly label: string;
  readonly link?: string;
}

/** A key of this page and what it does; shown in the status bar and in the key list. */
export interface KeyHint {
  readonly keys: string;
  readonly label: string;
  /** Only in the key list, not in the bar. */
  readonly quiet?: boolean;
}

/** Something the command palette can do on this page. `reading` is its kana, so that it can be found as it sounds. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly group?: string;
  readonly reading?: string;
  readonly icon?: IconName;
  readonly keys?: string;
  /** A number or code shown before the label, never cut. */
  readonly code?: string;
}

/** A fact the page keeps in the status bar, as 母集団 P-12 は 10-05 に固定. */
export interface StatusFact {
  readonly text: string;
  readonly icon?: IconName;
}

/** What a page says about itself to the frame around it. */
export interface PageDescription {
  /** The title of the browser tab; the last crumb when absent. */
  readonly title?: string;
  /** From below the engagement down to the page itself, the last without a link; empty on its overview. */
  readonly crumbs: readonly Crumb[];
  readonly keys?: readonly KeyHint[];
  readonly commands?: readonly Command[];
  readonly facts?: readonly StatusFact[];
}

/** Whether what was typed is safe. `at` is `HH:MM` in Japan. */
export type SavedState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsent'; readonly count: number };

const NOTHING: PageDescription = { crumbs: [] };

/** The frame around every page: crumbs, saved state, keys, commands. Pages describe themselves; the shell draws it. */
@Injectable({ providedIn: 'root' })
export class PageFrame {
  private readonly document = inject(DOCUMENT);
  private readonly page = signal<PageDescription>(NOTHING);
  private readonly safety = signal<SavedState>({ kind: 'none' });
  private owner: object | null = null;

  readonly crumbs = computed(() => this.page().crumbs);
  readonly keys = computed(() => this.page().keys ?? []);
  readonly commands = computed(() => this.page().commands ?? []);
  readonly facts = computed(() => this.page().facts ?? []);
  readonly saved = this.safety.asReadonly();

  constructor() {
    effect(() => {
      const title = this.page().title ?? this.crumbs().at(-1)?.label;
      this.document.title = title ? `${title} | Akashi` : 'Akashi';
    });
  }

  /**
   * Describes the page that calls it, for as long as the page lives. Call it in the constructor; the function may read
   * signals: `inject(PageFrame).describe(() => ({ crumbs: [{ label: this.t().title }] }))`.
   */
  describe(page: () => PageDescription): void {
    const owner = {};
    this.owner = owner;
    this.safety.set({ kind: 'none' });
    effect(() => {
      const described = page();
      if (this.owner === owner) this.page.set(described);
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.owner === owner) this.page.set(NOTHING);
    });
  }

  /** Something is on its way to the server. */
  markSaving(): void {
    this.safety.set({ kind: 'saving' });
  }

  /** The server has it, since this moment. */
  markSaved(at: Date = new Date()): void {
    const style = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo', hourCycle: 'h23' } as const;
    this.safety.set({ kind: 'saved', at: new Intl.DateTimeFormat('en-GB', style).format(at) });
  }

  /** What was typed is kept on this device and waits to be sent. */
  markUnsent(count: number): void {
    this.safety.set({ kind: 'unsent', count });
  }
}
