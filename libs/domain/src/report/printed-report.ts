import type { TestType } from '../engagement/test-type';
import type { EngagementKind } from '../engagement/engagement-kind';
import type { ReportTitles } from '../engagement/report-titles';
import type { SelectionMethod } from '../engagement/selection-rules';
import { sampleMethods } from '../sampling/draw-sample.rule';
import { sentenceOf, type ReportWording } from '../engagement/report-wording';

/** Sections in the order they stand; ids are the anchors of the headings. The annexes have a title for a number. */
const sections = [
  { id: 's1', section: 'subject' },
  { id: 's2', section: 'clientResponsibility' },
  { id: 's3', section: 'firmResponsibility' },
  { id: 's4', section: 'nature' },
  { id: 's5', section: 'scope' },
  { id: 's6', section: 'results' },
  { id: 's7', section: 'findings' },
  { id: 's8', section: 'subsequentEvents' },
  { id: 's9', section: 'restriction' },
  { id: 'a1', section: 'appendix' },
  { id: 'a2', section: 'statementCopy' },
  { id: 'a3', section: 'ledger' },
] as const satisfies readonly { id: string; section: keyof ReportTitles['sections'] }[];

export type ReportSectionId = (typeof sections)[number]['id'];

interface ReportSectionLine {
  readonly id: ReportSectionId;
  readonly number: string;
  readonly title: string;
}

export function printedSections({ titles }: Pick<ReportWording, 'titles'>): ReportSectionLine[] {
  const annexes: Readonly<Record<string, string>> = titles.annexes;
  return sections.map(({ id, section }, at) => ({
    id,
    number: annexes[section] ?? String(at + 1),
    title: titles.sections[section],
  }));
}

export function printedSection(words: Pick<ReportWording, 'titles'>, id: ReportSectionId): ReportSectionLine {
  return printedSections(words).find((line) => line.id === id) ?? { id, number: '', title: '' };
}

/** `2026年9月30日` */
export function printedDay(words: ReportWording, date: string): string {
  const [year, month, day] = date.split('-').map((part) => String(Number(part)));
  return sentenceOf(words, 'day', { year: year ?? '', month: month ?? '', day: day ?? '' });
}

/** `1,002` */
export function printedCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

interface PrintedSubject {
  readonly serviceName: string;
  readonly serviceKind: string;
  readonly scope: string;
  readonly auditScopes?: { readonly external: string; readonly internal: string };
  readonly regions: readonly string[];
  readonly baseServices: readonly { readonly name: string; readonly registrationNo: string }[];
  readonly period: { readonly from: string; readonly to: string };
  readonly edition: string;
  readonly statement: { readonly version: number; readonly date: string };
}

type Line = [title: string, value: string];

/** §1, line by line. */
export function printedSubject(words: ReportWording, subject: PrintedSubject): Line[] {
  const titles = words.titles.subject;
  const { auditScopes: audits, statement, period } = subject;
  const bases = subject.baseServices.map(({ name, registrationNo }) =>
    sentenceOf(words, 'baseService', { name, number: registrationNo }),
  );
  const day = (date: string) => printedDay(words, date);
  return [
    [titles.serviceName, subject.serviceName],
    [titles.serviceKind, subject.serviceKind],
    [titles.scope, subject.scope],
    ...(audits ? [line(titles.externalAudit, audits.external), line(titles.internalAudit, audits.internal)] : []),
    [titles.regions, subject.regions.join('、')],
    [titles.baseServices, bases.length > 0 ? bases.join('、') : titles.noBaseServices],
    [
      titles.statement,
      sentenceOf(words, 'statement', { version: String(statement.version), date: day(statement.date) }),
    ],
    [titles.edition, subject.edition],
    [titles.period, sentenceOf(words, 'period', { from: day(period.from), to: day(period.to) })],
  ];
}

const line = (title: string, value: string): Line => [title, value];

interface PrintedScope {
  readonly kind: EngagementKind;
}

/**
 * What the work is for. Sentences that a report was composed with, or that a firm wrote, may still hold a place for the year of
 * a cycle: each class of criteria counts its own years, no record says one for the engagement, and nothing is said there.
 */
export function printedScope(words: ReportWording, { kind }: PrintedScope): string {
  const facts = { kind: words.kinds[kind], cycle: '' };
  return sentenceOf(words, 'scope', facts);
}

interface PrintedPart {
  readonly label: string;
  readonly all: number;
  readonly selected: number;
  readonly excluded: number;
  readonly notSelected: number;
  readonly omitted: number;
  readonly design: number;
  readonly operation: number;
  /** Absent where no update test was planned. */
  readonly update?: number;
}

/** 表5-1: its heads, the first over the labels, and its rows. Update tests have a column where any was planned. */
export function printedScopeTable(
  { titles }: ReportWording,
  parts: readonly PrintedPart[],
): { heads: string[]; rows: [label: string, ...counts: string[]][] } {
  const { part, all, selected, excluded, notSelected, omitted, design, operation, update } = titles.scopeTable;
  const hasUpdates = parts.some(({ update: count = 0 }) => count > 0);
  const heads = [part, all, selected, excluded, notSelected, omitted, design, operation];
  const rows = parts.map((of): [string, ...string[]] => {
    const counts = [of.all, of.selected, of.excluded, of.notSelected, of.omitted, of.design, of.operation];
    return [of.label, ...[...counts, ...(hasUpdates ? [of.update ?? 0] : [])].map(printedCount)];
  });
  return { heads: hasUpdates ? [...heads, update] : heads, rows };
}

