import type { ReportContentView } from '@akashi/contracts';
import { countResults, wordingOf, type ReportModel } from '@akashi/documents';
import { canonicalJson } from '@akashi/domain/ledger';
import type { PreIssueFacts, ReportFigures } from '@akashi/domain/report';
import { wordsBeyondFacts, type WordRules } from '@akashi/domain/text';

/** What the page shows of a frozen model: all but the thousand rows of 別添1, which are counted. */
export function toContent(model: ReportModel): ReportContentView {
  const { appendix, state: _state, ledger: _ledger, scope, ...content } = model;
  const { cycleYear: _cycleYear, ...counted } = scope;
  const wording = wordingOf(model);
  return { ...content, scope: counted, wording, counts: countResults(appendix), appendixRows: appendix.length };
}

/** The figures a model states, to be held against those of the papers. */
export function figuresOf({ appendix, results, findings }: ReportModel): ReportFigures {
  const performed = appendix.filter(({ result }) => result !== 'OMITTED');
  const count = (testType: string) => performed.filter((row) => row.testType === testType).length;
  return {
    designTests: count('DESIGN'),
    operationTests: count('OPERATION'),
    updateTests: count('UPDATE'),
    omissions: appendix.length - performed.length,
    populations: results.populations,
    sampleItems: results.sampleItems,
    deviations: results.deviations,
    deviationsExplained: results.deviationsExplained,
    findings: findings.length,
  };
}

/**
 * Words the ruleset keeps out of reports or asks about, in what the firm itself says. The scope is quoted from the statement
 * and nobody in the firm could mend it: a word in it is only asked about.
 */
export function wordsIn(model: ReportModel, rules: WordRules): PreIssueFacts['words'] {
  const { documentNumber, correction, texts, subject, scope, results, findings, subsequentEvents, appendix } = model;
  const sentences = [
    ...Object.values(texts).flat(),
    documentNumber,
    correction?.reason ?? '',
    ...scope.omissions.map(({ reason }) => reason),
    ...new Set(appendix.map(({ omissionReason }) => omissionReason)),
    results.explanation,
    ...subsequentEvents.events.map(({ text }) => text),
    ...findings.flatMap(({ fact, difference, extent }) => [fact, difference, extent]),
  ].filter((sentence) => sentence !== '');
  const found = sentences.flatMap((sentence) => wordsBeyondFacts(sentence, rules));
  const refused = found.filter(({ grade }) => grade === 'refuse').length;
  const { scope: stated, auditScopes } = subject;
  const quotes = [stated, auditScopes?.external ?? '', auditScopes?.internal ?? ''].filter((text) => text !== '');
  const quoted = quotes.flatMap((text) => wordsBeyondFacts(text, rules)).length;
  return { refused, asked: found.length - refused + quoted, sentences: sentences.length + quotes.length };
}

/** Parts in which two models differ, such as `findings` or `appendix`. */
export function changedParts(stored: ReportModel, today: ReportModel): string[] {
  const parts = [...new Set([...Object.keys(stored), ...Object.keys(today)])] as (keyof ReportModel)[];
  const said = (model: ReportModel, part: keyof ReportModel) => canonicalJson(model[part] ?? null);
  return parts.filter((part) => said(stored, part) !== said(today, part));
}
