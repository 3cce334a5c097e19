import type { LedgerAction } from '@akashi/domain/ledger';
import type { SearchKind } from '@akashi/domain/search';
import type { LedgerEntry } from '../ledger/ledger-entry';

/** Things that a transaction changed as they are found: these ids, or all of the kind in the room where there are none. */
export interface TouchedEntries {
  kind: SearchKind;
  /** Null for engagements of whatever room. */
  room: string | null;
  ids: readonly string[] | null;
}

/** Of a kind, the thing that the entry is about; all in its room; or what goes by its name in every room. */
type Touch = readonly [kind: SearchKind, which: 'one' | 'all' | 'named'];

const paper: readonly Touch[] = [['paper', 'one']];
const evidence: readonly Touch[] = [['evidence', 'one']];
const items: readonly Touch[] = [['item', 'one']];
const finding: readonly Touch[] = [['finding', 'one']];
const person: readonly Touch[] = [['person', 'one']];
const client: readonly Touch[] = [
  ['client', 'one'],
  ['engagement', 'named'],
];
const planned: readonly Touch[] = [
  ['control', 'all'],
  ['paper', 'all'],
];
// Another version may have been superseded, with its items.
const populations: readonly Touch[] = [
  ['population', 'all'],
  ['item', 'all'],
];

/** What an event leaves to be read anew. What it does not name changes nothing by which anything is found. */
const touches: Readonly<Partial<Record<LedgerAction, readonly Touch[]>>> = {
  'test.recorded': paper,
  'test.filled': paper,
  'test.step-renewed': paper,
  'test.cells-changed': paper,
  'evidence.added': evidence,
  'evidence.replaced': evidence,
  'evidence.corrected': evidence,
  'evidence.linked': evidence,
  'evidence.unlinked': evidence,
  'population.registered': populations,
  'population.replaced': populations,
  'population.withdrawn': populations,
  'population.linked': items,
  'sample.drawn': items,
  'sample.expanded': items,
  'sample.specific-picked': items,
  'finding.raised': finding,
  'finding.revised': finding,
  // Findings that it had reopened say again what the issued report says.
  'correction.abandoned': [['finding', 'all']],
  'plan.approved': planned,
  'plan.amendment-approved': planned,
  'engagement.opened': [['engagement', 'one']],
  'client.registered': client,
  'client.revised': client,
  'service.registered': client,
  'service.revised': client,
  'member.joined': person,
  'joiner.joined': person,
  'reading.corrected': person,
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of things that are known by a name and not by an id nothing is found. */
export function touchedBy(
  { action, engagementId, entity, isFoundAsBefore }: LedgerEntry,
  firmId: string,
): TouchedEntries[] {
  const room = engagementId ?? firmId;
  if (isFoundAsBefore || !uuid.test(entity.id)) return [];
  return (touches[action] ?? []).map(([kind, which]) => ({
    kind,
    room: which === 'named' ? null : room,
    ids: which === 'all' ? null : [entity.id],
  }));
}
