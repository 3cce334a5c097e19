import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../firm/storable-text';
import type { ReportState } from './report-state';

export type ComposeReportRefusal =
  | 'report.fieldwork-not-open'
  | 'report.already-approved'
  | 'report.already-issued'
  | 'report.date-invalid'
  | 'report.date-before-period-end'
  | 'report.text-not-storable';

export interface ComposeReportFacts {
  engagementState: EngagementState;
  /** The version of the report that stands; null when there is none. */
  reportState: ReportState | null;
  reportDate: LocalDate;
  periodEnd: LocalDate;
  /** The firm's own texts in the report. */
  texts: readonly string[];
}

/**
 * A report is composed from what the working papers hold, as often as needed until the partner approves it. Composing it
 * anew changes what was signed, so earlier signatures on it no longer hold.
 */
export function mayComposeReport(facts: ComposeReportFacts): Decision<ComposeReportRefusal> {
  if (facts.reportState === 'approved') return refuse('report.already-approved');
  if (facts.reportState === 'issued') return refuse('report.already-issued');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('report.fieldwork-not-open');
  if (!isLocalDate(facts.reportDate)) return refuse('report.date-invalid');
  if (facts.reportDate <= facts.periodEnd) return refuse('report.date-before-period-end');
  return facts.texts.every((text) => isStorableText(text)) ? allow : refuse('report.text-not-storable');
}

export type RecordLetterRefusal =
  | 'report.already-issued'
  | 'letter.date-invalid'
  | 'letter.date-before-period-end'
  | 'letter.received-before-its-date'
  | 'letter.received-in-future'
  | 'letter.signer-missing';

export interface RecordLetterFacts {
  reportState: ReportState | null;
  datedOn: LocalDate;
  receivedOn: LocalDate;
  today: LocalDate;
  periodEnd: LocalDate;
  signerName: string;
  signerTitle: string;
}

/** 経営者確認書: signed by a named representative after the period, and received on the day it bears or later. */
export function mayRecordLetter(facts: RecordLetterFacts): Decision<RecordLetterRefusal> {
  if (facts.reportState === 'issued') return refuse('report.already-issued');
  if (!isLocalDate(facts.datedOn) || !isLocalDate(facts.receivedOn)) return refuse('letter.date-invalid');
  if (facts.datedOn <= facts.periodEnd) return refuse('letter.date-before-period-end');
  if (facts.receivedOn < facts.datedOn) return refuse('letter.received-before-its-date');
  if (facts.receivedOn > facts.today) return refuse('letter.received-in-future');
  const named = [facts.signerName, facts.signerTitle].every(
    (text) => !isBlank(text) && isStorableText(text, textLimits.name),
  );
  return named ? allow : refuse('letter.signer-missing');
}
