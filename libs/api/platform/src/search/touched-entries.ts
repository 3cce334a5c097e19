import type { SearchKind } from '@akashi/domain/search';
import type { LedgerEntry } from '../ledger/ledger-entry';

/** Things that a transaction changed as they are found: these ids, or all of the kind in the room where there are none. */
export interface TouchedEntries {
  kind: SearchKind;
  /** Null for engagements of whatever room. */
  room: string | null;
  ids: readonly string[] | null;
}

/** What an event leaves to be read anew. What it does not name changes nothing by which anything is found. */
export function touchedBy({ action, engagementId, entity }: LedgerEntry, firmId: string): TouchedEntries[] {
  const room = engagementId ?? firmId;
  const one = (kind: SearchKind): TouchedEntries => ({ kind, room, ids: [entity.id] });
  const all = (kind: SearchKind): TouchedEntries => ({ kind, room, ids: null });
  switch (action) {
    case 'test.recorded':
    case 'test.cells-changed':
      return [one('paper')];
    case 'evidence.added':
    case 'evidence.replaced':
    case 'evidence.linked':
    case 'evidence.unlinked':
      return [one('evidence')];
    case 'population.registered':
      // Another version may have been superseded, with its items.
      return [all('population'), all('item')];
    case 'population.linked':
    case 'sample.drawn':
    case 'sample.expanded':
      return [one('item')];
    case 'finding.raised':
    case 'finding.revised':
      return [one('finding')];
    case 'plan.approved':
    case 'plan.amendment-approved':
      return [all('control'), all('paper')];
    case 'engagement.opened':
      return [one('engagement')];
    case 'client.registered':
    case 'client.revised':
    case 'service.registered':
    case 'service.revised':
      return [one('client'), { kind: 'engagement', room: null, ids: [entity.id] }];
    case 'member.joined':
    case 'reading.corrected':
      return [one('person')];
    default:
      return [];
  }
}
