import { isLocalDate } from '../dates/local-date';
import { mayAnswerRequest } from './answer-request.rule';
import { listedText, namedIn, sameName } from './listed-name';
import {
  faultAt,
  listedTextFields,
  type ListedContent,
  type ListedFault,
  type ListedRequest,
  type ListGround,
  type StandingRequest,
} from './listed-request';
import type { ListedRow } from './read-request-list';
import type { RequestListField } from './request-list-field';
import { awaitsAnswer } from './request-state';

/** A column that is not in the file changes nothing; an empty cell of one that is there empties what it holds. */
export function contentOf(
  row: ListedRow,
  columns: readonly RequestListField[],
  of: StandingRequest | undefined,
  ground: ListGround,
  faults: ListedFault[],
): ListedContent {
  const [title, wanted, shows, dueOn] = listedTextFields.map((field) => {
    const before = of?.[field] ?? '';
    const now = columns.includes(field) ? (row.texts[field] ?? '') : before;
    return listedText(now) === listedText(before) ? before : now;
  }) as [string, string, string, string];
  if (!isLocalDate(dueOn)) faults.push(faultAt(row, 'dueOn', 'request-list.date-unreadable'));
  const answererId = columns.includes('answerer') ? answererIn(row, of, ground, faults) : (of?.answererId ?? null);
  const testIds = columns.includes('papers') ? papersIn(row, ground, faults) : (of?.testIds ?? []);
  return { title, wanted, shows, dueOn, answererId, testIds };
}

/** Who was asked and has left since stays, as long as the cell names them. */
function answererIn(
  row: ListedRow,
  of: StandingRequest | undefined,
  { answerers }: ListGround,
  faults: ListedFault[],
): string | null {
  const name = row.texts['answerer'] ?? '';
  if (name === '') return null;
  if (of?.answererName && sameName(name, of.answererName)) return of.answererId;
  const [found, ...others] = answerers.filter((one) => sameName(one.name, name));
  if (!found) faults.push(faultAt(row, 'answerer', 'request-list.answerer-unknown'));
  if (others.length > 0) faults.push(faultAt(row, 'answerer', 'request-list.answerer-ambiguous'));
  return found?.id ?? null;
}

function papersIn(row: ListedRow, { papers }: ListGround, faults: ListedFault[]): readonly string[] {
  const { ids, unknown } = namedIn(row.texts['papers'] ?? '', papers);
  if (unknown.length > 0) faults.push(faultAt(row, 'papers', 'request-list.paper-unknown', unknown.join('、')));
  return ids;
}

/** An answer that stands already is none: the list holds the last one of each request. */
export function answerOf(
  row: ListedRow,
  of: StandingRequest | undefined,
  ground: ListGround,
  faults: ListedFault[],
): ListedRequest['answer'] {
  const { answer: note = '', answeredBy: from = '', answeredOn: on = '' } = row.texts;
  const isThere = of?.answer && listedText(of.answer.note) === listedText(note);
  if (note === '' || isThere) return null;
  const answer = { note, from, on, how: ground.how };
  const fault = answerFault(row, of, answer, ground);
  if (fault) faults.push(fault);
  return fault ? null : answer;
}

const answerCells: Readonly<Record<string, RequestListField>> = {
  'request.received-from-missing': 'answeredBy',
  'request.received-on-invalid': 'answeredOn',
};

function answerFault(
  row: ListedRow,
  of: StandingRequest | undefined,
  { note, ...otherWay }: NonNullable<ListedRequest['answer']>,
  { engagementState, today }: ListGround,
): ListedFault | null {
  if (!of || of.state === 'draft') return faultAt(row, 'answer', 'request.not-sent');
  if (!awaitsAnswer(of.state)) return faultAt(row, 'answer', 'request.not-waiting');
  const decision = mayAnswerRequest({ ...of, engagementState, note, otherWay, today });
  return decision.allowed ? null : faultAt(row, answerCells[decision.code] ?? 'answer', decision.code);
}

export function changesOf(
  content: ListedContent,
  of: StandingRequest | undefined,
  { answerers, papers }: ListGround,
): ListedRequest['changes'] {
  const answererName = of?.answererName ?? '';
  const named = answerers.find(({ id }) => id === content.answererId)?.name ?? '';
  const isSame = content.answererId === (of?.answererId ?? null);
  // In the order of the papers: the same ones named in another order are the same.
  const papersOf = (ids: readonly string[]) =>
    papers
      .filter(({ id }) => ids.includes(id))
      .map(({ names }) => names[0])
      .join('、');
  return [
    ...listedTextFields.map((field) => ({ field, before: of?.[field] ?? '', after: content[field] })),
    { field: 'answerer' as const, before: answererName, after: isSame ? answererName : named },
    { field: 'papers' as const, before: papersOf(of?.testIds ?? []), after: papersOf(content.testIds) },
  ].filter(({ before, after }) => before !== after);
}

export function answerChanges(
  answer: ListedRequest['answer'],
  of: StandingRequest | undefined,
): ListedRequest['changes'] {
  return answer ? [{ field: 'answer', before: of?.answer?.note ?? '', after: answer.note }] : [];
}
