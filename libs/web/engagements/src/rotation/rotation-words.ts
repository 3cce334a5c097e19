import type { RotationStanding } from '@akashi/domain/rotation';
import type { ChipState, TextTable } from '@akashi/web-ui';

export const standingChips: Readonly<Record<RotationStanding, ChipState>> = {
  beyond: 'warn',
  last: 'wait',
  within: 'ok',
  unlimited: 'idle',
};

/** How years in a role stand to the firm's limit, and what is said of it to whoever puts a team together. */
export const rotationTexts = {
  beyond: ['上限超過', 'Beyond the limit'],
  last: ['上限の年', 'Last year'],
  within: ['上限内', 'Within the limit'],
  unlimited: ['上限なし', 'No limit'],
  year: (n: number) => [`${n}年目`, `Year ${n}`],
  saysBeyond: (name: string, role: string, years: number, since: string, limit: number) => [
    `${name}さんの${role}は、この依頼者で${since}から続けて${years}年目になります。監査機関の上限は${limit}年です。`,
    `For ${name} this is year ${years} in a row as ${role} on this client, since ${since}. The limit of the firm is ${limit}.`,
  ],
  saysLast: (name: string, role: string, years: number, since: string) => [
    `${name}さんの${role}は、この依頼者で${since}から続けて${years}年目です。監査機関の上限の年に当たります。`,
    `For ${name} this is year ${years} in a row as ${role} on this client, since ${since}: the last one within the limit of the firm.`,
  ],
} as const satisfies TextTable;