/** How the columns of the table add up; the columns of tests are named as they are titled: `「整備」「運用」`. */
export function printedSums(words: ReportWording, parts: readonly PrintedPart[]): string {
  const { heads } = printedScopeTable(words, parts);
  return sentenceOf(words, 'sums', {
    tests: heads
      .slice(6)
      .map((title) => `「${title}」`)
      .join(''),
  });
}

/** 表6-1: the heads over its counts. */
export function printedResultHeads({ titles: { resultTable, results } }: ReportWording): string[] {
  const { NO_EXCEPTION, FINDING, NOT_APPLICABLE, OMITTED } = results;
  return [resultTable.test, resultTable.performed, NO_EXCEPTION, FINDING, NOT_APPLICABLE, OMITTED];
}

/** How many tests of each kind were performed. */
export function printedTests(
  words: ReportWording,
  counts: readonly { testType: TestType; performed: number }[],
): string {
  const tests = counts
    .filter(({ performed }) => performed > 0)
    .map(({ testType, performed }) =>
      sentenceOf(words, 'performedTests', { test: words.titles.tests[testType], count: printedCount(performed) }),
    );
  return sentenceOf(words, 'performed', { tests: tests.join('、') });
}

/** Items by the method that chose them. */
type SampledBy = Readonly<Partial<Record<SelectionMethod, number>>>;

interface PrintedResults {
  readonly testsWithSamples: number;
  readonly populations: number;
  readonly sampleItems: number;
  /** Absent where every item was drawn at random. */
  readonly methods?: SampledBy;
  readonly deviations: number;
  readonly deviationsExplained: number;
  readonly explanation: string;
}

export function printedSamples(words: ReportWording, results: PrintedResults): string {
  const sampled = sentenceOf(words, 'sampled', {
    tests: printedCount(results.testsWithSamples),
    populations: printedCount(results.populations),
    items: printedCount(results.sampleItems),
  });
  return `${sampled}${printedMethods(words, results.methods ?? {})}`;
}

/** By which methods the items were chosen, and how many stand beside the samples; nothing where all were drawn at random. */
function printedMethods(words: ReportWording, { SPECIFIC: specific = 0, ...sampled }: SampledBy): string {
  const { methods: names } = words.titles;
  const items = sampleMethods.flatMap((method) => {
    const count = sampled[method] ?? 0;
    return count > 0 ? [sentenceOf(words, 'methodItems', { method: names[method], count: printedCount(count) })] : [];
  });
  const isOnlyRandom = Object.keys(sampled).every((method) => method === 'RANDOM');
  const by = items.length === 0 || isOnlyRandom ? '' : sentenceOf(words, 'sampledBy', { methods: items.join('、') });
  const beside = specific > 0 ? sentenceOf(words, 'specificItems', { count: printedCount(specific) }) : '';
  return `${by}${beside}`;
}

/** Of the deviations that are no findings; said also where nobody wrote why. */
export function printedApart(words: ReportWording, { deviationsExplained: count }: PrintedResults): string {
  return count > 0 ? sentenceOf(words, 'deviationsApart', { count: printedCount(count) }) : '';
}

/** Every deviation is counted. */
export function printedDeviations(words: ReportWording, results: PrintedResults): string {
  const count = printedCount(results.deviations);
  return `${sentenceOf(words, 'deviations', { count })}${printedApart(words, results)}${results.explanation}`;
}

interface Deviating {
  readonly tested: number;
  readonly deviations: number;
}

/** Of how many items a finding is: of the sample, and apart from it of those that were picked for what they are. */
export function printedDeviationsOf(
  words: ReportWording,
  { specific, ...sampled }: Deviating & { readonly specific?: Deviating },
): string {
  const of = ({ tested, deviations }: Deviating) => ({ tested: printedCount(tested), count: printedCount(deviations) });
  return [
    ...(sampled.tested > 0 ? [sentenceOf(words, 'deviationsOf', of(sampled))] : []),
    ...(specific ? [sentenceOf(words, 'deviationsOfSpecific', of(specific))] : []),
  ].join('、');
}

/** How many of the findings are about a control that the client changed inside the period. */
export function printedChanged(words: ReportWording, findings: readonly { changedOn: string | null }[]): string {
  const changed = findings.filter(({ changedOn }) => changedOn !== null).length;
  return changed > 0 ? sentenceOf(words, 'findingsChanged', { count: printedCount(changed) }) : '';
}

export function printedFindings(words: ReportWording, findings: readonly { changedOn: string | null }[]): string {
  if (findings.length === 0) return sentenceOf(words, 'noFindings', {});
  return `${sentenceOf(words, 'findings', { count: printedCount(findings.length) })}${printedChanged(words, findings)}`;
}

export function printedEvents(words: ReportWording, told: { until: string; events: readonly unknown[] }): string {
  const frame = told.events.length > 0 ? 'eventsTold' : 'eventsNone';
  return sentenceOf(words, frame, { until: printedDay(words, told.until) });
}
