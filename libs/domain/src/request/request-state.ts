import type { LocalDate } from '../dates/local-date';

/** 未送付 → 依頼中 → 提出 → 確認中 → 受領, or 差戻し and asked again; 取下げ ends one with its reason. */
export const requestStates = [
  'draft',
  'requested',
  'submitted',
  'checking',
  'returned',
  'accepted',
  'withdrawn',
] as const;

export type RequestState = (typeof requestStates)[number];

/** What the client sees of it: a request that was not sent is none to them. */
export type SentRequestState = Exclude<RequestState, 'draft'>;

/** Whose turn it is; null once nobody's. */
export type RequestSide = 'firm' | 'client';

const turns: Readonly<Record<RequestState, RequestSide | null>> = {
  draft: 'firm',
  requested: 'client',
  submitted: 'firm',
  checking: 'firm',
  returned: 'client',
  accepted: null,
  withdrawn: null,
};

export function whoseTurn(state: RequestState): RequestSide | null {
  return turns[state];
}

/** The client may still answer it. */
export function awaitsAnswer(state: RequestState): state is 'requested' | 'returned' {
  return state === 'requested' || state === 'returned';
}

/** An answer is there and nobody has said yet what becomes of it. */
export function awaitsCheck(state: RequestState): state is 'submitted' | 'checking' {
  return state === 'submitted' || state === 'checking';
}

/** Late is what the client still owes after its day; what was answered is not late any more. */
export function isOverdue({ state, dueOn }: { state: RequestState; dueOn: LocalDate }, today: LocalDate): boolean {
  return awaitsAnswer(state) && dueOn < today;
}
