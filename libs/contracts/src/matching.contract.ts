import type { FoundValue, MatchField } from '@akashi/domain/matching';

/** What is known of the words of a document: `waiting` until somebody has read them, `none` of a picture or a scan. */
export type DocumentWords = 'read' | 'waiting' | 'none';

/** A document of an item of the sample. */
export interface ItemDocumentView {
  id: string;
  itemId: string;
  evidenceId: string;
  evidenceNumber: number;
  name: string;
  fileName: string;
  /** Its newest file. */
  versionNo: number;
  words: DocumentWords;
  /** By what it was proposed for its item; `person` where nothing in it named the item. */
  foundBy: 'name' | 'text' | 'person';
  byName: string;
  at: string;
}

/** The rule by which the fields of items are looked for in their documents. */
export interface MatchRuleView {
  versionNo: number;
  fields: MatchField[];
  byName: string;
  at: string;
}

/** What came of one field of an item. */
export interface FieldMatchView extends MatchField {
  /** What the population says. */
  value: string;
  /** The file in which it was found; null where it was found in none. */
  evidenceId: string | null;
  versionNo: number | null;
  found: FoundValue | null;
}

export interface ItemMatchView {
  itemId: string;
  fields: FieldMatchView[];
}

/** One look at the documents of every item that has any. */
export interface MatchRunView {
  runNo: number;
  /** Under which version of the rule. */
  ruleNo: number;
  byName: string;
  at: string;
}

/** A proposal that a person took, for as long as the result that it became stands. */
export interface TakenProposalView {
  itemId: string;
  testId: string;
  attribute: string;
  runNo: number;
  ruleNo: number;
  byName: string;
  at: string;
}

/** Documents beside the items of a sample, and what a rule finds in them. */
export interface MatchingView {
  /** The column whose values name items, counted from 1. */
  keyColumn: number;
  rule: MatchRuleView | null;
  documents: ItemDocumentView[];
  /** The newest look; null while there was none. */
  run: MatchRunView | null;
  matches: ItemMatchView[];
  taken: TakenProposalView[];
}

/** A file on the papers of a population that is no item's yet, with the items that its name or its text names. */
export interface MatchedFileView {
  evidenceId: string;
  evidenceNumber: number;
  name: string;
  fileName: string;
  words: DocumentWords;
  by: 'name' | 'text' | null;
  itemIds: string[];
}

/** What became of proposals that were taken: papers with their new versions are read anew. */
export interface TakenProposalsView {
  matching: MatchingView;
  recorded: number;
  voidedSignOffs: number;
}
