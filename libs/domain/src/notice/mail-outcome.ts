/**
 * Why a mail was not taken. Of this mail, for good: `recipient-refused`, `content-refused`, `address-odd`; for now: `busy`, and
 * `not-written` by a fault of ours. Of every mail, until somebody mends it: `unreachable`, `no-tls`, `login-refused`,
 * `sender-refused`. `in-doubt`: it was handed over, and nothing was heard.
 */
export const mailFaults = [
  'recipient-refused',
  'content-refused',
  'address-odd',
  'in-doubt',
  'busy',
  'not-written',
  'sender-refused',
  'login-refused',
  'no-tls',
  'unreachable',
] as const;

export type MailFault = (typeof mailFaults)[number];

const forGood: readonly MailFault[] = ['recipient-refused', 'content-refused', 'address-odd'];

/** While it stands, no other mail would be taken either. */
const ofEveryMail: readonly MailFault[] = ['sender-refused', 'login-refused', 'no-tls', 'unreachable'];

/** About three days: 1, 2, 4 … minutes, and from the tenth on six hours. */
const triesAtMost = 19;
const longestMinutes = 6 * 60;

/** After the second nobody sends it again unasked: it may be there twice, and never a third time. */
const doubtsAtMost = 2;

export type MailOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'undelivered'; readonly fault: MailFault }
  | {
      readonly state: 'again';
      readonly fault: MailFault;
      readonly waitMinutes: number;
      /** Nothing else has to be tried now. */
      readonly isOfEveryMail: boolean;
    };

interface MailTry {
  /** Null where it was taken. */
  readonly fault: MailFault | null;
  /** This one included. */
  readonly tries: number;
  /** How often it may have been sent unheard, this time included. */
  readonly doubts: number;
}

/** What becomes of a mail after a try. */
export function mailOutcome({ fault, tries, doubts }: MailTry): MailOutcome {
  if (fault === null) return { state: 'sent' };
  if (forGood.includes(fault) || tries >= triesAtMost) return { state: 'undelivered', fault };
  if (doubts >= doubtsAtMost) return { state: 'undelivered', fault: 'in-doubt' };
  const waitMinutes = Math.min(2 ** (tries - 1), longestMinutes);
  return { state: 'again', fault, waitMinutes, isOfEveryMail: ofEveryMail.includes(fault) };
}
