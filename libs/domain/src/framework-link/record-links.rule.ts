import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isBlank, isStorableText } from '../text/storable-text';
import { linkName, longestReference, type FrameworkLink } from './framework-link';

export type RecordLinksRefusal =
  | ReasonRefusal
  | 'framework-link.nothing-new'
  | 'framework-link.criterion-unknown'
  | 'framework-link.reference-missing'
  | 'framework-link.reference-not-storable'
  | 'framework-link.source-missing';

export interface RecordLinksFacts {
  links: readonly FrameworkLink[];
  /** Keys of the edition's criteria, and the links that are there. */
  known: ReadonlySet<string>;
  there: readonly FrameworkLink[];
  /** Which list says so, and of when. */
  source: string;
}

/** Links from a list name criteria of the edition and the list itself. They wait for a yes like every other. */
export function mayRecordLinks({ links, known, there, source }: RecordLinksFacts): Decision<RecordLinksRefusal> {
  if (links.some(({ criterionKey }) => !known.has(criterionKey))) return refuse('framework-link.criterion-unknown');
  if (links.some(({ reference }) => isBlank(reference))) return refuse('framework-link.reference-missing');
  if (links.some(({ reference }) => !isStorableText(reference, longestReference)))
    return refuse('framework-link.reference-not-storable');
  const standing = new Set(there.map(linkName));
  if (links.every((link) => standing.has(linkName(link)))) return refuse('framework-link.nothing-new');
  return statesReason(source, 'framework-link.source-missing');
}
