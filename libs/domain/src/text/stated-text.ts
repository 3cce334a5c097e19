import { allow, refuse, type Decision } from '../decision';
import { isBlank, isReason, isStorableText, textLimits } from './storable-text';

/** A reason, a fact or an explanation that was written and cannot be kept: too long, or with a character nothing can store. */
export type ReasonRefusal = 'reason.not-storable';

/** Is a reason given? Each verb says in its own words that there is none; one that is too long is not told as a missing one. */
export function statesReason<Missing extends string>(
  text: string | null | undefined,
  missing: Missing,
): Decision<Missing | ReasonRefusal> {
  if (isBlank(text)) return refuse(missing);
  return isReason(text) ? allow : refuse('reason.not-storable');
}

/** Is somebody or something named? A name too long to keep is there, and told as that. */
export function statesName<Missing extends string, NotStorable extends string>(
  name: string,
  missing: Missing,
  notStorable: NotStorable,
): Decision<Missing | NotStorable> {
  if (isBlank(name)) return refuse(missing);
  return isStorableText(name, textLimits.name) ? allow : refuse(notStorable);
}
