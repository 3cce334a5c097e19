/** Something that is looked for in a file: a field of ours, and the words by which the columns of others name it. */
export interface TableField<Name extends string = string> {
  readonly name: Name;
  /** Headings that mean this field, in Japanese and English; compared in narrow letters without blanks and brackets. */
  readonly words: readonly string[];
  readonly required: boolean;
  /** Several columns may hold it, one value each: a text in parts, or a list of sources. */
  readonly several: boolean;
  /** Fields that may read the same column: they hold what follows this one's value in the cell. */
  readonly before?: readonly Name[];
}

/** A heading as headings are compared: narrow, lower case, without blanks, line ends, brackets and marks. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b()[\]{}「」『』【】〔〕<>〈〉《》・･.,、。:：;/\\|_*※#＃"'’‘“”\-ー－―–—~〜]/gu, '');
}

/**
 * How well a heading names a field: near 2 when it says it, near 1 when it holds the word, 0 when neither. Of two headings that
 * say the same field, the one whose word stands first in the list is meant: 「番号」 before “No.”, which often only counts.
 */
export function headingMatch(heading: string, field: Pick<TableField, 'words'>): number {
  const plain = plainHeading(heading);
  if (plain === '') return 0;
  const words = field.words.map(plainHeading);
  const said = words.indexOf(plain);
  if (said >= 0) return 2 - said / 1_000;
  const held = words.findIndex((word) => [...word].length > 1 && plain.includes(word));
  return held >= 0 ? 1 - held / 1_000 : 0;
}
