import { isWellFormed } from '../ledger/utf8';

/** Longest texts, in UTF-16 code units, by what they are for. */
export const textLimits = { name: 200, line: 500, reason: 2000, paragraph: 20_000 } as const;

const NUL = '\u0000';

// Marks that turn the text after them around: `gpj.exe` would be read as `exe.jpg`, and 12 as 21.
const turning = /[\u202d\u202e]/;

/**
 * Can this text be stored and printed as it stands? No NUL (PostgreSQL has none), no half characters (UTF-8 has none), nothing
 * that shows it in another order than it has, and not longer than `maxLength` code units. The text itself is never changed: 髙 stays 髙.
 */
export function isStorableText(text: string, maxLength: number = textLimits.paragraph): boolean {
  return text.length <= maxLength && !text.includes(NUL) && !turning.test(text) && isWellFormed(text);
}

/** True when there is nothing to read in a text: empty, or white space of any width. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || !/[^\s\u200b]/u.test(text);
}

/** A reason someone can read later: written, storable, at most `textLimits.reason` long. */
export function isReason(text: string | null | undefined): text is string {
  return typeof text === 'string' && !isBlank(text) && isStorableText(text, textLimits.reason);
}
