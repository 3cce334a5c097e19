/** What is said at one cell of a sheet. */
export interface CellMark {
  readonly sheet: string;
  /** `E17` */
  readonly cell: string;
  readonly text: string;
}
