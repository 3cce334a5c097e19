import { wordingOf, type AppendixRow, type ReportFinding, type ReportModel, type ReportTexts } from '@akashi/documents';
import { inCriteriaOrder } from '@akashi/domain/catalogue';
import { techniques } from '@akashi/domain/control';
import { sentenceOf, type KeptWording, type SchemeRuleset } from '@akashi/domain/engagement';
import { findingNumber } from '@akashi/domain/finding';
import type { OmittedLine, ReportedFindingRow, ReportSource } from '../source/report-source.store';
import type { TestLine } from '../source/test-line.store';

/** What the firm itself says in the report, beside what the papers say. */
export interface OwnWords {
  datedOn: string;
  documentNumber: string;
  version: number;
  explanation: string;
  subsequentEvents: readonly { date: string; text: string }[];
  texts: ReportTexts;
  /** Absent in a report composed before it was data: that one goes on saying what it said. */
  wording?: KeptWording;
  /** What a draft of before says beside its counts: composed with today's records it is to differ in those alone. */
  scopeThen?: Pick<ReportModel['scope'], 'cycleYear'>;
}

const serviceKinds: Record<string, string> = { IAAS: 'IaaS', PAAS: 'PaaS', SAAS: 'SaaS' };

/** Who audits what, where the ruleset says that the report tells it. */
function statedAudits(
  stated: ReportSource['subject']['stated'],
  own: OwnWords,
  { scopeProfile }: Pick<SchemeRuleset, 'scopeProfile'>,
): Pick<ReportModel['subject'], 'auditScopes'> {
  if (!scopeProfile?.statedInReport) return {};
  return { auditScopes: { external: stated?.external || asStated(own), internal: stated?.internal || asStated(own) } };
}

/** The regions of the statement, one by one; null where it names none and the register has to do. */
function statedRegions(text: string): string[] | null {
  const regions = text.split(/[、,，;；\n]/).map((region) => region.trim());
  const named = regions.filter((region) => region !== '');
  return named.length > 0 ? named : null;
}

/** The same records and words give the same model, and so the same digest: that is how a change since is seen. */
export function buildReportModel(
  { subject, parts, omissions, tests, omitted, findings, samples }: ReportSource,
  own: OwnWords,
  ruleset: Pick<SchemeRuleset, 'omissionReasons' | 'scopeProfile'>,
  correction: ReportModel['correction'] | null = null,
): ReportModel {
  const reasonOf = (code: string) => ruleset.omissionReasons.find((reason) => reason.code === code)?.title.ja ?? code;
  const { document: over, parts: partTitles } = wordingOf(own).titles;
  return {
    documentNumber: own.documentNumber,
    version: own.version,
    ...(correction && { correction }),
    state: 'draft',
    reportDate: own.datedOn,
    firm: { name: subject.firmName, address: '' },
    leaders: (subject.leaders ?? []).map(({ title, name }) => ({ title: `${over.leader}　${title}`.trim(), name })),
    addressee: {
      company: subject.clientName,
      title: subject.representativeTitle,
      name: subject.representativeName,
    },
    subject: {
      serviceName: subject.serviceName,
      serviceKind: serviceKinds[subject.serviceKind] ?? subject.serviceKind,
      scope: subject.stated?.scope || asStated(own),
      ...statedAudits(subject.stated, own, ruleset),
      regions: statedRegions(subject.stated?.regions ?? '') ?? subject.regions,
      baseServices: subject.baseServices,
      period: { from: subject.periodStart, to: subject.periodEnd },
      edition: subject.edition,
      statement: subject.statement ?? { version: 0, date: own.datedOn, fileName: '', sha256: '' },
    },
    texts: own.texts,
    ...(own.wording && { wording: own.wording }),
    scope: {
      kind: subject.kind,
      ...own.scopeThen,
      parts: parts.map(({ part, ...counts }) => ({ label: partTitles[part], ...counts })),
      omissions: omissions.map(({ reason, count }) => ({ reason: reasonOf(reason), count })),
    },
    results: resultsOf(samples, own),
    findings: findings.map(toFinding),
    subsequentEvents: { until: own.datedOn, events: own.subsequentEvents },
    appendix: inCriteriaOrder([
      ...tests.map(toRow),
      ...omitted.map((line) => toOmittedRow(line, reasonOf(line.reason))),
    ]),
    ledger: null,
  };
}

/** A report whose items were all drawn at random says nothing of methods, as every report did. */
function resultsOf({ methods, ...counts }: ReportSource['samples'], own: OwnWords): ReportModel['results'] {
  return { ...counts, ...(methods && { methods }), explanation: own.explanation };
}

/** The words of the firm in a report composed before, to compose it again with today's records. */
export function ownWordsOf(model: ReportModel): OwnWords {
  return {
    datedOn: model.reportDate,
    documentNumber: model.documentNumber,
    version: model.version,
    explanation: model.results.explanation,
    subsequentEvents: model.subsequentEvents.events,
    texts: model.texts,
    ...(model.wording && { wording: model.wording }),
    ...('cycleYear' in model.scope && { scopeThen: { cycleYear: null } }),
  };
}

/** Where the statement's file says nothing of its scope, the report says no more than it. */
function asStated(own: OwnWords): string {
  return sentenceOf(wordingOf(own), 'asStated', {});
}

/** Items that were picked for what they are say nothing of the sample: they are counted apart. */
function toFinding({ number, items, specificTested, specificDeviating, ...row }: ReportedFindingRow): ReportFinding {
  return {
    ...row,
    number: findingNumber(number),
    items,
    tested: row.tested - specificTested,
    deviations: items.length - specificDeviating,
    ...(specificTested > 0 && { specific: { tested: specificTested, deviations: specificDeviating } }),
  };
}

function toRow({ conclusion, findings, techniques: used, ...line }: TestLine): AppendixRow {
  return {
    ...line,
    techniques: techniques.filter((technique) => used.includes(technique)),
    result: conclusion === 'DEVIATION' || findings.length > 0 ? 'FINDING' : conclusion,
    findings: findings.map(findingNumber),
    omissionReason: '',
  };
}

function toOmittedRow(
  { criterion, controlText, testType, mainTarget }: OmittedLine,
  omissionReason: string,
): AppendixRow {
  return {
    criterion,
    controlText,
    controlVersion: 1,
    testType,
    mainTarget,
    techniques: [],
    population: null,
    performedOn: null,
    performers: [],
    result: 'OMITTED',
    findings: [],
    omissionReason,
  };
}
