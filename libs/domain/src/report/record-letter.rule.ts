import { isLocalDate, type LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { statesName } from '../text/stated-text';
import type { ReportState } from './report-state';

export type RecordLetterRefusal =
  | 'report.already-issued'
  | 'letter.date-invalid'
  | 'letter.date-before-period-end'
  | 'letter.received-before-its-date'
  | 'letter.received-in-future'
  | 'letter.signer-missing'
  | 'letter.signer-not-storable'
  | 'letter.authority-missing'
  | 'letter.authority-not-storable';

export interface RecordLetterFacts {
  reportState: ReportState | null;
  datedOn: LocalDate;
  receivedOn: LocalDate;
  today: LocalDate;
  periodEnd: LocalDate;
  signerName: string;
  signerTitle: string;
  /** What gives the signer authority over the security of the service, as the letter or the client says it. */
  signerAuthority: string;
}

/**
 * 経営者確認書: signed after the period by a named representative who has real authority over the security of the service,
 * and received on the day it bears or later.
 */
export function mayRecordLetter(facts: RecordLetterFacts): Decision<RecordLetterRefusal> {
  if (facts.reportState === 'issued') return refuse('report.already-issued');
  if (!isLocalDate(facts.datedOn) || !isLocalDate(facts.receivedOn)) return refuse('letter.date-invalid');
  if (facts.datedOn <= facts.periodEnd) return refuse('letter.date-before-period-end');
  if (facts.receivedOn < facts.datedOn) return refuse('letter.received-before-its-date');
  if (facts.receivedOn > facts.today) return refuse('letter.received-in-future');
  const signer = statesName(facts.signerName, 'letter.signer-missing', 'letter.signer-not-storable');
  if (!signer.allowed) return signer;
  const title = statesName(facts.signerTitle, 'letter.signer-missing', 'letter.signer-not-storable');
  if (!title.allowed) return title;
  return statesName(facts.signerAuthority, 'letter.authority-missing', 'letter.authority-not-storable');
}
