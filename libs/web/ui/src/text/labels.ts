import { computed, inject, type Signal } from '@angular/core';
import type { Labels } from '@akashi/contracts';
import { Language } from './text';

/** A table of labels read in the language in use. Call it where injection is allowed, as in a field. */
export function labels<Code extends string>(table: Labels<Code>): Signal<Readonly<Record<Code, string>>> {
  const language = inject(Language);
  return computed(() => {
    const codes = Object.keys(table) as Code[];
    return Object.fromEntries(codes.map((code) => [code, table[code][language.lang()]])) as Record<Code, string>;
  });
}
