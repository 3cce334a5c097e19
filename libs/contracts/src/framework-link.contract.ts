import type { LineageFramework } from '@akashi/domain/edition-import';
import type { FrameworkLink, LinkAnswer, LinkField, LinkListFault, LinkOrigin } from '@akashi/domain/framework-link';
import type { MappingFault, RowCounts, TableMapping, TablePreview } from '@akashi/domain/table';
import type { ReceiveTableQuery } from './edition.contract';

/** The links of an edition, a column each, in catalogue order. */
export interface FrameworkLinkColumns {
  criterionKey: string[];
  framework: LineageFramework[];
  reference: string[];
  origin: LinkOrigin[];
  /** Which list it was read from; empty for what the edition itself says. */
  source: string[];
  /** `open` waits for a person's yes. */
  answer: LinkAnswer[];
  answeredBy: (string | null)[];
  answeredAt: (string | null)[];
  version: number[];
}

/** Those of one criterion alone, where one is named. */
export interface FrameworkLinksQuery {
  criterion?: string;
}

/** `GET editions/:id/framework-links`. */
export interface FrameworkLinksView {
  links: FrameworkLinkColumns;
  /** Origins in the edition's lineage that are no link yet. */
  proposable: number;
}

/** The columns of a list of links, and how they are read to begin with. Nothing is kept of it but the file. */
export interface LinkListColumnsView {
  preview: TablePreview;
  mapping: TableMapping<LinkField>;
  /** Of the columns that were kept for a list with the same headings, where it begins with those. */
  keptAs: string | null;
}

/** How the columns of a list are read. */
export interface LinkListQuery extends ReceiveTableQuery {
  /** `TableMapping` as JSON. */
  mapping: string;
}

export interface RecordLinksQuery extends LinkListQuery {
  /** Which list it is, and of when. */
  source: string;
  /** Under which name the columns are kept for the next list with these headings. */
  keepMappingAs?: string;
}

/** What recording would make of a list. */
export interface LinkListPreviewView {
  mappingFaults: MappingFault<LinkField>[];
  rows: RowCounts;
  /** Links of the list by framework, and of them those that are not there yet. */
  sums: { framework: LineageFramework; links: number; fresh: number }[];
  criteria: number;
  fresh: number;
  /** The first of what is left out, in the order of the file. */
  faults: LinkListFault[];
  faultTotal: number;
}

/** A link as it was seen. */
export interface SeenLink extends FrameworkLink {
  version: number;
}

export interface AnswerLinksBody {
  links: SeenLink[];
  answer: LinkAnswer;
}
