import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { mayDeliverFile, type AnswerRequestFacts, type DeliverFileRefusal } from './deliver-file.rule';

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
