import type { MarkedText, SearchKind } from '@akashi/domain/search';

export interface SearchBody {
  words: string;
  /** In this engagement and in the firm's own lists alone; in every engagement that the caller may read when absent. */
  engagementId?: string;
  /** More of one kind, instead of the first few of each. */
  only?: SearchKind;
}

/** One thing that was found, and what is needed to open it. */
export interface SearchHit {
  id: string;
  /** Null for what is of the firm. */
  engagementId: string | null;
  engagementName: string | null;
  /** The paper (or the population) in which it is opened; null where it has its own page. */
  parentId: string | null;
  label: string;
  code: string;
  title: MarkedText;
  /** The line in which the word stands, where it is not the title. */
  excerpt: MarkedText | null;
}

/** What was found of one kind, the nearest first. */
export interface SearchGroup {
  kind: SearchKind;
  hits: SearchHit[];
  /** There are more than are listed. */
  hasMore: boolean;
}

export interface SearchView {
  groups: SearchGroup[];
}
