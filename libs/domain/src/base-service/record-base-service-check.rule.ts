import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { listings, type BaseServiceCheck, type Listing } from './base-service-check';

export type RecordBaseServiceCheckRefusal =
  | 'base-service.unknown'
  | 'base-service.name-missing'
  | 'base-service.name-not-storable'
  | 'base-service.found-unknown'
  | 'base-service.checked-on-invalid'
  | 'base-service.checked-in-future'
  | 'base-service.checked-before-last'
  | 'base-service.validity-missing'
  | 'base-service.validity-invalid'
  | 'base-service.ended-after-check'
  | 'base-service.note-missing'
  | 'base-service.note-not-storable';

export interface RecordBaseServiceCheckFacts {
  registrationNo: string;
  /** Numbers of the base services that the engagement knows: the client's register and the controls of its statement. */
  known: readonly string[];
  /** As the list writes it. */
  name: string;
  found: string;
  validUntil: LocalDate | null;
  checkedOn: LocalDate;
  note: string;
  /** Day of the newest check of it; null before the first. */
  lastCheckedOn: LocalDate | null;
  today: LocalDate;
}

/** The day on which somebody looked: not tomorrow, and not before the day on which somebody looked last. */
function dayRefusal(facts: RecordBaseServiceCheckFacts): RecordBaseServiceCheckRefusal | null {
  if (!isLocalDate(facts.checkedOn)) return 'base-service.checked-on-invalid';
  if (facts.checkedOn > facts.today) return 'base-service.checked-in-future';
  return facts.lastCheckedOn !== null && facts.checkedOn < facts.lastCheckedOn
    ? 'base-service.checked-before-last'
    : null;
}

function validityRefusal({
  found,
  validUntil,
  checkedOn,
}: RecordBaseServiceCheckFacts): RecordBaseServiceCheckRefusal | null {
  if (validUntil === null) return found === 'NOT_LISTED' ? null : 'base-service.validity-missing';
  if (!isLocalDate(validUntil)) return 'base-service.validity-invalid';
  return found === 'NOT_LISTED' && validUntil > checkedOn ? 'base-service.ended-after-check' : null;
}

/** What is out of the ordinary is explained by whoever saw it: no longer listed, listed for less, or listed beyond its validity. */
export function needsNote({ found, validUntil, checkedOn }: BaseServiceCheck): boolean {
  return found !== 'LISTED' || (validUntil !== null && validUntil < checkedOn);
}

/** Controls are taken over from a registered service only: who relies on that says what the public list showed, and when. */
export function mayRecordBaseServiceCheck(facts: RecordBaseServiceCheckFacts): Decision<RecordBaseServiceCheckRefusal> {
  const { name, note, found } = facts;
  if (!facts.known.includes(facts.registrationNo)) return refuse('base-service.unknown');
  if (isBlank(name)) return refuse('base-service.name-missing');
  if (!isStorableText(name, textLimits.name)) return refuse('base-service.name-not-storable');
  if (!isListing(found)) return refuse('base-service.found-unknown');
  const refusal = dayRefusal(facts) ?? validityRefusal(facts);
  if (refusal) return refuse(refusal);
  if (!isStorableText(note, textLimits.reason)) return refuse('base-service.note-not-storable');
  return isBlank(note) && needsNote({ ...facts, found }) ? refuse('base-service.note-missing') : allow;
}

function isListing(text: string): text is Listing {
  return listings.some((listing) => listing === text);
}
