import { answerChanges, answerOf } from './listed-content';
import { listedText } from './listed-name';
import {
  faultAt,
  type ComparedRow,
  type ListedFault,
  type ListedLink,
  type ListGround,
  type StandingRequest,
} from './listed-request';
import type { ListedRow } from './read-request-list';

/**
 * A row of a list that went out with a drop link: the answer is read of it and nothing else, for what is asked, of whom and until when is
 * the firm's. The words of the request stand beside its number, so a number that was changed is seen by them.
 */
export function answerOfLink(
  row: ListedRow,
  of: StandingRequest | undefined,
  ground: ListGround,
  { asked, recipientName }: ListedLink,
): ComparedRow {
  const fault = faultOfRow(row, of, asked);
  if (fault || !of) return { request: null, faults: fault ? [fault] : [] };
  const texts = { ...row.texts, answeredBy: row.texts['answeredBy'] || recipientName };
  const faults: ListedFault[] = [];
  const answer = answerOf({ ...row, texts }, of, ground, faults);
  if (faults.length > 0) return { request: null, faults };
  const { id, code, version } = of;
  return {
    request: { row: row.row, id, code, version, content: null, answer, changes: answerChanges(answer, of) },
    faults,
  };
}

function faultOfRow(row: ListedRow, of: StandingRequest | undefined, asked: readonly string[]): ListedFault | null {
  if (!of) return faultAt(row, 'title', 'request-list.link-row-new');
  const isSame = (field: 'title' | 'wanted') => listedText(row.texts[field] ?? '') === listedText(of[field]);
  if (asked.includes(of.id) && isSame('title') && isSame('wanted')) return null;
  return faultAt(row, 'number', 'request-list.link-number-changed');
}
