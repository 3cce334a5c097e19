import { mayDraftRequest } from './draft-request.rule';
import { answerChanges, answerOf, changesOf, contentOf } from './listed-content';
import { answerOfLink } from './list-of-link';
import { listedText } from './listed-name';
import {
  faultAt,
  listedTextFields,
  type ComparedRow,
  type ListedContent,
  type ListedFault,
  type ListedRequest,
  type ListGround,
  type StandingRequest,
} from './listed-request';
import type { ListedRow, RequestListReading } from './read-request-list';
import type { RequestListField } from './request-list-field';
import { notStorable, type RequestText } from './request-text';
import { mayReviseRequest } from './revise-request.rule';

export interface ComparedRequestList {
  /** Rows that would change something. */
  readonly requests: readonly ListedRequest[];
  readonly same: number;
  readonly faults: readonly ListedFault[];
}

/**
 * What a list that came back would change. A row belongs to the request of its number; one without a number that says what a request
 * says already is that request, so that the same list taken twice adds nothing.
 */
export function compareRequestList(reading: RequestListReading, ground: ListGround): ComparedRequestList {
  const met = new Set<string>();
  const rows = reading.rows.map((row) => compareRow(row, reading.columns, ground, met));
  return {
    requests: rows.flatMap(({ request }) => (request && request.changes.length > 0 ? [request] : [])),
    same: rows.filter(({ request }) => request?.changes.length === 0).length,
    faults: rows.flatMap(({ faults }) => faults),
  };
}

/** The one that asks for the same, unless it was taken back. */
export function listedAlready<T extends Pick<StandingRequest, 'title' | 'wanted' | 'state'>>(
  { title, wanted }: Pick<RequestText, 'title' | 'wanted'>,
  standing: readonly T[],
): T | undefined {
  return standing.find(
    (one) =>
      one.state !== 'withdrawn' &&
      listedText(one.title) === listedText(title) &&
      listedText(one.wanted) === listedText(wanted),
  );
}

const answerFields: readonly RequestListField[] = ['answer', 'answeredBy', 'answeredOn'];

function compareRow(
  row: ListedRow,
  columns: readonly RequestListField[],
  ground: ListGround,
  met: Set<string>,
): ComparedRow {
  const unread = row.unread.map(({ field, rule }) => faultAt(row, field, rule));
  const { of, faults: ofNumber } = belongsTo(row, ground.standing, met);
  const faults = [...unread, ...ofNumber];
  if (faults.length > 0) return { request: null, faults };
  if (ground.link) return answerOfLink(row, of, ground, ground.link);
  const content = contentOf(row, columns, of, ground, faults);
  const answer = answerOf(row, of, ground, faults);
  const changes = [...changesOf(content, of, ground), ...answerChanges(answer, of)];
  const isAsked = changes.some(({ field }) => !answerFields.includes(field));
  if (faults.length === 0 && isAsked) faults.push(...refusalsOf(row, content, of, changes, ground));
  if (faults.length > 0) return { request: null, faults };
  const { id = null, code = null, version = 0 } = of ?? {};
  return { request: { row: row.row, id, code, version, content: isAsked ? content : null, answer, changes }, faults };
}

/** Which request a row is of; undefined for a new one. */
function belongsTo(
  row: ListedRow,
  standing: readonly StandingRequest[],
  met: Set<string>,
): { of: StandingRequest | undefined; faults: ListedFault[] } {
  const { number: said = '', title = '', wanted = '' } = row.texts;
  const isNew = said === '';
  const of = isNew ? listedAlready({ title, wanted }, standing) : numbered(said, standing);
  if (!isNew && !of) return { of, faults: [faultAt(row, 'number', 'request-list.number-unknown')] };
  const key = of?.id ?? `${listedText(title)}\n${listedText(wanted)}`;
  if (!met.has(key)) {
    met.add(key);
    return { of, faults: [] };
  }
  const rule = of ? 'request-list.number-twice' : 'request-list.row-twice';
  return { of, faults: [faultAt(row, isNew ? 'title' : 'number', rule)] };
}

/** `R-012`, `12` and 12 are one number. */
function numbered(said: string, standing: readonly StandingRequest[]): StandingRequest | undefined {
  const [, digits] = /^(?:R-?)?0*(\d+)$/i.exec(said.normalize('NFKC').trim()) ?? [];
  return standing.find(({ number }) => String(number) === digits);
}

/** What the verbs' own rules say, at the cells they are about. */
function refusalsOf(
  row: ListedRow,
  content: ListedContent,
  of: StandingRequest | undefined,
  changes: ListedRequest['changes'],
  { engagementState }: ListGround,
): ListedFault[] {
  const facts = { engagementState, text: content, answererIsThere: true };
  const decision = of ? mayReviseRequest({ ...facts, state: of.state, standing: of }) : mayDraftRequest(facts);
  if (decision.allowed) return [];
  return fieldsOf(decision.code, content, changes).map((field) => faultAt(row, field, decision.code));
}

/** The cells that a refusal is about; where it is about none of them, all that the row would change. */
function fieldsOf(code: string, content: ListedContent, changes: ListedRequest['changes']): RequestListField[] {
  if (code === 'request.title-missing') return ['title'];
  if (code === 'request.wanted-missing') return ['wanted'];
  if (code === 'request.text-not-storable') return notStorable(content);
  const isSentText = code === 'request.text-was-sent';
  return changes
    .map(({ field }) => field)
    .filter((field) => !isSentText || (listedTextFields as readonly string[]).includes(field));
}
