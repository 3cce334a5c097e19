import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { DOCUMENT, ElementRef, inject } from '@angular/core';
import { FORM_DRAFTS } from '../field/form-drafts';
import { limitsOf } from './form-faults';
import type { FormDraft, FormPlan } from './form-plan';

/** Words of a form by their fields. */
type Words = Readonly<Record<string, string>>;

/** What was typed, beside what stood there before: that may have changed since. */
interface KeptWords {
  readonly before: Words;
  readonly typed: Words;
}

/**
 * The draft of a dialog that names none of its own: what was typed is there again when the dialog is opened anew for the same thing,
 * after an Escape as after a session that ended. Only words are kept, the fields that have a limit: what is chosen or ticked is
 * chosen again, and passwords and secrets have none. Null where there is nothing to keep. Call it in a field.
 */
export function dialogDraft<T extends object, A>(plan: FormPlan<T, A>): FormDraft<T> | null {
  const [drafts, dialog] = [inject(FORM_DRAFTS), inject(DialogRef, { optional: true })];
  const fields = Object.keys(limitsOf(plan));
  const host = inject<ElementRef<HTMLElement>>(ElementRef, { optional: true })?.nativeElement;
  if (!drafts || !dialog || !host || fields.length === 0) return null;
  // The page is part of it: a dialog that is told no id would bring words about one client to another's.
  const page = inject(DOCUMENT).location.pathname;
  const thing = thingOf(inject<unknown>(DIALOG_DATA, { optional: true }));
  const place = drafts.of<KeptWords>(`form.${host.tagName.toLowerCase()}.${page}.${thing}`);
  const wordsOf = (said: object): Words =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const word = (said as Record<string, unknown>)[field];
        return typeof word === 'string' ? [[field, word]] : [];
      }),
    );
  const changed = (words: Words, before: Words) =>
    Object.fromEntries(Object.entries(words).filter(([field, word]) => word !== (before[field] ?? '')));
  return {
    find: () => {
      const kept = place.find();
      // Only what the person changed: what somebody else wrote meanwhile beside it is not undone.
      return kept && { ...plan.said, ...changed(kept.typed, kept.before) };
    },
    keep: (said) => {
      const [typed, before] = [wordsOf(said), wordsOf(plan.said)];
      if (Object.keys(changed(typed, before)).length === 0) place.drop();
      else place.keep({ before, typed });
    },
    drop: () => place.drop(),
  };
}

const naming = /^(id|key|code|number|kind|title)$|Id$/;

/** What a dialog is about, by the ids and numbers in what it was opened with. */
function thingOf(data: unknown, depth = 0): string {
  if (typeof data !== 'object' || data === null || depth > 2) return '';
  return Object.entries(data)
    .flatMap(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return naming.test(name) ? [`${value}`] : [];
      const inside = Array.isArray(value) ? '' : thingOf(value, depth + 1);
      return inside === '' ? [] : [inside];
    })
    .join('.');
}
