import type { DifferenceKind, MappingAnswer, MappingKind, MappingSums } from '@akashi/domain/edition-mapping';

export interface EditionDifferenceQuery {
  to: string;
}

export interface MapEditionBody {
  toEditionId: string;
}

export interface AnswerMappingBody {
  answers: {
    position: number;
    /** Of the entry as it was seen. */
    version: number;
    answer: MappingAnswer;
    /** The other number; null for yes and no. */
    key: string | null;
  }[];
}

export interface ReopenMappingBody {
  /** The entries whose answer is taken back, each as it was seen. */
  entries: { position: number; version: number }[];
}

/** A tested item of one of the two editions. */
export interface ComparedCriterionView {
  key: string;
  number: string;
  labelJa: string;
  labelEn: string;
  /** What it asks; its label where the edition has no text. */
  text: string;
  /** The same in the other languages of the comparison, in their order; empty where it has none. */
  others: string[];
}

export interface DifferenceLineView {
  position: number;
  version: number;
  kind: MappingKind;
  difference: DifferenceKind;
  from: ComparedCriterionView[];
  to: ComparedCriterionView[];
  /** Who said so, and when; null while it is a proposal. */
  confirmedByName: string | null;
  confirmedAt: string | null;
}

/** What differs between the tested items of two editions. */
export interface EditionDifferenceView {
  from: { id: string; titleJa: string; titleEn: string };
  to: { id: string; titleJa: string; titleEn: string };
  /** Null where nobody has mapped the two: the lines are what would be proposed. */
  mapping: {
    id: string;
    createdByName: string;
    createdAt: string;
    confirmedAt: string | null;
    /** The file that it came from; null for a proposal. */
    fileName: string | null;
  } | null;
  /** In which both editions have texts (BCP 47), that of `text` first; empty where they share none. */
  languages: string[];
  sums: MappingSums;
  differences: Record<DifferenceKind, number>;
  /** Entries that wait for an answer. */
  open: number;
  lines: DifferenceLineView[];
}
