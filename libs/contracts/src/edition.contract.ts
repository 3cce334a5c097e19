import type { FileScan } from '@akashi/domain/control';
import type { CriterionPart, NumberGrammar } from '@akashi/domain/catalogue';
import type {
  CatalogueAnswer,
  CatalogueColumn,
  CatalogueFault,
  LineageFramework,
  WordsIn,
} from '@akashi/domain/edition-import';
import type { MappingFault, RowCounts, TableEncoding, TableMapping, TablePreview } from '@akashi/domain/table';

export interface EditionView {
  id: string;
  titleJa: string;
  titleEn: string;
  isFictional: boolean;
  grammar: NumberGrammar;
  /** Its titles and texts stay in the firm. */
  isRestricted: boolean;
  sourceNote: string;
  /** SHA-256 of the criteria as they were added; an edition never changes. */
  criterionSha256: string;
  addedAt: string;
  /** Of an imported edition: the file, who took it in and by what right. */
  imported: { fileName: string; format: string; fileSha256: string; rightsBasis: string; byName: string } | null;
  counts: {
    all: number;
    governance: number;
    management: number;
    objectives: number;
    detailed: number;
    mandatory: number;
  };
}

/** All criteria of an edition, a column each: the n-th criterion is the n-th of every column, in catalogue order. */
export interface CriteriaView {
  key: string[];
  number: string[];
  part: CriterionPart[];
  /** 1 chapter, 2 group, 3 heading or 統制目標, 4 tested item or 詳細管理策. */
  level: number[];
  /** How deep each stands, 1 on top. */
  depth: number[];
  parentKey: (string | null)[];
  /** Key of the topmost criterion above each. */
  chapter: string[];
  labelJa: string[];
  labelEn: string[];
  isMandatory: boolean[];
  isAudited: boolean[];
}

/** What an edition says of one criterion, and where it comes from. */
export interface CriterionView {
  key: string;
  number: string;
  labelJa: string;
  labelEn: string;
  partName: string;
  textJa: string;
  textEn: string;
  /** Its words in further languages, by their tags. */
  others: WordsIn[];
  responsibility: string;
  criticalArea: string;
  mainTarget: string;
  changeType: string;
  lineage: Partial<Record<LineageFramework, string[]>>;
  isMandatory: boolean;
  isAudited: boolean;
}

export interface SearchCriteriaQuery {
  q: string;
}

/** Keys of the criteria whose number, title, text or source holds the words. */
export interface CriteriaFoundView {
  keys: string[];
}

/** How a file of text is to be read; where nobody chose, its encoding is found. */
export interface ReceiveTableQuery {
  encoding?: TableEncoding;
}

/** A file that was sent in to become an edition: what there is to map. Nothing of it is kept but the file. */
export interface EditionFileView {
  id: string;
  fileName: string;
  size: number;
  /** What the scanner said of it when it came. */
  scan: FileScan;
  /** Of a table; null for a document that needs no mapping. */
  table: { preview: TablePreview; proposed: TableMapping<CatalogueColumn>; kept: KeptMappingView | null } | null;
  /** What the document calls itself. */
  title: string;
  /** Of a document that is a tree: what of it is read otherwise than it stands there; null for a table. */
  tree: CatalogueTreeView | null;
  /** Editions that came from the same file. */
  sameFile: { editionId: string; titleJa: string; titleEn: string }[];
}

/** How an OSCAL catalogue is read: whoever imports its text is told that it is not the file's letter by letter. */
export interface CatalogueTreeView {
  groups: number;
  controls: number;
  /** Kept, and nothing is asked of them. */
  withdrawn: number;
  /** Parameters that the prose names: with the value that was set, as a choice, by their label, and those that are nowhere. */
  params: { valued: number; choice: number; open: number; unknown: number };
  /** The first of those that are nowhere in the catalogue. */
  unknownParams: readonly string[];
  /** Parts of how controls are assessed, which are left out. */
  assessmentParts: number;
  /** Groups without an id, called by their titles. */
  unnumberedGroups: number;
  /** The language that the catalogue says its words are in (BCP 47); null where it says none. */
  language: string | null;
}

/** A mapping that somebody confirmed for a file with the same headings. */
export interface KeptMappingView {
  name: string;
  mapping: TableMapping<CatalogueColumn>;
}

/** How a file is to be read. */
export interface PreviewEditionBody {
  mapping: TableMapping<CatalogueColumn> | null;
  grammar: NumberGrammar;
  answers: CatalogueAnswer[];
  /** Of a document that is a tree: the language of its words (BCP 47); not there as the document says, or by its letters. */
  language?: string | null;
}

/** What an import would make of the file. */
export interface EditionPreviewView {
  mappingFaults: MappingFault<CatalogueColumn>[];
  rows: RowCounts;
  /** Rows a person left out. */
  leftOut: number;
  counts: { all: number; chapters: number; groups: number; objectives: number; items: number; mandatory: number };
  /** The first of them, in the order of the file. */
  faults: CatalogueFault[];
  faultTotal: number;
  /** ISMAP's public numbers, and how many of them the file has. */
  known: { objectives: { of: number; found: number }; mandatory: { of: number; found: number } } | null;
  /** An edition of the firm with exactly these criteria. */
  sameContent: string | null;
}

export interface ImportEditionBody extends PreviewEditionBody {
  code: string;
  titleJa: string;
  titleEn: string;
  rightsHeld: boolean;
  rightsBasis: string;
  /** Under which name the mapping is kept for the next file with these headings; null when it is not. */
  keepMappingAs: string | null;
}
