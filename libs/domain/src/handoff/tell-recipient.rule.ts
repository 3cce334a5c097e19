import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { CorrectionState } from '../report/correction-state';
import { statesName } from '../text/stated-text';

export type TellRecipientRefusal =
  | 'correction.not-issued'
  | 'correction.already-told'
  | 'correction.way-missing'
  | 'correction.way-not-storable'
  | 'correction.told-date-invalid';

export interface TellRecipientFacts {
  correctionState: CorrectionState;
  isTold: boolean;
  /** By mail, by telephone: as somebody says it. */
  way: string;
  toldOn: LocalDate;
  /** The day the new version was issued. */
  issuedOn: LocalDate;
  today: LocalDate;
}

/** Whoever received the report is told that another took its place; when and how stands on record. */
export function mayTellRecipient(facts: TellRecipientFacts): Decision<TellRecipientRefusal> {
  if (facts.correctionState !== 'issued') return refuse('correction.not-issued');
  if (facts.isTold) return refuse('correction.already-told');
  const way = statesName(facts.way, 'correction.way-missing', 'correction.way-not-storable');
  if (!way.allowed) return way;
  const { toldOn, issuedOn, today } = facts;
  return isLocalDate(toldOn) && issuedOn <= toldOn && toldOn <= today ? allow : refuse('correction.told-date-invalid');
}
