import type { CriterionLevel, CriterionPart } from '../catalogue';
import type { TableCellKind } from '../table';
import type { LineageFramework } from './catalogue-field';
import type { WordsIn } from './language';

/** What a catalogue says of one criterion, whatever file it came from. */
export interface CatalogueWords {
  readonly partName: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly textJa: string;
  readonly textEn: string;
  /** In further languages, by their tags; not there where there are none, as in every edition from before. */
  readonly others?: readonly WordsIn[];
  readonly responsibility: string;
  readonly criticalArea: string;
  readonly mainTarget: string;
  readonly changeType: string;
  /** Where the criterion comes from: by framework, the numbers there. */
  readonly lineage: Readonly<Partial<Record<LineageFramework, readonly string[]>>>;
}

/** One criterion as it stands in the file, before anybody said what its number means. */
export interface CatalogueEntry extends CatalogueWords {
  /** Where it stands: a sheet and a row, or an identifier of a document. */
  readonly sheet: string;
  readonly row: number;
  /** Of the number's cell, for messages: `B125`. */
  readonly address: string;
  /** Its number stands beside that of an item, in a column to the left. */
  readonly isAbove?: true;
  readonly number: string;
  readonly numberKind: TableCellKind;
  /** Of a number that may not be read as it stands: what its sheet shows; null where that cannot be said. */
  readonly doubt?: { readonly seen: string | null; readonly held: string };
  readonly suffix: string;
  /** As the file tells it, 1 on top; null where it does not. */
  readonly depth: number | null;
  /** True and false where the file says so; null where its numbers have to. */
  readonly isMandatory: boolean | null;
  /** Of a document that is a tree: the key above, and whether it is a heading only. */
  readonly tree: { readonly key: string; readonly parentKey: string | null; readonly isGroup: boolean } | null;
  /** Withdrawn in the catalogue itself: it is kept and asks for nothing. */
  readonly isWithdrawn: boolean;
}

/** A criterion of an edition as it will be kept. */
export interface CatalogueCriterion extends CatalogueWords {
  readonly key: string;
  readonly number: string;
  readonly suffix: string | null;
  readonly part: CriterionPart;
  readonly level: CriterionLevel;
  readonly depth: number;
  readonly chapter: string;
  readonly parentKey: string | null;
  readonly isMandatory: boolean;
  readonly isAudited: boolean;
}

export const catalogueFaultRules = [
  'catalogue.number-cell',
  'catalogue.number-formatted',
  'catalogue.number-is-date',
  'catalogue.number-missing',
  'catalogue.number-malformed',
  'catalogue.number-twice',
  'catalogue.suffix-differs',
  'catalogue.without-parent',
  'catalogue.without-words',
  'catalogue.level-malformed',
  'catalogue.mandatory-unknown',
  'catalogue.lineage-cell',
  'catalogue.not-storable',
  'catalogue.empty',
  'catalogue.without-items',
  'catalogue.too-many',
] as const;

export type CatalogueFaultRule =
  | (typeof catalogueFaultRules)[number]
  | 'cell.error-value'
  | 'cell.formula-without-value'
  | 'cell.too-long'
  | 'cell.struck-text'
  | 'cell.merged';

/** Something that has to be answered, or corrected in the file, before the edition can be there. */
export interface CatalogueFault {
  readonly rule: CatalogueFaultRule;
  readonly sheet: string;
  readonly row: number | null;
  readonly address: string;
  readonly value: string;
}

/** What a person says of a row that could not be read: its number, or why it is not read. */
export interface CatalogueAnswer {
  readonly sheet: string;
  readonly row: number;
  /** Of the cell that was asked about: a row may have several numbers. Without it the row's own is meant. */
  readonly address?: string;
  /** The number meant; null when the row is left out. */
  readonly number: string | null;
  readonly reason: string;
}
