import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { isTooLong } from './inspection-term';

export type AllowInspectionRefusal =
  | 'inspection.authority-missing'
  | 'inspection.reference-missing'
  | 'inspection.purpose-missing'
  | 'inspection.text-not-storable'
  | 'inspection.days-crossed'
  | 'inspection.days-past'
  | 'inspection.too-long'
  | 'inspection.engagement-missing'
  | 'inspection.reason-missing'
  | ReasonRefusal;

export interface AllowInspectionFacts {
  /** Who inspects, under which number, and what for. */
  authority: string;
  reference: string;
  purpose: string;
  beginsOn: LocalDate;
  endsOn: LocalDate;
  today: LocalDate;
  /** Why each engagement is opened. */
  reasons: readonly string[];
}

/** An inspection says who comes, what for, for how long, and of each engagement why it is opened; it opens nothing unnamed. */
export function mayAllowInspection(facts: AllowInspectionFacts): Decision<AllowInspectionRefusal> {
  const { authority, reference, purpose, beginsOn, endsOn, today, reasons } = facts;
  if (isBlank(authority)) return refuse('inspection.authority-missing');
  if (isBlank(reference)) return refuse('inspection.reference-missing');
  if (isBlank(purpose)) return refuse('inspection.purpose-missing');
  const fits = [authority, reference].every((text) => isStorableText(text, textLimits.name));
  if (!fits || !isStorableText(purpose, textLimits.reason)) return refuse('inspection.text-not-storable');
  if (endsOn < beginsOn) return refuse('inspection.days-crossed');
  if (endsOn < today) return refuse('inspection.days-past');
  if (isTooLong(beginsOn, endsOn)) return refuse('inspection.too-long');
  if (reasons.length === 0) return refuse('inspection.engagement-missing');
  const stated = reasons.map((reason) => statesReason(reason, 'inspection.reason-missing'));
  return stated.find(({ allowed }) => !allowed) ?? allow;
}
