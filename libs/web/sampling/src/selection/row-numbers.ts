interface NumberedRows {
  readonly rowCount: number;
  readonly taken: readonly number[];
}

/** The row numbers in a text, of whatever width and however they are parted, and what in it is none that can be picked. */
export function numbersIn(text: string, { rowCount, taken }: NumberedRows): { rows: number[]; others: string[] } {
  const words = text
    .normalize('NFKC')
    .split(/[\s,、;]+/u)
    .filter((word) => word !== '');
  const isRow = (word: string) => {
    const row = Number(word);
    return /^\d{1,9}$/.test(word) && row >= 1 && row <= rowCount && !taken.includes(row);
  };
  return {
    rows: [...new Set(words.filter(isRow).map(Number))],
    others: words.filter((word) => !isRow(word)),
  };
}
