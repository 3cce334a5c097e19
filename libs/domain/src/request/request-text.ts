import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

/** What a request says. */
export interface RequestText {
  title: string;
  /** What is wanted, in words to the client. */
  wanted: string;
  /** What a good answer shows, a line for each; may be empty. */
  shows: string;
  dueOn: LocalDate;
}

export type RequestTextRefusal =
  'request.title-missing' | 'request.wanted-missing' | 'request.text-not-storable' | 'request.due-invalid';

export function isRequestTextWhole({ title, wanted, shows, dueOn }: RequestText): Decision<RequestTextRefusal> {
  if (isBlank(title)) return refuse('request.title-missing');
  if (isBlank(wanted)) return refuse('request.wanted-missing');
  if (notStorable({ title, wanted, shows }).length > 0) return refuse('request.text-not-storable');
  return isLocalDate(dueOn) ? allow : refuse('request.due-invalid');
}

const longest = { title: textLimits.name, wanted: textLimits.reason, shows: textLimits.reason } as const;

/** The texts that are too long, or hold what cannot be printed as it stands. */
export function notStorable(text: Pick<RequestText, keyof typeof longest>): (keyof typeof longest)[] {
  return (['title', 'wanted', 'shows'] as const).filter((part) => !isStorableText(text[part], longest[part]));
}
