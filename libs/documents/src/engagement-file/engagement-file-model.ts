import type { LocalDate } from '@akashi/domain/dates';
import type { PackageLedger } from '../package/package-model';

/** 一件書類: everything that the firm holds of one engagement, made for the firm alone. */
export interface EngagementFileModel {
  /** Name of the one folder in the archive; letters, digits, `-` and `_`. */
  readonly bagName: string;
  readonly fileId: string;
  readonly number: number;
  readonly madeOn: LocalDate;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly firm: string;
  readonly client: string;
  readonly service: string;
  readonly engagement: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  /** Every event of it, with its content. */
  readonly ledger: PackageLedger;
  readonly tables: readonly ListedTable[];
  /** Of which nothing is written, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string; readonly reasonEn: string }[];
}

/** A table of the database, by its own name. */
export interface ListedTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly string[];
  /** Columns that are never written: secrets. */
  readonly keptBack: readonly string[];
}

/** A file whose size and hash were measured, and whose bytes are read when its turn comes. */
export interface MeasuredFile {
  /** Below `data/`. */
  readonly path: string;
  readonly title: string;
  readonly titleEn: string;
  readonly size: number;
  readonly sha256: string;
  readonly crc: number;
  readonly content: () => AsyncIterable<Uint8Array>;
}
