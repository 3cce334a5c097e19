import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

/** A thousand criteria with some twenty references each: as many as are answered at once. */
export const mostLinks = 20_000;

export type RecordLinksRefusal =
  | 'framework-link.columns-unfit'
  | 'framework-link.nothing-new'
  | 'framework-link.too-many'
  | 'framework-link.source-missing'
  | 'framework-link.source-not-storable';

export interface RecordLinksFacts {
  /** What keeps the list from being read by its columns. */
  columnFaults: number;
  /** Links of the list that are not there yet. */
  fresh: number;
  /** Which list says so, and of when. */
  source: string;
}

/** A list is named and brings something new. Its links wait for a yes like every other. */
export function mayRecordLinks({ columnFaults, fresh, source }: RecordLinksFacts): Decision<RecordLinksRefusal> {
  if (columnFaults > 0) return refuse('framework-link.columns-unfit');
  if (fresh === 0) return refuse('framework-link.nothing-new');
  if (fresh > mostLinks) return refuse('framework-link.too-many');
  if (isBlank(source)) return refuse('framework-link.source-missing');
  return isStorableText(source, textLimits.name) ? allow : refuse('framework-link.source-not-storable');
}
