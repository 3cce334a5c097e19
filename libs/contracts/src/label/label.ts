/** The name of a code in both languages, as a button, a column or a state shows it. */
export interface Label {
  ja: string;
  en: string;
}

export type Labels<Code extends string> = Readonly<Record<Code, Label>>;

/** The label of a code that is not from a closed list; a code nobody has named stands for itself. */
export function labelOf(labels: Readonly<Record<string, Label>>, code: string): Label {
  return Object.hasOwn(labels, code) ? (labels[code] ?? { ja: code, en: code }) : { ja: code, en: code };
}
