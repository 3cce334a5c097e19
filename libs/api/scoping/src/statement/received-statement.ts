import type { ReceivedFile } from '@akashi/api-platform';
import type { StatementReading } from '@akashi/documents';
import type { StatementColumn } from '@akashi/domain/statement';
import type { TableMapping } from '@akashi/domain/table';

export interface ReceivedStatement extends ReceivedFile {
  fileName: string;
  reading: StatementReading;
  /** How a file of the client's own layout was read; null for one of ours. */
  mapped: MappedLayout | null;
}

export interface MappedLayout {
  mapping: TableMapping<StatementColumn>;
  /** Place of each mapped sheet in the workbook. */
  places: readonly number[];
  /** Of the headings: files of the same headings are read the same way. */
  headingSha256: string;
}
