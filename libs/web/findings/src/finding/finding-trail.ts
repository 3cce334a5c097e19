import type { FindingView } from '@akashi/contracts';

export interface FindingTrailPoint {
  what: 'raised' | 'revised' | 'confirmed' | 'reviewed' | 'improved';
  /** Version of the text it is about; 0 where that means nothing. */
  version: number;
  who: string;
  /** A moment (ISO, UTC), a day, or empty where the finding itself does not tell it. */
  when: string;
}

/** What happened to a finding as far as it tells itself, newest first. The ledger tells the rest. */
export function trailOf(finding: FindingView): FindingTrailPoint[] {
  const { texts, confirmations, improvement, reviewedByName } = finding;
  const written = texts.map(({ textVersion, writtenByName, writtenAt }): FindingTrailPoint => {
    return {
      what: textVersion === 1 ? 'raised' : 'revised',
      version: textVersion,
      who: writtenByName,
      when: writtenAt,
    };
  });
  const confirmed = confirmations.map(({ textVersion, confirmedBy, recordedAt }): FindingTrailPoint => {
    return { what: 'confirmed', version: textVersion, who: confirmedBy, when: recordedAt };
  });
  const dated = [...written, ...confirmed].sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
  const reviewed: FindingTrailPoint[] = reviewedByName
    ? [{ what: 'reviewed', version: 0, who: reviewedByName, when: '' }]
    : [];
  const improved: FindingTrailPoint[] = improvement?.improvedOn
    ? [{ what: 'improved', version: 0, who: improvement.owner, when: improvement.improvedOn }]
    : [];
  return [...improved, ...reviewed, ...dated];
}
