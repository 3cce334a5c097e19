import type { DifferenceChange, ReportDifferenceView } from '@akashi/contracts';
import type { AppendixRow, ReportFinding, ReportModel } from '@akashi/documents';
import { canonicalJson } from '@akashi/domain/ledger';
import { reportFigureNames } from '@akashi/domain/report';
import { figuresOf } from '../report/compose/report-content';

type Fields = Readonly<Record<string, string>>;

/** What two versions of a report say otherwise: numbers, findings, lines of 別添1 and texts. What both say is left out, but for numbers. */
export function differenceOf(
  before: { id: string; model: ReportModel },
  after: { id: string; model: ReportModel },
): ReportDifferenceView {
  const [then, now] = [figuresOf(before.model), figuresOf(after.model)];
  return {
    before: { id: before.id, edition: before.model.version },
    after: { id: after.id, edition: after.model.version },
    figures: reportFigureNames.map((name) => ({ name, before: then[name], after: now[name] })),
    findings: changedItems(before.model.findings, after.model.findings, {
      keyOf: ({ number }) => number,
      fieldsOf: findingFields,
    }).map(({ key: number, ...rest }) => ({ number, ...rest })),
    rows: changedRows(before.model.appendix, after.model.appendix),
    texts: changedFields(textsOf(before.model), textsOf(after.model)),
  };
}

/** Lines of a control that is stated twice are told apart by their place among those of their number. */
function changedRows(before: readonly AppendixRow[], after: readonly AppendixRow[]): ReportDifferenceView['rows'] {
  const keyed = (rows: readonly AppendixRow[]) => {
    const seen = new Map<string, number>();
    return rows.map((row) => {
      const base = `${row.criterion}\n${row.testType}`;
      const at = seen.get(base) ?? 0;
      seen.set(base, at + 1);
      return { ...row, key: `${base}\n${at}` };
    });
  };
  const changed = changedItems(keyed(before), keyed(after), { keyOf: ({ key }) => key, fieldsOf: rowFields });
  return changed.map(({ key, ...rest }) => {
    const [criterion = '', testType = ''] = key.split('\n');
    return { criterion, testType: testType as AppendixRow['testType'], ...rest };
  });
}

interface ChangedItem {
  key: string;
  change: DifferenceChange;
  fields: ReportDifferenceView['texts'];
}

function changedItems<T>(
  before: readonly T[],
  after: readonly T[],
  { keyOf, fieldsOf }: { keyOf: (item: T) => string; fieldsOf: (item: T) => Fields },
): ChangedItem[] {
  const [then, now] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), fieldsOf(item)])));
  const keys = [...new Set([...then!.keys(), ...now!.keys()])];
  return keys.flatMap((key): ChangedItem[] => {
    const [was, is] = [then!.get(key), now!.get(key)];
    const fields = changedFields(was ?? {}, is ?? {});
    if (fields.length === 0) return [];
    return [{ key, change: was ? (is ? 'changed' : 'removed') : 'added', fields }];
  });
}

function changedFields(before: Fields, after: Fields): ReportDifferenceView['texts'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((one) => one.before !== one.after);
}

/** Every field as one text; lists below one another. */
function asTexts(value: object, without: readonly string[] = []): Fields {
  const told = Object.entries(value).filter(([name]) => !without.includes(name));
  return Object.fromEntries(told.map(([name, one]) => [name, asText(one)]));
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join('\n');
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}

const findingFields = (finding: ReportFinding) => asTexts(finding, ['number']);

function rowFields({ population, ...row }: AppendixRow & { key?: string }): Fields {
  const counted = { population: population?.number, populationCount: population?.count, sampled: population?.sampled };
  return asTexts({ ...row, ...counted }, ['key', 'criterion', 'testType']);
}

/** Everything else that the report says in words. */
function textsOf({ subject, texts, results, subsequentEvents, scope, ...model }: ReportModel): Fields {
  const { statement, period, baseServices, auditScopes, ...about } = subject;
  return {
    documentNumber: model.documentNumber,
    reportDate: model.reportDate,
    leaders: model.leaders.map(({ title, name }) => `${title} ${name}`).join('\n'),
    addressee: asText(Object.values(model.addressee)),
    ...asTexts(about),
    auditScopes: asText(Object.values(auditScopes ?? {})),
    period: `${period.from} – ${period.to}`,
    baseServices: baseServices.map(({ name, registrationNo }) => `${name} ${registrationNo}`).join('\n'),
    statement: `${statement.version} ${statement.date} ${statement.fileName} ${statement.sha256}`,
    omissions: scope.omissions.map(({ reason, count }) => `${reason} ${count}`).join('\n'),
    ...asTexts(texts),
    explanation: results.explanation,
    subsequentEvents: subsequentEvents.events.map(({ date, text }) => `${date} ${text}`).join('\n'),
  };
}
