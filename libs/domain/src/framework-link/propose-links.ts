import { lineageFrameworks, type LineageFramework } from '../edition-import';
import { isBlank, isStorableText } from '../text/storable-text';
import { linkName, longestReference, plainReference, type FrameworkLink } from './framework-link';

/** A criterion with what its edition says of where it comes from. */
export interface TracedCriterion {
  key: string;
  lineage: Readonly<Partial<Record<LineageFramework, readonly string[]>>>;
}

/**
 * What the edition says of a criterion's origin, as links that wait for a yes: an origin is no proof that the two still say the
 * same. What is there already, whatever was said to it, is not proposed again.
 */
export function proposeLinks(criteria: readonly TracedCriterion[], there: readonly FrameworkLink[]): FrameworkLink[] {
  const known = new Set(there.map(linkName));
  const proposed: FrameworkLink[] = [];
  for (const { key: criterionKey, lineage } of criteria) {
    for (const framework of lineageFrameworks) {
      for (const said of (lineage[framework] ?? []).flatMap((one) => one.split(/[\n、,，;；]/))) {
        const link = { criterionKey, framework, reference: plainReference(said) };
        const isKept = !isBlank(link.reference) && isStorableText(link.reference, longestReference);
        if (!isKept || known.has(linkName(link))) continue;
        known.add(linkName(link));
        proposed.push(link);
      }
    }
  }
  return proposed;
}
