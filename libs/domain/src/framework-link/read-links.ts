import { lineageFrameworks } from '../edition-import';
import {
  checkMapping,
  readRecords,
  type MappingFault,
  type RowCounts,
  type TableFile,
  type TableMapping,
} from '../table';
import { linkName, type FrameworkLink } from './framework-link';
import { linkFields, type LinkField } from './link-field';
import type { LinkListFault } from './link-list-fault';
import { saysReferences } from './propose-link-columns';
import { criteriaByNumber, readLinkRow, type NumberedKey } from './read-link-row';

export interface LinksReading {
  /** Each link once, in the order of the list. */
  readonly links: readonly FrameworkLink[];
  /** Rows and cells that are left out. */
  readonly faults: readonly LinkListFault[];
  readonly rows: RowCounts;
}

/** Everything that keeps a list from being read by these columns: a number alone links to nothing. */
export function checkLinkColumns(file: TableFile, mapping: TableMapping<LinkField>): MappingFault<LinkField>[] {
  const silent = mapping.sheets.filter(({ columns }) => !saysReferences(columns));
  return [
    ...checkMapping(file, linkFields, mapping),
    ...silent.map(({ sheet, columns }): MappingFault<LinkField> => {
      const field = columns.reference?.length ? 'framework' : 'reference';
      return { rule: 'mapping.field-missing', sheet, field, column: null };
    }),
  ];
}

/** The rows of a list of links by columns that have no faults; several numbers of one cell are several links. */
export function readLinks(
  file: TableFile,
  mapping: TableMapping<LinkField>,
  criteria: readonly NumberedKey[],
): LinksReading {
  const { records, counts, merged } = readRecords(file, mapping);
  const byNumber = criteriaByNumber(criteria);
  const areas = merged.map(({ sheet, area }): LinkListFault => {
    return { rule: 'cell.merged', sheet, address: area.split(':')[0] ?? '', value: area };
  });
  const rows = records.map((record) => readLinkRow(record, byNumber, lineageFrameworks));
  const once = new Map(rows.flatMap(({ links }) => links.map((link) => [linkName(link), link] as const)));
  return { links: [...once.values()], faults: [...areas, ...rows.flatMap(({ faults }) => faults)], rows: counts };
}
