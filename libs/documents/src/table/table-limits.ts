export interface TableLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** Bytes of all entries once inflated, declared and counted. */
  readonly inflatedBytes: number;
  /** Inflated to compressed, per entry over 1 MiB and over the whole file. */
  readonly ratio: number;
  readonly sheets: number;
  /** Of one sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Cells that hold something, of all sheets together. */
  readonly cells: number;
  readonly cellLength: number;
}

/** A catalogue has five thousand rows and a statement three thousand; what is far beyond is another kind of file. */
export const tableLimits: TableLimits = {
  fileBytes: 60 * 2 ** 20,
  entries: 2_000,
  inflatedBytes: 300 * 2 ** 20,
  ratio: 100,
  sheets: 60,
  rows: 20_000,
  columns: 300,
  cells: 500_000,
  cellLength: 20_000,
};
