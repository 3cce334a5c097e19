import { proposeSheet, type TableField, type TableFile } from '@akashi/domain/table';
import { DocumentFault } from '../document-fault';

/**
 * A file of headings alone holds nothing to read, and is told so before anybody maps its columns. One row in which no heading is
 * known may be a row of a table that has none, and of headings in several rows the last may be one, too.
 */
export function refuseWithoutRows({ sheets }: TableFile, fields: readonly TableField[]): void {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const areHeadings = filled.map((sheet) => {
    const { head, found } = proposeSheet(sheet, fields);
    return found > 0 && (sheet.rows.at(-1)?.row ?? 0) <= head.from;
  });
  if (areHeadings.length > 0 && areHeadings.every(Boolean)) throw new DocumentFault('no-records');
}
