import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

/** What a file of evidence is: the data itself, a picture of it, or what somebody said. */
export const evidenceOrigins = ['original-electronic', 'scan', 'screen-picture', 'written-answer', 'export'] as const;

export type EvidenceOrigin = (typeof evidenceOrigins)[number];

/** Whether the completeness of what a system gave could be checked. */
export const completenessChecks = ['checked', 'cannot-be-checked'] as const;

export type CompletenessCheck = (typeof completenessChecks)[number];

/** Information that the client's system produced: how it came out of it, and how it is known to be whole. */
export interface IpeRecord {
  system: string;
  /** The query, the report or the screen. */
  query: string;
  /** Empty where there are none. */
  parameters: string;
  ranBy: string;
  ranOn: LocalDate;
  completeness: CompletenessCheck;
  /** How it was checked, or why it cannot be. */
  explanation: string;
}

/** What is said of a piece of evidence besides its file: of which day it shows, from whom and when it came, and what it is. */
export interface EvidenceFacts {
  name: string;
  source: string;
  /** Null on evidence from before days were asked for. */
  asOf: LocalDate | null;
  receivedOn: LocalDate | null;
  origin: EvidenceOrigin | null;
  ipe: IpeRecord | null;
}

export type EvidenceFactsRefusal =
  | 'evidence.name-not-storable'
  | 'evidence.source-missing'
  | 'evidence.source-not-storable'
  | 'evidence.date-invalid'
  | 'evidence.as-of-after-received'
  | 'evidence.received-in-future'
  | 'evidence.as-of-outside-period'
  | 'evidence.ipe-incomplete'
  | 'evidence.ipe-not-storable'
  | 'evidence.ipe-date-invalid'
  | 'evidence.ipe-run-in-future';

export interface StatedFacts {
  facts: EvidenceFacts & { asOf: LocalDate; receivedOn: LocalDate };
  today: LocalDate;
  /** The engagement's. */
  period: { start: LocalDate; end: LocalDate };
  /** Somebody was asked about a day outside the period, and meant it. */
  isMeantOutside: boolean;
}

/** Evidence says of which day it shows and from whom it came; it cannot show a day after it was received. */
export function areFactsPlausible({
  facts,
  today,
  period,
  isMeantOutside,
}: StatedFacts): Decision<EvidenceFactsRefusal> {
  if (!isStorableText(facts.name, textLimits.line)) return refuse('evidence.name-not-storable');
  if (isBlank(facts.source)) return refuse('evidence.source-missing');
  if (!isStorableText(facts.source, textLimits.line)) return refuse('evidence.source-not-storable');
  const days = areDaysPlausible(facts, today);
  if (!days.allowed) return days;
  const isOutside = facts.asOf < period.start || facts.asOf > period.end;
  if (isOutside && !isMeantOutside) return refuse('evidence.as-of-outside-period');
  return facts.ipe ? isIpeComplete(facts.ipe, today) : allow;
}

function areDaysPlausible(
  { asOf, receivedOn }: StatedFacts['facts'],
  today: LocalDate,
): Decision<EvidenceFactsRefusal> {
  if (!isLocalDate(asOf) || !isLocalDate(receivedOn)) return refuse('evidence.date-invalid');
  if (asOf > receivedOn) return refuse('evidence.as-of-after-received');
  return receivedOn > today ? refuse('evidence.received-in-future') : allow;
}

/** Parameters may be none; whoever relies on the rest has to find it written down. */
function isIpeComplete(ipe: IpeRecord, today: LocalDate): Decision<EvidenceFactsRefusal> {
  const needed = [ipe.system, ipe.query, ipe.ranBy, ipe.explanation];
  if (needed.some(isBlank)) return refuse('evidence.ipe-incomplete');
  if (![...needed, ipe.parameters].every((text) => isStorableText(text, textLimits.reason))) {
    return refuse('evidence.ipe-not-storable');
  }
  if (!isLocalDate(ipe.ranOn)) return refuse('evidence.ipe-date-invalid');
  return ipe.ranOn > today ? refuse('evidence.ipe-run-in-future') : allow;
}

const fields = ['name', 'source', 'asOf', 'receivedOn', 'origin', 'ipe'] as const;

export type EvidenceField = (typeof fields)[number];

/** Which facts differ, in the order in which they are shown. */
export function changedFacts(before: EvidenceFacts, after: EvidenceFacts): EvidenceField[] {
  return fields.filter((field) =>
    field === 'ipe' ? !isSameIpe(before.ipe, after.ipe) : before[field] !== after[field],
  );
}

function isSameIpe(one: IpeRecord | null, other: IpeRecord | null): boolean {
  if (one === null || other === null) return one === other;
  return (Object.keys(one) as (keyof IpeRecord)[]).every((key) => one[key] === other[key]);
}
