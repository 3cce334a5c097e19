import type { ClientPersonKind } from '../access';
import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { awaitsAnswer, type RequestState } from './request-state';

export type DeliverFileRefusal = ClosedEngagementRefusal | 'request.not-waiting';

/** One of the client's people, as what they are there. */
export interface Answerer {
  id: string;
  kind: ClientPersonKind;
}

export interface AnswerRequestFacts {
  engagementState: EngagementState;
  state: RequestState;
}

/**
 * A request is seen and answered by whom it was put to, by everybody there when it was put to nobody, and by the owner always.
 * To the others it is as good as absent.
 */
export function isForPerson(answererId: string | null, { id, kind }: Answerer): boolean {
  return kind === 'owner' || answererId === null || answererId === id;
}

/** Files come while an answer is awaited; they are part of it once it is sent. */
export function mayDeliverFile(facts: AnswerRequestFacts): Decision<DeliverFileRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  return awaitsAnswer(facts.state) ? allow : refuse('request.not-waiting');
}

export type AnswerRequestRefusal =
  | DeliverFileRefusal
  | 'request.nothing-sent'
  | 'request.words-not-storable'
  | 'request.received-from-missing'
  | 'request.received-on-invalid';

/** How an answer reached the firm that did not come through this door. */
export interface OtherWay {
  from: string;
  on: LocalDate;
  how: string;
}

export interface SubmitAnswerFacts extends AnswerRequestFacts {
  /** Files of this answer. */
  files: number;
  note: string;
  /** Null where the client’s person sends it here. */
  otherWay: OtherWay | null;
  today: LocalDate;
}

/** An answer holds a file, or words that say why there is none. What came by another way says from whom, when and how. */
export function mayAnswerRequest(facts: SubmitAnswerFacts): Decision<AnswerRequestRefusal> {
  const decision = mayDeliverFile(facts);
  if (!decision.allowed) return decision;
  if (facts.files === 0 && isBlank(facts.note)) return refuse('request.nothing-sent');
  if (!isStorableText(facts.note, textLimits.reason)) return refuse('request.words-not-storable');
  return facts.otherWay ? isOtherWayTold(facts.otherWay, facts.today) : allow;
}

function isOtherWayTold({ from, on, how }: OtherWay, today: LocalDate): Decision<AnswerRequestRefusal> {
  if (isBlank(from) || isBlank(how)) return refuse('request.received-from-missing');
  if (!isStorableText(from, textLimits.name) || !isStorableText(how, textLimits.name))
    return refuse('request.words-not-storable');
  return isLocalDate(on) && on <= today ? allow : refuse('request.received-on-invalid');
}
