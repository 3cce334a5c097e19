/** How much of a file is shown: what a person reads on a page, and not what a program takes in. */
export const viewingLimits = {
  fileBytes: 60 * 2 ** 20,
  archive: { entries: 5_000, inflatedBytes: 300 * 2 ** 20, ratio: 200 },
  sheets: 50,
  /** Rows that hold something, of all sheets together. */
  rows: 10_000,
  columns: 200,
  cells: 100_000,
  cellLength: 2_000,
  /** Of all cells together. */
  sheetLetters: 8_000_000,
  lines: 20_000,
  lineLength: 20_000,
  /** Of all lines together. */
  letters: 2_000_000,
  attachments: 200,
} as const;
