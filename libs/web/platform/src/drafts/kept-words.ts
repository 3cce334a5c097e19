import { effect, inject, linkedSignal, untracked, type Signal, type WritableSignal } from '@angular/core';
import { Drafts } from '../drafts';

/** A text under a name: what was typed for one request is there again when it is shown anew, and not for another. Call it in a field. */
export function keptText(name: () => string): WritableSignal<string> {
  const drafts = inject(Drafts);
  const text = linkedSignal<string, string>({
    source: name,
    computation: (now) => untracked(() => drafts.find<string>(now)) ?? '',
  });
  // At once, and not when the page is drawn next: what was sent is often gone from the page by then.
  const set = text.set.bind(text);
  const keep = (typed: string) => {
    if (typed === '') drafts.drop(name());
    else drafts.keep(name(), typed);
    set(typed);
  };
  return Object.assign(text, { set: keep, update: (change: (typed: string) => string) => keep(change(text())) });
}

type Words = Readonly<Record<string, string>>;

export interface KeptForm<W extends Words> {
  readonly form: { readonly said: Signal<W>; patch(some: Partial<W>): void };
  readonly name: () => string;
  /** What stands in the fields that are kept while nothing is typed. */
  readonly before: () => Partial<W>;
}

/**
 * Keeps the words of a form that stands in a page, by the fields that `before` names. Whoever sends them drops them: the form is often
 * gone from the page by then. Call it in a field, behind the form.
 */
export function keepWords<W extends Words>({ form, name, before }: KeptForm<W>): { drop(): void } {
  const drafts = inject(Drafts);
  let known = '';
  effect(() => {
    const [now, said, standing] = [name(), form.said(), before()];
    untracked(() => {
      if (known !== now) {
        known = now;
        const found = drafts.find<Partial<W>>(now);
        if (found) form.patch(found);
        return;
      }
      const typed = Object.entries(standing).filter(([field, word]) => said[field] !== word);
      if (typed.length === 0) drafts.drop(now);
      else drafts.keep(now, Object.fromEntries(typed.map(([field]) => [field, said[field]])));
    });
  });
  return { drop: () => drafts.drop(name()) };
}
