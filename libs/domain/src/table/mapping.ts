import type { HeadRows } from './head-rows';

/** Where one sheet of a file holds our fields: which rows are its head, and which column is which field. */
export interface SheetMapping<Name extends string = string> {
  readonly sheet: string;
  readonly head: HeadRows;
  /** 1-based columns of each field, in the order their values are read. */
  readonly columns: Readonly<Partial<Record<Name, readonly number[]>>>;
}

/** Where a file holds our fields. A sheet that is not named is not read. */
export interface TableMapping<Name extends string = string> {
  readonly sheets: readonly SheetMapping<Name>[];
}
