import type { LocalDate } from '../dates/local-date';
import type { EngagementState } from '../engagement/engagement-state';
import type { OtherWay } from './answer-request.rule';
import type { ListedRow } from './read-request-list';
import type { RequestListField } from './request-list-field';
import type { RequestState } from './request-state';
import type { RequestText } from './request-text';

/** A request as it stands, with the answer that came last. */
export interface StandingRequest extends RequestText {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly version: number;
  readonly state: RequestState;
  readonly answererId: string | null;
  readonly answererName: string | null;
  readonly testIds: readonly string[];
  readonly files: number;
  readonly answer: { readonly note: string; readonly by: string; readonly on: string } | null;
}

/** What a list is held against. */
export interface ListGround {
  readonly engagementState: EngagementState;
  readonly today: LocalDate;
  readonly standing: readonly StandingRequest[];
  readonly answerers: readonly { readonly id: string; readonly name: string }[];
  /** Papers under what the list calls them, in both languages. */
  readonly papers: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** How an answer came that stands in the list. */
  readonly how: string;
  /** Of a list that went out with a drop link. */
  readonly link?: ListedLink | null;
}

/** The drop link that a list went out with: its requests, and whose answers are in the list where nobody else is named. */
export interface ListedLink {
  readonly asked: readonly string[];
  readonly recipientName: string;
}

/** What is asked, as it would be kept. */
export interface ListedContent extends RequestText {
  readonly answererId: string | null;
  readonly testIds: readonly string[];
}

/** One row of a list: what would come of it. */
export interface ListedRequest {
  readonly row: number;
  /** Null for a new one. */
  readonly id: string | null;
  readonly code: string | null;
  /** As it was read; 0 for a new one. */
  readonly version: number;
  /** Null where what is asked stays as it is. */
  readonly content: ListedContent | null;
  readonly answer: (OtherWay & { readonly note: string }) | null;
  readonly changes: readonly { readonly field: RequestListField; readonly before: string; readonly after: string }[];
}

/** What came of one row; without a request where something has to be corrected first. */
export interface ComparedRow {
  readonly request: ListedRequest | null;
  readonly faults: readonly ListedFault[];
}

/** What has to be corrected before anything of the list is taken; `rule` is of a fault, or of a refusal. */
export interface ListedFault {
  readonly row: number;
  readonly field: RequestListField;
  readonly address: string;
  readonly rule: string;
  readonly value: string;
}

/** Text fields of a request, by their columns. */
export const listedTextFields = ['title', 'wanted', 'shows', 'dueOn'] as const;

export function faultAt(
  row: ListedRow,
  field: RequestListField,
  rule: string,
  value = row.texts[field] ?? '',
): ListedFault {
  return { row: row.row, field, address: row.addresses[field] ?? '', rule, value: value.slice(0, 200) };
}
