import type { NoticeUrgency } from '../ledger';

/** How somebody is told by mail of what is no deadline: each time, once a day, or not at all. */
export const mailWays = ['at-once', 'digest', 'none'] as const;

export type MailWay = (typeof mailWays)[number];

/** A mail of deadlines is one of its own: it neither waits for the daily one nor is it ever left out. */
export const mailKinds = ['deadline', 'at-once', 'digest'] as const;

export type MailKind = (typeof mailKinds)[number];

/** Hours are those of Japan, from 0 to 23. */
export interface MailHours {
  readonly digestHour: number;
  /** No mail comes from this hour until that one; none are quiet where both are the same. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** What holds for whoever has said nothing: one mail a day, and none at night. */
export const mailDefaults = {
  way: 'digest',
  digestHour: 8,
  quietFrom: 20,
  quietUntil: 7,
} as const satisfies MailHours & {
  way: MailWay;
};

/** In which mail a notice goes; null where it goes in none. No setting and no muted engagement leaves out a deadline. */
export function mailKind(notice: { urgency: NoticeUrgency; isMuted: boolean }, way: MailWay): MailKind | null {
  if (notice.urgency === 'deadline') return 'deadline';
  return notice.isMuted || way === 'none' ? null : way;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const japanMs = 9 * hourMs;

/** When a mail goes, in milliseconds: a daily one at its hour, any other now, and none before the quiet hours have ended. */
export function mailMoment(kind: MailKind, { digestHour, quietFrom, quietUntil }: MailHours, now: number): number {
  const at = kind === 'digest' ? nextHour(digestHour, now) : now;
  return isQuiet(hourOf(at), quietFrom, quietUntil) ? nextHour(quietUntil, at) : at;
}

const hourOf = (at: number): number => Math.floor(((at + japanMs) % dayMs) / hourMs);

function isQuiet(hour: number, from: number, until: number): boolean {
  return from <= until ? from <= hour && hour < until : from <= hour || hour < until;
}

/** The next time it is this hour in Japan: later than now. */
function nextHour(hour: number, now: number): number {
  const midnight = Math.floor((now + japanMs) / dayMs) * dayMs - japanMs;
  const at = midnight + hour * hourMs;
  return at > now ? at : at + dayMs;
}
