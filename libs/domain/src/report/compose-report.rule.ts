import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isStorableText } from '../text/storable-text';
import type { WordRules } from '../text/factual-words';
import { unconfirmedWords } from '../text/weighed-words';
import type { ReportState } from './report-state';

export type ComposeReportRefusal =
  | 'plan.behind-statement'
  | 'report.fieldwork-not-open'
  | 'report.already-approved'
  | 'report.already-issued'
  | 'report.date-invalid'
  | 'report.date-before-period-end'
  | 'report.date-before-replaced'
  | 'report.event-outside'
  | 'report.text-not-storable'
  | 'report.word-unconfirmed';

export interface ComposeReportFacts {
  engagementState: EngagementState;
  /** The version of the report that stands; null when there is none. */
  reportState: ReportState | null;
  /** A statement newer than the approved plan's came in, and no amendment is approved. */
  planIsBehind: boolean;
  reportDate: LocalDate;
  periodEnd: LocalDate;
  /** The day that the issued report bears which an open correction replaces; null where none is open. */
  replacedDate: LocalDate | null;
  /** The firm's own texts in the report. */
  texts: readonly string[];
  /** 後発事象, as the firm tells them. */
  events: readonly { date: LocalDate; text: string }[];
  words: WordRules;
  /** Sentences of the ruleset itself: two people looked at them when they brought it into force. */
  standardTexts: readonly string[];
  /** Words to be weighed that whoever composes has said yes to. */
  confirmedWords: readonly string[];
}

/** The firm's own sentences in a report, but for those that are the ruleset's. */
export function weighedSentences({
  texts,
  events,
  standardTexts,
}: Pick<ComposeReportFacts, 'texts' | 'events' | 'standardTexts'>): string[] {
  return [...texts, ...events.map(({ text }) => text)].filter((text) => !standardTexts.includes(text));
}

/**
 * A report is composed from what the working papers hold, as often as needed until the partner approves it. Composing it
 * anew changes what was signed, so earlier signatures on it no longer hold. While the client has told something that the
 * plan does not know, there is nothing to report on. An issued report is composed again for a correction alone. What it tells of happened after the period and up to its own day, as it says.
 * A word that may be a fact stands once whoever composes has looked at it again.
 */
export function mayComposeReport(facts: ComposeReportFacts): Decision<ComposeReportRefusal> {
  if (facts.reportState === 'approved') return refuse('report.already-approved');
  if (facts.reportState === 'issued' && facts.replacedDate === null) return refuse('report.already-issued');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('report.fieldwork-not-open');
  if (facts.planIsBehind) return refuse('plan.behind-statement');
  const dated = isDated(facts);
  if (!dated.allowed) return dated;
  if (facts.events.some(({ date }) => date <= facts.periodEnd || date > facts.reportDate))
    return refuse('report.event-outside');
  const said = [...facts.texts, ...facts.events.map(({ text }) => text)];
  if (!said.every((text) => isStorableText(text))) return refuse('report.text-not-storable');
  const open = unconfirmedWords(weighedSentences(facts), facts.words, facts.confirmedWords);
  return open.length > 0 ? refuse('report.word-unconfirmed') : allow;
}

/** After the period, and not before the version that it corrects. */
function isDated({
  reportDate,
  periodEnd,
  replacedDate,
}: Pick<ComposeReportFacts, 'reportDate' | 'periodEnd' | 'replacedDate'>): Decision<ComposeReportRefusal> {
  if (!isLocalDate(reportDate)) return refuse('report.date-invalid');
  if (reportDate <= periodEnd) return refuse('report.date-before-period-end');
  return replacedDate !== null && reportDate < replacedDate ? refuse('report.date-before-replaced') : allow;
}
