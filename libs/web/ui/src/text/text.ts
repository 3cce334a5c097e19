import { DOCUMENT, Injectable, type Signal, computed, effect, inject, signal } from '@angular/core';
import { type Bilingual, type Lang, type TextTable, type Texts, inLang, isLang, tableInLang } from './bilingual';

const STORAGE_KEY = 'akashi.lang';

/**
 * The language the person reads. It is remembered on this device and announced to assistive technology
 * through the `lang` of the document, because a Japanese voice cannot read an English page.
 */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Lang>(this.remembered());

  /** The language in use, as a signal. */
  readonly lang = this.current.asReadonly();

  constructor() {
    effect(() => this.document.documentElement.setAttribute('lang', this.lang()));
  }

  /** Switches the language for every text on the page at once. */
  use(lang: Lang): void {
    this.current.set(lang);
    try {
      this.document.defaultView?.localStorage.setItem(STORAGE_KEY, lang);
    } catch {
      // Storage may be closed to us (private window): the choice then lasts as long as the page.
    }
  }

  /** Reads one bilingual text in the language in use. */
  read(text: Bilingual): string {
    return inLang(text, this.lang());
  }

  private remembered(): Lang {
    try {
      const stored = this.document.defaultView?.localStorage.getItem(STORAGE_KEY);
      return isLang(stored) ? stored : 'ja';
    } catch {
      return 'ja';
    }
  }
}

/**
 * Binds a table of texts to the language in use. Call it where injection is allowed, as in a field:
 * `protected readonly t = texts({ title: ['案件', 'Engagements'], count: (n: number) => [`${n}件`, `${n} engagements`] })`
 * and write `{{ t().title }}` or `{{ t().count(3) }}` in the template.
 */
export function texts<const T extends TextTable>(table: T): Signal<Texts<T>> {
  const language = inject(Language);
  return computed(() => tableInLang(table, language.lang()));
}
