import { objectsOf, plain, type Shape } from './oscal-shape';

type OscalProp = Shape<'name' | 'value' | 'class' | 'ns'>;

/** The namespace that stands where none is named. */
const ownNamespace = /^https?:\/\/csrc\.nist\.gov\/ns\/oscal/;

/**
 * A catalogue may print a control's number in several ways (`AC-2(1)`, `AC-02(01)` for sorting, `AC-02(01)` of another book):
 * its own is the one without a class, else the shortest; what is padded with zeros, or of a namespace of somebody else, only
 * where there is no other.
 */
export function labelOf(props: unknown, path: string): string {
  const labels = objectsOf<keyof OscalProp>(props, path).filter(({ name, value }) => name === 'label' && plain(value));
  const ranked = labels.map(({ value, class: of, ns }) => ({
    value: plain(value),
    rank: (ns === undefined || ownNamespace.test(plain(ns)) ? 0 : 4) + (of === 'zero-padded' ? 2 : of ? 1 : 0),
  }));
  return ranked.sort((a, b) => a.rank - b.rank || a.value.length - b.value.length)[0]?.value ?? '';
}

/** “Account Management (03.01.01)” prints the title before the number; a label of words alone is no number. */
export function numberOf(label: string, title: string): string {
  const [, words = '', number] = /^(.+)\(([^()]+)\)$/su.exec(label) ?? [];
  if (number !== undefined && words.trimEnd().toLowerCase() === title.toLowerCase()) return number;
  return /\s[^\d(]/u.test(label) ? '' : label;
}
